import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDavServer } from '../../examples/server/dav-server.ts'
import { FolderStore } from '../../examples/server/folder-store.ts'
import { HttpError } from '../../examples/server/http-error.ts'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import type { Store } from '../../examples/server/store.ts'
import { asking, newFolder } from './asking.ts'
import { serving } from './serving.ts'

interface Raw {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}
interface Answered {
  readonly status: number | undefined
  readonly text: string
}

/** Sends paths as they are: fetch would tidy them up. */
async function rawly(store: Store): Promise<(method: string, path: string, raw?: Raw) => Promise<Answered>> {
  const { port } = new URL(await serving(createDavServer(store)))
  return (method, path, { body = '', headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const all = { 'Content-Length': Buffer.byteLength(body), ...headers }
      const request = httpRequest({ host: '127.0.0.1', port, method, path, headers: all }, async (response) => {
        let text = ''
        for await (const chunk of response) text += chunk
        resolve({ status: response.statusCode, text })
      })
      request.on('error', reject).end(body)
    })
}

/** Every file below a folder with its content, and what is no file with what it is. */
async function contentsOf(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(`${path}/`, ...(await contentsOf(path)))
    else found.push(entry.isFile() ? `${path}: ${await readFile(path, 'utf8')}` : path)
  }
  return found.sort()
}

/** Ways to say `../outside/secret`, or to end a name early. */
const ESCAPES: readonly string[] = [
  '/../outside/secret',
  '/inside/../../outside/secret',
  '/%2e%2e/outside/secret',
  '/.%2E/outside/secret',
  '/%2E%2E%2Foutside%2Fsecret',
  '/..%2foutside%2fsecret',
  '/inside%2f..%2f..%2foutside%2fsecret',
  '/..%5coutside%5csecret',
  '/..\\outside\\secret',
  '/inside\\..\\..\\outside\\secret',
  '/%c0%ae%c0%ae/outside/secret',
  '/%c0%ae%c0%ae%c0%afoutside%c0%afsecret',
  '/%e0%80%ae%e0%80%ae/outside/secret',
  '/inside%00/../../outside/secret',
  '/inside/file%00.txt',
  '/%00',
  '/file%0a',
  '/./inside',
  '/%2e/inside',
  '/..',
  '/inside/..',
  '//outside/secret',
  '/inside//file',
  '/%',
  '/%2',
  '/%ff',
]

/** Names that look as if they led somewhere, and are nothing but names. */
const HARMLESS: readonly string[] = [
  '/%252e%252e',
  '/%252e%252e%252foutside%252fsecret',
  '/%ef%bc%8e%ef%bc%8e', // full-width dots
  '/...',
  '/..%20',
  '/~root',
  '/$HOME',
  '/-rf',
  '/con',
  '/__proto__',
]

const stores: readonly [string, () => Promise<Store>][] = [
  ['in memory', async () => new MemoryStore()],
  ['on a folder', async () => new FolderStore(await newFolder())],
]

