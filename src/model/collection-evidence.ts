import { isSuccess } from './lookup.ts'
import type { Propstat } from './propstat.ts'

/** What says whether a resource is a collection. */
export type CollectionEvidence = 'resourcetype' | 'iscollection' | 'getcontenttype' | 'href'

/** The verdict, and what it rests on. */
export interface CollectionVerdict {
  readonly collection: boolean
  readonly evidence: CollectionEvidence
}

/**
 * Whether a resource is a collection, by the best evidence its response has: `DAV:resourcetype`; else Microsoft's
 * `DAV:iscollection`; else the media type `httpd/unix-directory`; else the slash at the end of the href.
 *
 * @see RFC 4918 sections 5.2 and 15.9
 */
export function collectionVerdict(propstats: readonly Propstat[], trailingSlash: boolean): CollectionVerdict {
  const found = propstats.filter(({ status }) => isSuccess(status))
  const value = (localName: string) =>
    found.find((propstat) => propstat.has(`{DAV:}${localName}`))?.get(`{DAV:}${localName}`)
  const type = value('resourcetype')
  if (type !== undefined) return { collection: type.child('{DAV:}collection') !== undefined, evidence: 'resourcetype' }
  const flag = /^(?:1|0|true|false)$/i.exec(value('iscollection')?.text.trim() ?? '')?.[0]
  if (flag !== undefined) return { collection: flag === '1' || flag.toLowerCase() === 'true', evidence: 'iscollection' }
  const directory = /^httpd\/unix-directory$/i.test(value('getcontenttype')?.text.trim() ?? '')
  return directory ? { collection: true, evidence: 'getcontenttype' } : { collection: trailingSlash, evidence: 'href' }
}
