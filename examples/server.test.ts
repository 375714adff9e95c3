/** What a test of a WebDAV server looks like: `npx vitest run examples`. */

import * as dav from 'multistatus/dav'
import { afterAll, beforeAll, expect, test } from 'vitest'
import 'multistatus/vitest'
import { createServer, listen } from './server.ts'

const server = createServer()
let root = ''

beforeAll(async () => {
  root = await listen(server)
})
afterAll(() => server.close())

async function propfind(path: string, headers: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const body = `<propfind xmlns="DAV:"><prop>${names.map((name) => `<${name}/>`).join('')}</prop></propfind>`
  const answer = await fetch(new URL(path, root), { method: 'PROPFIND', headers, body })
  expect(answer.status).toBe(207)
  return answer.text()
}

test('lists a folder and its members', async () => {
  const body = await propfind('/shelf/', { Depth: '1' }, 'getetag', 'resourcetype')
  expect(body).toBeValidMultistatus({ method: 'PROPFIND', depth: 1, requestUri: '/shelf/' })
  expect(body).toHaveResponse('/shelf/poems/')
  expect(body).toHaveProp('/shelf/novel.epub', dav.getetag, '"n7"')
  expect(body).toHaveFailedProp('/shelf/', dav.getetag, 404)
  expect(body).not.toHaveResponse('/shelf/poems/Ithaka.txt')
})

test('gives back what a client has stored', async () => {
  const body = await propfind('/shelf/novel.epub', { Depth: '0' }, 'rating xmlns="urn:example:reading"')
  expect(body).toHaveProp('/shelf/novel.epub', '{urn:example:reading}rating')
})

test('reports a second binding as 208', async () => {
  const body = await propfind('/', { Depth: 'infinity', DAV: 'bind' }, 'resource-id', 'resourcetype')
  expect(body).toBeValidMultistatus({ method: 'PROPFIND', depth: 'infinity', bind: true, requestUri: '/' })
  expect(body).toHaveResponse('/favourites/', { alreadyReported: true, collection: true })
  expect(body).not.toHaveResponse('/favourites/Ithaka.txt')
})

test('means the same, however it is asked', async () => {
  const body = await propfind('/shelf', { Depth: '1' }, 'displayname')
  expect(body).toEqualMultistatus(await propfind('/shelf/', { Depth: '1' }, 'displayname'))
})
