import { readdir } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { element, readMultistatus } from 'multistatus'
import { parseErrorBody, parsePropBody } from 'multistatus/bodies'
import * as dav from 'multistatus/dav'
import { formatIf, stringifyLockInfo, stringifyPropertyUpdate, stringifyPropfind } from 'multistatus/request'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createDavServer } from '../../examples/server/dav-server.ts'
import { FolderStore } from '../../examples/server/folder-store.ts'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import type { Store } from '../../examples/server/store.ts'
import { asking, newFolder, rows } from './asking.ts'
import { serving } from './serving.ts'

async function tokenOf(response: Response): Promise<string> {
  const [lock] = parsePropBody(await response.text()).prop(dav.lockdiscovery) ?? []
  expect(response.headers.get('Lock-Token')).toBe(`<${lock?.token}>`)
  return lock?.token ?? ''
}

const stores: readonly [string, () => Promise<Store>][] = [
  ['in memory', async () => new MemoryStore()],
  ['on a folder', async () => new FolderStore(await newFolder())],
]

describe.each(stores)('the WebDAV server %s', (_, make) => {
  test('stores, lists, copies, moves and deletes', async () => {
    const ask = await asking(await make())
    expect((await ask('MKCOL', 'a%20b')).status).toBe(201)
    expect((await ask('PUT', 'a%20b/%F0%9F%8D%B0%25.txt', { body: 'cake' })).status).toBe(201)
    expect((await ask('COPY', 'a%20b', { headers: { Destination: '/c' } })).status).toBe(201)
    expect((await ask('MOVE', 'c/%F0%9F%8D%B0%25.txt', { headers: { Destination: '/d' } })).status).toBe(201)
    expect(await (await ask('GET', 'd')).text()).toBe('cake')
    expect((await ask('DELETE', 'c')).status).toBe(204)
    const listing = await ask('PROPFIND', '', { headers: { Depth: 'infinity' } })
    expect([...(await rows(listing, 'PROPFIND'))].sort()).toEqual([
      '/ 200',
      '/a%20b/ 200',
      '/a%20b/%F0%9F%8D%B0%25.txt 200',
      '/d 200',
    ])
  })

  test('keeps what clients store, and takes it along', async () => {
    const ask = await asking(await make())
    const note = element('{urn:x}note', { lang: 'x' }, [element('{urn:x}b', undefined, 'bold'), ' & <plain>'])
    await ask('PUT', 'file', { body: '' })
    const body = stringifyPropertyUpdate([{ set: note }])
    expect(await rows(await ask('PROPPATCH', 'file', { body }), 'PROPPATCH')).toEqual(['/file 200'])
    await ask('MOVE', 'file', { headers: { Destination: '/other' } })
    const { responses } = await readMultistatus(
      await ask('PROPFIND', 'other', { body: stringifyPropfind(['{urn:x}note']) }),
    )
    const found = responses[0]?.prop('{urn:x}note')
    expect([found?.attributes, found?.text]).toEqual([note.attributes, note.text])
    expect(found?.child('{urn:x}b')?.text).toBe('bold')
  })

  test('changes no property when one is protected', async () => {
    const ask = await asking(await make())
    const body = stringifyPropertyUpdate([{ set: dav.displayname('A') }, { set: dav.getetag('"1"') }])
    const answer = await ask('PROPPATCH', '', { body })
    expect(await rows(answer, 'PROPPATCH')).toEqual(['/ 403 424'])
    const { responses } = await readMultistatus(
      await ask('PROPFIND', '', { headers: { Depth: '0' }, body: stringifyPropfind([dav.displayname]) }),
    )
    expect(responses[0]?.lookup(dav.displayname)).toMatchObject({ state: 'failed', status: { code: 404 } })
  })

  test('lets only the holder of a lock write, and says whose lock it is', async () => {
    const ask = await asking(await make())
    const made = await ask('LOCK', 'file', { body: stringifyLockInfo({ owner: 'me' }) })
    expect(made.status).toBe(201)
    const token = await tokenOf(made)
    const refused = await ask('PUT', 'file', { body: 'x' })
    expect(refused.status).toBe(423)
    expect(parseErrorBody(await refused.text()).conditions[0]?.name).toBe('{DAV:}lock-token-submitted')
    const If = formatIf([{ conditions: [{ kind: 'token', token }] }])
    expect((await ask('PUT', 'file', { body: 'x', headers: { If } })).status).toBe(204)
    expect((await ask('UNLOCK', 'file', { headers: { 'Lock-Token': `<${token}>` } })).status).toBe(204)
    expect((await ask('PUT', 'file', { body: 'y', headers: { If } })).status).toBe(412)
  })

  test('forgets a lock whose time is over', async () => {
    const ask = await asking(await make())
    const made = await ask('LOCK', 'file', { body: stringifyLockInfo(), headers: { Timeout: 'Second-0' } })
    const If = formatIf([{ conditions: [{ kind: 'token', token: await tokenOf(made) }] }])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1001 })
    onTestFinished(() => void vi.useRealTimers())
    expect((await ask('PUT', 'file', { body: 'x', headers: { If } })).status).toBe(412)
    expect((await ask('PUT', 'file', { body: 'x' })).status).toBe(204)
  })

  test('deletes nothing, and locks nothing, when a member is locked', async () => {
    const ask = await asking(await make())
    await ask('MKCOL', 'c')
    await ask('PUT', 'c/file', { body: '' })
    expect((await ask('LOCK', 'c/file', { body: stringifyLockInfo() })).status).toBe(200)
    expect(await rows(await ask('DELETE', 'c'), 'DELETE')).toEqual(['/c/file 423'])
    expect(await rows(await ask('LOCK', 'c', { body: stringifyLockInfo() }), 'LOCK')).toEqual([
      '/c/file 423',
      '/c/ 424',
    ])
    expect((await ask('LOCK', 'c/file', { body: stringifyLockInfo({ scope: 'shared' }) })).status).toBe(423)
    expect((await ask('GET', 'c/file')).status).toBe(200)
  })

  test('refuses what is too large, is no XML or has a document type', async () => {
    const store = await make()
    const ask = await asking(store, { largestFile: 10 })
    expect((await ask('PUT', 'a', { body: '0123456789' })).status).toBe(201)
    expect((await ask('PUT', 'a', { body: '0123456789a' })).status).toBe(413)
    expect((await ask('PROPFIND', '', { body: ' '.repeat(1024 * 1024 + 1) })).status).toBe(413)
    expect((await ask('PROPFIND', '', { body: '<propfind' })).status).toBe(400)
    const refused = await ask('PROPFIND', '', { body: '<!DOCTYPE a><propfind xmlns="DAV:"><allprop/></propfind>' })
    expect(refused.status).toBe(403)
    expect(parseErrorBody(await refused.text()).conditions[0]?.name).toBe('{DAV:}no-external-entities')
    expect([...(await store.members([]))]).toEqual(['a'])
    expect(await (await ask('GET', 'a')).text()).toBe('0123456789')
  })

  test('refuses XML under another media type', async () => {
    const ask = await asking(await make())
    const statusAs = async (type: string): Promise<number> =>
      (await ask('PROPFIND', '', { headers: { 'Content-Type': type }, body: stringifyPropfind('allprop') })).status
    expect(await statusAs('application/json')).toBe(415)
    expect(await statusAs('text/plain;charset=UTF-8')).toBe(207)
  })

  test('answers conditional requests by entity tags', async () => {
    const ask = await asking(await make())
    const etag = (await ask('PUT', 'a', { body: '1' })).headers.get('ETag') ?? ''
    expect((await ask('PUT', 'a', { body: '2', headers: { 'If-None-Match': '*' } })).status).toBe(412)
    expect((await ask('GET', 'a', { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect((await ask('PUT', 'a', { body: '2', headers: { 'If-Match': etag } })).status).toBe(204)
    expect((await ask('PUT', 'a', { body: '3', headers: { 'If-Match': etag } })).status).toBe(412)
    expect((await ask('PUT', 'a', { body: '3', headers: { If: `([${etag}])` } })).status).toBe(412)
  })
})

test('keeps nothing of an upload that breaks off', async () => {
  const folder = await newFolder()
  const { port } = new URL(await serving(createDavServer(new FolderStore(folder))))
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    method: 'PUT',
    path: '/a',
    headers: { 'Content-Length': 100 },
  })
  request.on('error', () => {}) // it is torn down below
  request.write('half')
  await vi.waitFor(async () => expect(await readdir(folder)).toHaveLength(1))
  request.destroy()
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]))
})

test('lists no whole trees if told so, and says what it prefers', async () => {
  const ask = await asking(new MemoryStore(), { infiniteDepth: false })
  const refused = await ask('PROPFIND', '')
  expect(refused.status).toBe(403)
  expect(parseErrorBody(await refused.text()).conditions[0]?.name).toBe('{DAV:}propfind-finite-depth')
  const headers = { Depth: '1', Prefer: 'return=minimal' }
  const answer = await ask('PROPFIND', '', { headers, body: stringifyPropfind(['{urn:x}none']) })
  expect(answer.headers.get('Preference-Applied')).toBe('return=minimal')
  expect(await rows(answer, 'PROPFIND')).toEqual(['/ 200'])
  await ask('PUT', 'file', { body: '' })
  const below = await ask('PROPFIND', '', { headers: { Depth: '1', Prefer: 'depth-noroot' } })
  expect(below.headers.get('Preference-Applied')).toBe('depth-noroot')
  expect(await rows(below, 'PROPFIND')).toEqual(['/file 200'])
  const patched = await ask('PROPPATCH', '', {
    headers,
    body: stringifyPropertyUpdate([{ set: dav.displayname('A') }]),
  })
  expect(patched.status).toBe(204)
})
