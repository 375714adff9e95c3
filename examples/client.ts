/** A WebDAV client that finds out what to download and what to delete. */
import { type Lookup, streamResponses } from 'multistatus'
import * as dav from 'multistatus/dav'

/** What is to be done with the files of a folder. Names are the server's: a slash may be in them. */
export interface Plan {
  /** New or changed, with the date of the server's copy if there is one that can be read. */
  readonly download: ReadonlyMap<string, Date | undefined>
  /** No longer on the server. */
  readonly remove: readonly string[]
  /** Listed without an etag to compare, and why: nothing is to be done with them. */
  readonly unclear: ReadonlyMap<string, string>
  /** Why nothing is known of what was not listed; empty for a listing that can be trusted. */
  readonly doubts: readonly string[]
}

const PROPFIND = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><getetag/><getlastmodified/><resourcetype/></prop></propfind>`

/** Compares the files in the folder at a URL with local copies, given as their names and etags. */
export async function planSync(url: string, local: ReadonlyMap<string, string>): Promise<Plan> {
  const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' }
  const listing = streamResponses(await fetch(url, { method: 'PROPFIND', headers, body: PROPFIND }))
  const listed = new Set<string>() // normalized, as some servers change the form of an umlaut
  const download = new Map<string, Date | undefined>()
  const unclear = new Map<string, string>()
  const doubts: string[] = []
  let folderFound = false

  try {
    for await (const response of listing) {
      // More than one when files share a status, such as 403.
      for (const { name, relation, raw } of response.targets) {
        if (relation === 'self') {
          folderFound ||= response.prop(dav.resourcetype)?.has(dav.collection) === true
        } else if (relation !== 'member') {
          doubts.push(`not in this folder: ${JSON.stringify(raw)}`)
        } else {
          listed.add(name.normalize())
          if (response.isCollection) continue
          const etag = response.lookup(dav.getetag)
          if (etag.state !== 'found') unclear.set(name, whyUnclear(etag))
          else if (etag.value !== local.get(name)) download.set(name, response.prop(dav.getlastmodified))
        }
      }
    }
    if (listing.summary?.truncated) doubts.push('the server did not list all')
    if (!folderFound) doubts.push('the folder itself was not found')
  } catch (error) {
    doubts.push(String(error)) // what came before it is true all the same
  }

  const remove = doubts.length > 0 ? [] : [...local.keys()].filter((name) => !listed.has(name.normalize()))
  return { download, remove, unclear, doubts }
}

function whyUnclear(etag: Exclude<Lookup<string>, { state: 'found' }>): string {
  switch (etag.state) {
    case 'absent':
      return 'the answer has no etag'
    case 'failed':
      if (etag.scope === 'property' && etag.status?.code === 404) return 'there is no etag'
      return `refused: ${etag.status?.raw ?? 'no status'}`
    case 'invalid':
      return `unreadable: ${String(etag.cause)}`
  }
}
