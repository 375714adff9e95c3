import type { Row } from './rows.ts'

/** The body of a listing, put together by hand in one string. */
export function concatenated(rows: readonly Row[]): string {
  let text =
    '<?xml version="1.0" encoding="utf-8"?>\n<d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns">'
  for (const row of rows) {
    text += `<d:response><d:href>${escaped(row.href)}</d:href><d:propstat><d:prop><d:getlastmodified>${row.modified.toUTCString()}</d:getlastmodified><d:getcontentlength>${row.size}</d:getcontentlength><d:resourcetype/><d:getetag>${escaped(row.etag)}</d:getetag><d:getcontenttype>${escaped(row.type)}</d:getcontenttype><d:displayname>${escaped(row.name)}</d:displayname><oc:id>${escaped(row.id)}</oc:id><oc:fileid>${escaped(row.fileid)}</oc:fileid><oc:permissions>${escaped(row.permissions)}</oc:permissions><oc:favorite>${row.favorite ? '1' : '0'}</oc:favorite><oc:owner-display-name>${escaped(row.owner)}</oc:owner-display-name>`
    if (row.shareTypes.length === 0) text += '<oc:share-types/>'
    else {
      text += '<oc:share-types>'
      for (const type of row.shareTypes) text += `<oc:share-type>${type}</oc:share-type>`
      text += '</oc:share-types>'
    }
    text += `<nc:has-preview>${row.preview}</nc:has-preview></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop><oc:checksums/><nc:note/><nc:lock/><oc:tags/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`
  }
  return `${text}</d:multistatus>`
}

function escaped(text: string): string {
  if (!/[&<>\r]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
}
