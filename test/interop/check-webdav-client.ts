import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import * as dav from 'multistatus/dav'
import { stringifyPropertyUpdate } from 'multistatus/request'
import { createClient, type FileStat } from 'webdav'
import type { Site } from './site.ts'
import { pathsOf, readTree, TREE } from './tree.ts'

/** Uploads, lists, downloads, copies, moves and deletes with the npm package `webdav`. */
export async function checkWebdavClient({ url, served }: Site): Promise<string> {
  const client = createClient(url)
  await client.createDirectory('/npm')
  for (const [path, content] of TREE) {
    if (path.endsWith('/')) await client.createDirectory(`/npm/${path.slice(0, -1)}`)
    else strictEqual(await client.putFileContents(`/npm/${path}`, content, { overwrite: false }), true)
  }
  deepStrictEqual(await readTree(join(served, 'npm')), TREE)
  strictEqual(await client.putFileContents('/npm/plain.txt', 'again', { overwrite: false }), false)

  const listed = await client.getDirectoryContents('/npm', { deep: true })
  if (!Array.isArray(listed)) throw new Error('getDirectoryContents: expected an array')
  deepStrictEqual(listed.map(shown).sort(), pathsOf(TREE))
  for (const [path, content] of TREE) {
    if (!path.endsWith('/')) strictEqual(await client.getFileContents(`/npm/${path}`, { format: 'text' }), content)
  }

  for (const path of pathsOf(TREE)) {
    const data = stringifyPropertyUpdate([{ set: dav.displayname(`Title of <${path}> & Ü`) }])
    await client.customRequest(`/npm/${path}`, {
      method: 'PROPPATCH',
      headers: { 'Content-Type': 'application/xml' },
      data,
    })
    // With an empty body it asks for all properties.
    const stat = await client.stat(`/npm/${path}`, { details: true })
    if (!('data' in stat)) throw new Error('stat: expected details')
    strictEqual(stat.data.props?.displayname, `Title of <${path}> & Ü`)
  }

  await client.copyFile('/npm', '/npm copy & 🍰')
  deepStrictEqual(await readTree(join(served, 'npm copy & 🍰')), TREE)
  for (const path of TREE.keys()) {
    if (!path.includes('/')) await client.moveFile(`/npm copy & 🍰/${path}`, `/npm copy & 🍰/moved ${path}`)
  }
  const moved = [...TREE.keys()].map((path) => (path.includes('/') ? path : `moved ${path}`))
  deepStrictEqual(pathsOf(await readTree(join(served, 'npm copy & 🍰'))), moved.sort())
  await client.deleteFile('/npm')
  strictEqual(await client.exists('/npm'), false)
  const { token } = await client.lock('/npm copy & 🍰/moved what?.txt')
  await client.unlock('/npm copy & 🍰/moved what?.txt', `<${token}>`) // the client forgets the angle brackets
  return `${TREE.size} names uploaded, listed, downloaded, described, copied, moved`
}

function shown({ filename, type }: FileStat): string {
  const path = filename.slice('/npm/'.length)
  return type === 'directory' ? `${path}/` : path
}
