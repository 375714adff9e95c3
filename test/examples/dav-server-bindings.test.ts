import { readMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import { parseDav, stringifyPropertyUpdate, stringifyUnbind } from 'multistatus/request'
import { describe, expect, test } from 'vitest'
import { FolderStore } from '../../examples/server/folder-store.ts'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import { type Ask, asking, newFolder, type Question } from './asking.ts'
import { bind, library, propsOf, rebind, refusal, unbind } from './binding-requests.ts'

describe('BIND', () => {
  test('gives a resource a second name, which is as good as the first', async () => {
    const ask = await library()
    expect((await bind(ask, 'shelf', 'I%20%26%20%C3%9C', '/shelf/poems/ithaka')).status).toBe(201)
    expect(await (await ask('GET', 'shelf/I%20%26%20%C3%9C')).text()).toBe('As you set out')
    await ask('PUT', 'shelf/I%20%26%20%C3%9C', { body: 'Keep Ithaka' })
    await ask('PROPPATCH', 'shelf/poems/ithaka', {
      body: stringifyPropertyUpdate([{ set: dav.displayname('Ithaka') }]),
    })
    expect(await (await ask('GET', 'shelf/poems/ithaka')).text()).toBe('Keep Ithaka')
    const [one] = await readMultistatus(await ask('PROPFIND', 'shelf/I%20%26%20%C3%9C'))
    expect(one?.prop(dav.displayname)).toBe('Ithaka')
    const { id, parents } = await propsOf(ask, 'shelf/poems/ithaka')
    expect(id).toMatch(/^urn:uuid:/)
    expect(await propsOf(ask, 'shelf/I%20%26%20%C3%9C')).toEqual({ id, parents })
    expect([...parents].sort()).toEqual(['/shelf/ I%20&%20%C3%9C', '/shelf/poems/ ithaka'])
    await ask('DELETE', 'shelf/poems')
    expect(await propsOf(ask, 'shelf/I%20%26%20%C3%9C')).toEqual({ id, parents: ['/shelf/ I%20&%20%C3%9C'] })
  })

  test('takes relative and absolute hrefs', async () => {
    const ask = await library()
    const { origin } = new URL((await ask('OPTIONS', '')).url)
    expect((await bind(ask, '', 'one', `${origin}/shelf/poems/`)).status).toBe(201)
    expect((await bind(ask, '', 'two', '/shelf/poems')).status).toBe(201)
    expect((await propsOf(ask, 'one')).id).toBe((await propsOf(ask, 'two')).id)
  })

  test('replaces what is there, unless the client does not want it', async () => {
    const ask = await library()
    await ask('PUT', 'other', { body: 'other' })
    const kept = await bind(ask, '', 'other', '/shelf/poems/ithaka', { Overwrite: 'F' })
    expect(await refusal(kept)).toBe('412 can-overwrite')
    expect(await (await ask('GET', 'other')).text()).toBe('other')
    expect((await bind(ask, '', 'other', '/shelf/poems/ithaka')).status).toBe(204)
    expect(await (await ask('GET', 'other')).text()).toBe('As you set out')
    // Even by what it holds itself.
    expect((await bind(ask, '', 'shelf', '/shelf/poems')).status).toBe(204)
    expect(await (await ask('GET', 'shelf/ithaka')).text()).toBe('As you set out')
  })

  test('names the condition that failed, and changes nothing', async () => {
    const ask = await library()
    const before = await (await ask('PROPFIND', '', { headers: { Depth: 'infinity' } })).text()
    expect(await refusal(await bind(ask, 'shelf/poems/ithaka', 'x', '/shelf'))).toBe('409 bind-into-collection')
    expect(await refusal(await bind(ask, 'none', 'x', '/shelf'))).toBe('409 bind-into-collection')
    expect(await refusal(await bind(ask, '', 'x', '/none'))).toBe('409 bind-source-exists')
    expect(await refusal(await bind(ask, '', 'x', '/%2e%2e/x'))).toBe('409 bind-source-exists')
    expect(await refusal(await bind(ask, '', 'x', 'http://example.com/shelf'))).toBe('403 cross-server-binding')
    const refused = ['', '.', '..', '%2e%2e', 'a/b', 'a b', 'a?b', 'a%2Fb', 'a%5Cb', 'a%00', '%FF', 'a'.repeat(256)]
    for (const segment of refused) {
      const body = `<bind xmlns="DAV:"><segment>${segment}</segment><href>/shelf</href></bind>`
      expect([segment, await refusal(await ask('BIND', '', { body }))]).toEqual([segment, '403 name-allowed'])
    }
    expect((await ask('BIND', '', { body: '<bind xmlns="DAV:"><href>/shelf</href></bind>' })).status).toBe(400)
    expect((await ask('BIND', '', { body: stringifyUnbind({ segment: 'x' }) })).status).toBe(422)
    expect(await (await ask('PROPFIND', '', { headers: { Depth: 'infinity' } })).text()).toBe(before)
  })
})

describe('UNBIND', () => {
  test('takes one name away, and the resource with the last', async () => {
    const ask = await library()
    await bind(ask, '', 'i', '/shelf/poems/ithaka')
    expect((await unbind(ask, 'shelf/poems', 'ithaka')).status).toBe(204)
    expect((await ask('GET', 'shelf/poems/ithaka')).status).toBe(404)
    expect(await (await ask('GET', 'i')).text()).toBe('As you set out')
    expect((await unbind(ask, '', 'i')).status).toBe(204)
    expect((await ask('GET', 'i')).status).toBe(404)
  })

  test('names the condition that failed', async () => {
    const ask = await library()
    expect(await refusal(await unbind(ask, '', 'none'))).toBe('409 unbind-source-exists')
    expect(await refusal(await unbind(ask, 'shelf/poems/ithaka', 'x'))).toBe('409 unbind-from-collection')
  })
})

describe('REBIND', () => {
  test('moves one name and leaves the others', async () => {
    const ask = await library()
    const { id } = await propsOf(ask, 'shelf/poems/ithaka')
    await bind(ask, '', 'i', '/shelf/poems/ithaka')
    expect((await rebind(ask, 'shelf', 'moved', '/shelf/poems/ithaka')).status).toBe(201)
    const { id: same, parents } = await propsOf(ask, 'i')
    expect([same, [...parents].sort()]).toEqual([id, ['/ i', '/shelf/ moved']])
    expect((await rebind(ask, 'shelf', 'moved', '/i')).status).toBe(204)
    expect((await propsOf(ask, 'shelf/moved')).parents).toEqual(['/shelf/ moved'])
    expect((await rebind(ask, 'shelf', 'moved', '/shelf/moved')).status).toBe(204) // in its own place
    expect((await rebind(ask, '', 'shelf', '/shelf/moved')).status).toBe(204) // in the place of what holds it
    expect(await (await ask('GET', 'shelf')).text()).toBe('As you set out')
  })

  test('names the condition that failed', async () => {
    const ask = await library()
    expect(await refusal(await rebind(ask, 'shelf/poems/ithaka', 'x', '/shelf'))).toBe('409 rebind-into-collection')
    expect(await refusal(await rebind(ask, '', 'x', '/none'))).toBe('409 rebind-source-exists')
    expect(await refusal(await rebind(ask, '', 'x', '//example.com/y'))).toBe('409 rebind-source-exists')
    expect(await refusal(await rebind(ask, 'shelf/poems', 'x', '/shelf'))).toBe('403 cycle-allowed')
    expect((await rebind(ask, 'shelf', 'x', '/')).status).toBe(403)
    await ask('PUT', 'x', { body: '' })
    expect(await refusal(await rebind(ask, '', 'x', '/shelf', { Overwrite: 'F' }))).toBe('412 can-overwrite')
  })

  test('may close a loop as long as something leads into it', async () => {
    const ask = await library()
    await bind(ask, '', 'poems', '/shelf/poems')
    expect((await rebind(ask, 'poems', 'shelf', '/shelf')).status).toBe(201)
    expect(await (await ask('GET', 'poems/shelf/poems/ithaka')).text()).toBe('As you set out')
  })
})

test('copies what is bound twice once, and loops as loops', async () => {
  const ask = await library()
  await bind(ask, 'shelf', 'i', '/shelf/poems/ithaka')
  await bind(ask, 'shelf/poems', 'up', '/shelf')
  expect((await ask('COPY', 'shelf', { headers: { Destination: '/copy' } })).status).toBe(201)
  const { id, parents } = await propsOf(ask, 'copy/i')
  expect([...parents].sort()).toEqual(['/copy/ i', '/copy/poems/ ithaka'])
  expect(id).not.toBe((await propsOf(ask, 'shelf/i')).id)
  expect((await propsOf(ask, 'copy/poems/up')).id).toBe((await propsOf(ask, 'copy')).id)
})

test('copies a file over a file under all its names', async () => {
  const ask = await library()
  await ask('PUT', 'new', { body: 'new' })
  await bind(ask, '', 'i', '/shelf/poems/ithaka')
  expect((await ask('COPY', 'new', { headers: { Destination: '/i' } })).status).toBe(204)
  expect(await (await ask('GET', 'shelf/poems/ithaka')).text()).toBe('new')
})

test('moves and copies nothing into or over itself by another name', async () => {
  const ask = await library()
  await bind(ask, '', 'p', '/shelf/poems')
  const to = (Destination: string): Question => ({ headers: { Destination } })
  for (const method of ['COPY', 'MOVE']) {
    expect((await ask(method, 'shelf/poems', to('/p/inside'))).status).toBe(403)
    expect((await ask(method, 'shelf/poems', to('/p'))).status).toBe(403)
    expect((await ask(method, 'p/ithaka', to('/shelf/poems/ithaka'))).status).toBe(403)
    expect((await ask(method, 'p/ithaka', to('/shelf/poems'))).status).toBe(403)
  }
  expect(await (await ask('GET', 'p/ithaka')).text()).toBe('As you set out')
})

test('says what it can: bindings in memory, and none on a folder', async () => {
  const memory = await asking(new MemoryStore())
  const folder = await asking(new FolderStore(await newFolder()))
  const said = async (ask: Ask): Promise<readonly [string | null, string | null]> => {
    const { headers } = await ask('OPTIONS', '')
    return [headers.get('DAV'), headers.get('Allow')]
  }
  const [classes, methods] = await said(memory)
  expect([...parseDav(classes ?? undefined)]).toEqual(['1', '2', 'bind'])
  expect(methods).toMatch(/BIND.*REBIND.*UNBIND/)
  const [fewer, allowed] = await said(folder)
  expect([...parseDav(fewer ?? undefined)]).toEqual(['1', '2'])
  expect(allowed).not.toContain('BIND')
  await folder('PUT', 'a', { body: '' })
  for (const answer of [
    await bind(folder, '', 'b', '/a'),
    await unbind(folder, '', 'a'),
    await rebind(folder, '', 'b', '/a'),
  ]) {
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, allowed])
  }
  expect(await propsOf(folder, 'a')).toEqual({ id: undefined, parents: [] })
})
