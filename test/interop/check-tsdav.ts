import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { formatHref } from 'multistatus'
import { createObject, type DAVResponse, davRequest, deleteObject, propfind, updateObject } from 'tsdav'
import { pathOf } from './path-of.ts'
import type { Site } from './site.ts'
import { NAMES, readTree } from './tree.ts'

const PROPS = { 'd:getetag': {}, 'd:getcontentlength': {}, 'd:resourcetype': {}, 'd:displayname': {} }

/** Creates, lists, updates, describes and deletes files with the npm package `tsdav`. */
export async function checkTsdav({ url, served }: Site): Promise<string> {
  const urlOf = (name: string): string => new URL(formatHref(['tsdav', name]), url).href
  const folder = new URL('/tsdav/', url).href
  const list = async (): Promise<readonly DAVResponse[]> => propfind({ url: folder, props: PROPS, depth: '1' })

  strictEqual((await fetch(folder, { method: 'MKCOL' })).status, 201)
  for (const name of NAMES) strictEqual((await createObject({ url: urlOf(name), data: `new: ${name}` })).status, 201)
  const [own, ...created] = await list()
  deepStrictEqual(own?.props, { resourcetype: { collection: {} } })
  deepStrictEqual(
    created.map(({ href = '', props }) => [pathOf(href).slice(1), props?.getcontentlength]).sort(),
    NAMES.map((name) => [[name], Buffer.byteLength(`new: ${name}`)]).sort(),
  )

  for (const { href = '', props } of created) {
    const [, name = ''] = pathOf(href)
    const at = { url: new URL(href, url).href }
    strictEqual((await updateObject({ ...at, data: `updated: ${name}`, etag: String(props?.getetag) })).status, 204)
    strictEqual((await updateObject({ ...at, data: 'late', etag: String(props?.getetag) })).status, 412)
    const [changed] = await davRequest({
      ...at,
      init: { method: 'PROPPATCH', body: displayname(`Title of <${name}> & Ü`) },
    })
    deepStrictEqual([changed?.ok, changed?.props], [true, { displayname: {} }])
  }
  deepStrictEqual(
    [...(await readTree(join(served, 'tsdav')))].sort(),
    NAMES.map((name) => [name, `updated: ${name}`]).sort(),
  )
  const [, ...described] = await list()
  deepStrictEqual(
    described.map(({ href = '', props }) => [pathOf(href)[1], props?.displayname]).sort(),
    NAMES.map((name) => [name, `Title of <${name}> & Ü`]).sort(),
  )
  for (const { href = '', props } of described) {
    const at = { url: new URL(href, url).href, etag: String(props?.getetag) }
    strictEqual((await deleteObject(at)).status, 204)
  }
  deepStrictEqual([...(await readTree(join(served, 'tsdav')))], [])
  return `${NAMES.length} names created, listed, updated, described, deleted`
}

function displayname(text: string): Record<string, unknown> {
  const set = { 'd:prop': { 'd:displayname': text } }
  return { 'd:propertyupdate': { _attributes: { 'xmlns:d': 'DAV:' }, 'd:set': set } }
}
