import { setTimeout } from 'node:timers/promises'
import { expandBindings, type Multistatus, parseMultistatus, readMultistatus, streamResponses } from 'multistatus'
import * as dav from 'multistatus/dav'
import { expect, test } from 'vitest'
import { createServer } from '../../examples/server.ts'
import { file, folder, library, loop, type Resource } from '../../examples/tree.ts'
import { serving } from './serving.ts'

interface Question {
  readonly root?: Resource
  readonly path?: string
  readonly depth?: string
  readonly bind?: boolean
  readonly body?: string
}

async function propfind({ root = library, path = '/', depth, bind = false, body }: Question): Promise<Response> {
  const headers = { ...(depth === undefined ? {} : { Depth: depth }), ...(bind ? { DAV: 'bind' } : {}) }
  const url = (await serving(createServer(root))) + path.slice(1)
  return fetch(url, { method: 'PROPFIND', headers, ...(body === undefined ? {} : { body }) })
}

async function listing(question: Question): Promise<Multistatus> {
  const response = await propfind(question)
  expect(response.status).toBe(207)
  const multistatus = await readMultistatus(response, { strict: true })
  expect(multistatus.issues).toEqual([])
  return multistatus
}

/** Each href with the status that its properties, or else the resource, have. */
function rows(multistatus: Multistatus): readonly string[] {
  return multistatus.responses.map(({ href, status, propstats }) => {
    return `${href} ${[status, ...propstats.map((propstat) => propstat.status)].flatMap((line) => line?.code ?? []).join(' ')}`
  })
}

const ALL = [
  '/ 200',
  '/shelf/ 200',
  '/shelf/novel.epub 200',
  '/shelf/poems/ 200',
  '/shelf/poems/Ithaka.txt 200',
  '/shelf/poems/O%C3%B9%20sont%20les%20neiges%3F.txt 200',
]

test('Depth 0 tells of the resource alone', async () => {
  expect(rows(await listing({ depth: '0' }))).toEqual(['/ 200'])
  expect(rows(await listing({ depth: '0', path: '/shelf' }))).toEqual(['/shelf/ 200'])
})

test('Depth 1 tells of the members, too, and needs no 208 for a collection that is bound twice', async () => {
  const twice = folder(1, new Map([...(library.members as Map<string, Resource>), ['self', library]])) // a Map, see there
  for (const bind of [false, true]) {
    expect(rows(await listing({ root: twice, depth: '1', bind }))).toEqual([
      '/ 200',
      '/shelf/ 200',
      '/favourites/ 200',
      '/self/ 200',
    ])
  }
})

test('Depth infinity, which is the default, reports a second binding as 208 to a client that sends DAV: bind', async () => {
  for (const depth of ['infinity', 'Infinity', undefined]) {
    const multistatus = await listing({ ...(depth === undefined ? {} : { depth }), bind: true })
    expect(rows(multistatus)).toEqual([...ALL, '/favourites/ 208'])
  }
})

test('shows what stands below the second binding when the client asked for DAV:resource-id', async () => {
  const body = '<propfind xmlns="DAV:"><prop><resource-id/><getetag/></prop></propfind>'
  const shown = [...expandBindings((await listing({ bind: true, body })).responses)]
  expect(shown.slice(-3).map(({ href, response }) => [href, response.prop(dav.getetag)])).toEqual([
    ['/favourites/', undefined],
    ['/favourites/Ithaka.txt', '"p1"'],
    ['/favourites/O%C3%B9%20sont%20les%20neiges%3F.txt', '"p2"'],
  ])
})

test('reports the members of both bindings to a client that does not know 208', async () => {
  expect(rows(await listing({}))).toEqual([
    ...ALL,
    '/favourites/ 200',
    '/favourites/Ithaka.txt 200',
    '/favourites/O%C3%B9%20sont%20les%20neiges%3F.txt 200',
  ])
})

test('ends a loop with 508 for a client that does not know 208, and with 208 for one that does', async () => {
  const old = await listing({ root: loop })
  expect(rows(old)).toEqual(['/ 200', '/draft.txt 200', '/self/ 508'])
  expect(old.truncated).toBe(true)
  expect(rows(await listing({ root: loop, bind: true }))).toEqual(['/ 200', '/draft.txt 200', '/self/ 208'])
})