describe.each(stores)('the WebDAV server %s', (_, make) => {
  test('refuses hrefs whose segments are no names, wherever they stand', async () => {
    const ask = await rawly(await make())
    await ask('MKCOL', '/inside')
    await ask('PUT', '/inside/file', { body: 'x' })
    for (const path of ESCAPES) {
      for (const method of ['GET', 'PROPFIND', 'PUT', 'MKCOL', 'DELETE', 'LOCK', 'PROPPATCH', 'COPY', 'MOVE']) {
        expect([method, path, (await ask(method, path, { headers: { Destination: '/x' } })).status]).toEqual([
          method,
          path,
          400,
        ])
      }
      for (const method of ['COPY', 'MOVE']) {
        const answer = await ask(method, '/inside/file', { headers: { Destination: path } })
        expect([method, path, answer.status]).toEqual([method, path, 400])
      }
    }
  })

  test('takes names for names', async () => {
    const ask = await rawly(await make())
    for (const path of HARMLESS) {
      expect([path, (await ask('PUT', path, { body: path })).status]).toEqual([path, 201])
      expect((await ask('GET', path)).text).toBe(path)
    }
    const listed = (await ask('GET', '/')).text.trim().split('\n')
    expect(listed.map(decodeURIComponent).sort()).toEqual(HARMLESS.map(decodeURIComponent).sort())
  })

  test('takes names of 255 bytes, and no longer ones', async () => {
    const ask = await rawly(await make())
    const longest = `/${'%F0%9F%8D%B0'.repeat(63)}abc`
    expect((await ask('PUT', longest, { body: 'x' })).status).toBe(201)
    expect((await ask('GET', longest)).text).toBe('x')
    for (const path of [`${longest}d`, `/${'a'.repeat(256)}`, '/a'.repeat(5000)]) {
      for (const method of ['GET', 'PUT', 'MKCOL']) expect((await ask(method, path)).status).toBe(414)
      expect((await ask('COPY', longest, { headers: { Destination: path } })).status).toBe(414)
    }
  })

  test('refuses other hosts, itself, and to lose its root', async () => {
    const ask = await rawly(await make())
    expect((await ask('GET', '/', { headers: { Host: 'example.com' } })).status).toBe(421)
    expect((await ask('GET', '/', { headers: { Host: '127.0.0.1.example.com' } })).status).toBe(421)
    await ask('PUT', '/a', { body: 'x' })
    expect((await ask('COPY', '/a', { headers: { Destination: 'http://example.com/b' } })).status).toBe(502)
    expect((await ask('COPY', '/a', { headers: { Destination: '/a' } })).status).toBe(403)
    expect((await ask('COPY', '/a', { headers: { Destination: '/' } })).status).toBe(403)
    expect((await ask('MOVE', '/', { headers: { Destination: '/b' } })).status).toBe(403)
    expect((await ask('DELETE', '/')).status).toBe(403)
  })
})

test('neither reads nor writes outside of its folder', async () => {
  const top = await newFolder()
  const [folder, outside] = [join(top, 'folder'), join(top, 'outside')]
  for (const made of [folder, outside]) await mkdir(made)
  await writeFile(join(outside, 'secret'), 'TOP SECRET')
  const before = await contentsOf(outside)
  const ask = await rawly(new FolderStore(folder))
  await ask('MKCOL', '/inside')
  await ask('PUT', '/inside/file', { body: 'x' })
  const inside = await contentsOf(top)
  for (const path of ESCAPES) {
    for (const method of ['GET', 'PROPFIND', 'PUT', 'MKCOL', 'DELETE', 'MOVE', 'COPY']) {
      const { text } = await ask(method, path, { headers: { Destination: '/got' } })
      expect(text).not.toContain('SECRET')
    }
    await ask('COPY', '/inside', { headers: { Destination: path } })
    await ask('MOVE', '/inside/file', { headers: { Destination: path } })
  }
  expect(await contentsOf(outside)).toEqual(before)
  expect(await contentsOf(top)).toEqual(inside)
})

test('tells nothing of what is outside of its folder by conditions, either', async () => {
  const top = await newFolder()
  await mkdir(join(top, 'folder'))
  await writeFile(join(top, 'secret'), 'TOP SECRET')
  const etag = (await new FolderStore(top).find(['secret']))?.etag
  const ask = await rawly(new FolderStore(join(top, 'folder')))
  await ask('PUT', '/secret', { body: '' })
  for (const path of ['/../secret', '/%2e%2e/secret', '/..%2fsecret', '/x/%2e%2e/%2e%2e/secret', '/..%5csecret']) {
    const { status } = await ask('PUT', '/a', { headers: { If: `<${path}> ([${etag}])` } })
    expect([path, status]).toEqual([path, 412])
  }
  // Paths that come from elsewhere than a URL are not taken on trust.
  const store = new FolderStore(join(top, 'folder'))
  for (const path of [['..', 'secret'], ['../secret'], ['.', '..', 'secret'], ['a', '..', '..', 'secret']]) {
    expect(await store.find(path)).toBeUndefined()
    await expect(store.read(path)).rejects.toMatchObject({ status: 404 })
    await expect(store.makeCollection(path.map((name) => name.replace('secret', 'new')))).rejects.toBeInstanceOf(
      HttpError,
    )
  }
  expect((await readdir(top)).sort()).toEqual(['folder', 'secret'])
})

