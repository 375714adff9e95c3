import { expandBindings, linkBindings, parseMultistatus, readMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import { stringifyPropfind } from 'multistatus/request'
import { describe, expect, test } from 'vitest'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import { asking, rows } from './asking.ts'
import { bind, library } from './binding-requests.ts'

describe('PROPFIND of a whole tree', () => {
  const body = stringifyPropfind([dav.resourceId, dav.resourcetype])
  const aware = { Depth: 'infinity', DAV: 'bind' }

  test('reports a collection once, and its other names as 208', async () => {
    const ask = await library()
    await bind(ask, '', 'favourites', '/shelf/poems')
    await bind(ask, 'shelf/poems', 'up', '/')
    await bind(ask, '', 'i', '/shelf/poems/ithaka')
    const answer = await ask('PROPFIND', '', { headers: aware, body })
    const text = await answer.clone().text()
    expect(await rows(answer, 'PROPFIND', { depth: 'infinity', bind: true })).toEqual([
      '/ 200',
      '/shelf/ 200',
      '/shelf/poems/ 200',
      '/shelf/poems/ithaka 200',
      '/shelf/poems/up/ 208',
      '/favourites/ 208',
      '/i 200',
    ])
    const links = linkBindings(parseMultistatus(text)).map(({ response, reported }) => [response.href, reported?.href])
    expect(links).toEqual([
      ['/shelf/poems/up/', '/'],
      ['/favourites/', '/shelf/poems/'],
    ])
    const paths = [...expandBindings(parseMultistatus(text))].map(({ href }) => href)
    expect(paths).toContain('/favourites/ithaka')
    expect(paths).toContain('/shelf/poems/up/')
  })

  test('ends at a loop with 508 for clients that know no 208, and lists what is bound twice twice', async () => {
    const ask = await library()
    await bind(ask, '', 'favourites', '/shelf/poems')
    expect(await rows(await ask('PROPFIND', '', { body }), 'PROPFIND', { depth: 'infinity' })).toEqual([
      '/ 200',
      '/shelf/ 200',
      '/shelf/poems/ 200',
      '/shelf/poems/ithaka 200',
      '/favourites/ 200',
      '/favourites/ithaka 200',
    ])
    await bind(ask, 'shelf/poems', 'up', '/shelf')
    const looping = await rows(await ask('PROPFIND', '', { body }), 'PROPFIND', { depth: 'infinity' })
    expect(looping.at(-1)).toBe('/shelf/poems/up/ 508')
    const one = { Depth: '1' }
    expect(await rows(await ask('PROPFIND', 'shelf/poems/up/poems', { headers: one, body }), 'PROPFIND')).toHaveLength(
      3,
    )
  })

  test('ends with 507 when bindings make the tree too large', async () => {
    const ask = await asking(new MemoryStore(), { mostResponses: 1000 })
    await ask('MKCOL', '0')
    for (let level = 1; level <= 40; level++) {
      await ask('MKCOL', `${level}`)
      for (const segment of ['a', 'b']) await bind(ask, `${level}`, segment, `/${level - 1}`)
    }
    const answer = await readMultistatus(await ask('PROPFIND', '40', { body }))
    expect([answer.responses.length, answer.truncated]).toEqual([1001, true])
    const all = await readMultistatus(await ask('PROPFIND', '40', { headers: aware, body }))
    expect([all.responses.length, all.truncated]).toEqual([80 + 1, false])
  })
})