test('says nothing behind a loop', async () => {
  const root = folder(9, [
    ['a', loop],
    ['b.txt', file(10, '"b"', 1)],
  ])
  expect(rows(await listing({ root })).at(-1)).toBe('/a/self/ 508')
  expect(rows(await listing({ root, bind: true })).at(-1)).toBe('/b.txt 200')
})

test('puts missing properties under 404, the stored one among the others under 200', async () => {
  const body = `<p:propfind xmlns:p="DAV:"><p:prop>
    <p:getetag/><rating xmlns="urn:example:reading"/><p:quota-used-bytes/><plain/>
  </p:prop></p:propfind>`
  const [novel] = await listing({ path: '/shelf/novel.epub', depth: '0', body })
  expect(novel?.propstats.map(({ status, names }) => [status?.code, names])).toEqual([
    [200, ['{DAV:}getetag', '{urn:example:reading}rating']],
    [404, ['{DAV:}quota-used-bytes', '{}plain']],
  ])
  const rating = novel?.prop('{urn:example:reading}rating')
  expect(rating?.attributes.get('scale')).toBe('5')
  expect(rating?.text).toBe('4 well told')
})

test('names all properties for propname, and leaves DAV:resource-id out of allprop', async () => {
  const named = await listing({ path: '/shelf/novel.epub', body: '<propfind xmlns="DAV:"><propname/></propfind>' })
  const all = await listing({ path: '/shelf/novel.epub', body: '<propfind xmlns="DAV:"><allprop/></propfind>' })
  const names = named.responses[0]?.propstats[0]?.names ?? []
  expect(names).toContain('{DAV:}resource-id')
  expect(named.responses[0]?.prop(dav.getetag)).toBe('')
  expect(all.responses[0]?.propstats[0]?.names).toEqual(names.filter((name) => name !== '{DAV:}resource-id'))
})

test('sends a response before the next one is known', async () => {
  let goOn = (): void => {}
  const slow = {
    async *[Symbol.asyncIterator](): AsyncGenerator<readonly [string, Resource]> {
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      yield ['late.txt', file(2, '"l"', 1)]
    },
  }
  const hrefs: string[] = []
  const stream = streamResponses(await propfind({ root: folder(1, slow) }))
  for await (const { href } of stream) {
    hrefs.push(href)
    goOn() // never reached if the server waited for the whole body
  }
  expect(hrefs).toEqual(['/', '/late.txt'])
})

test('cuts the body when the tree fails in the middle, so that no client takes it for whole', async () => {
  const failing = {
    async *[Symbol.asyncIterator](): AsyncGenerator<readonly [string, Resource]> {
      yield ['a.txt', file(2, '"a"', 1)]
      await setTimeout(50) // for what was written to be on its way
      throw new Error('the disk is gone')
    },
  }
  const stream = streamResponses(await propfind({ root: folder(1, failing) }))
  const hrefs: string[] = []
  const read = async (): Promise<void> => {
    for await (const { href } of stream) hrefs.push(href)
  }
  await expect(read()).rejects.toThrow()
  expect(hrefs).toEqual(['/', '/a.txt'])
  expect(stream.summary).toBeUndefined()
})

test.each([
  [404, { path: '/nothing' }],
  [404, { path: '/shelf/novel.epub/x' }],
  [400, { depth: '2' }],
  [400, { body: '<propfind xmlns="DAV:"><prop>' }],
  [400, { body: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
  [400, { body: `<!--${'x'.repeat(70_000)}--><a/>` }],
])('answers with %i to %o', async (status, question) => {
  expect((await propfind(question)).status).toBe(status)
})

test('says what it can do', async () => {
  const url = await serving(createServer())
  const options = await fetch(url, { method: 'OPTIONS' })
  expect([options.status, options.headers.get('dav')]).toEqual([200, '1, bind'])
  const put = await fetch(`${url}x`, { method: 'PUT', body: 'x' })
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'OPTIONS, PROPFIND'])
  const answer = await fetch(url, { method: 'PROPFIND' })
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  expect(parseMultistatus(await answer.text()).responses).toHaveLength(9)
})