test('does not follow links out of its folder, nor overwrite them', async () => {
  const outside = await newFolder()
  const folder = await newFolder()
  await mkdir(join(outside, 'folder'))
  await writeFile(join(outside, 'secret'), 'secret')
  await symlink(join(outside, 'secret'), join(folder, 'file'))
  await symlink(join(outside, 'folder'), join(folder, 'link'))
  await symlink(join(outside, 'nowhere'), join(folder, 'dangling'))
  const ask = await asking(new FolderStore(folder))
  expect(await (await ask('GET', '')).text()).toBe('')
  for (const path of ['file', 'link', 'link/x', 'dangling']) {
    expect((await ask('GET', path)).status).toBe(404)
    expect((await ask('PROPFIND', path)).status).toBe(404)
    expect((await ask('DELETE', path)).status).toBe(404)
    expect((await ask('COPY', path, { headers: { Destination: '/copy' } })).status).toBe(404)
  }
  for (const path of ['file', 'link', 'dangling']) {
    expect((await ask('PUT', path, { body: 'x' })).status).toBe(403)
    expect((await ask('MKCOL', path)).status).toBe(403)
  }
  expect((await ask('PUT', 'link/x', { body: 'x' })).status).toBe(409)
  await ask('PUT', 'mine', { body: 'x' })
  for (const Destination of ['/file', '/link', '/dangling']) {
    expect((await ask('MOVE', 'mine', { headers: { Destination } })).status).toBe(403)
  }
  expect((await ask('MOVE', 'mine', { headers: { Destination: '/link/x' } })).status).toBe(409)
  expect(await readFile(join(outside, 'secret'), 'utf8')).toBe('secret')
  expect(await readdir(outside)).toEqual(['folder', 'secret'])
  expect(await readdir(join(outside, 'folder'))).toEqual([])
  expect((await readdir(folder)).sort()).toEqual(['dangling', 'file', 'link', 'mine'])
})

test('copies no links, and deletes them without what they lead to', async () => {
  const outside = await newFolder()
  const folder = await newFolder()
  await writeFile(join(outside, 'secret'), 'secret')
  await mkdir(join(folder, 'c'))
  await symlink(outside, join(folder, 'c', 'link'))
  await symlink(folder, join(folder, 'c', 'loop'))
  await writeFile(join(folder, 'c', 'file'), 'x')
  const ask = await asking(new FolderStore(folder))
  expect((await ask('COPY', 'c', { headers: { Destination: '/d' } })).status).toBe(201)
  expect(await readdir(join(folder, 'd'))).toEqual(['file'])
  expect((await ask('PROPFIND', '', { headers: { Depth: 'infinity' } })).status).toBe(207)
  expect((await ask('DELETE', 'c')).status).toBe(204)
  expect(await contentsOf(outside)).toEqual([`${join(outside, 'secret')}: secret`])
  expect(await readdir(folder)).toEqual(['d'])
})

test('shows nothing that is neither a file nor a folder, and none of its uploads', async () => {
  const folder = await newFolder()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  await writeFile(join(folder, '.multistatus-upload-1'), 'half')
  await writeFile(join(folder, 'back\\slash'), '') // no URL can name it
  const ask = await asking(new FolderStore(folder))
  expect(await (await ask('GET', '')).text()).toBe('')
  for (const path of ['pipe', '.multistatus-upload-1']) {
    expect((await ask('GET', path)).status).toBe(404)
    expect((await ask('PUT', path, { body: 'x' })).status).toBe(403)
  }
})
