import { XML, XMLElementBuilder } from 'xml-js-builder'
import type { Row } from './rows.ts'

/** The body of a listing, built as webdav-server builds its answers: its builder, which comes with it. */
export function xmlJsBuilt(rows: readonly Row[]): string {
  const root = new XMLElementBuilder('d:multistatus', {
    'xmlns:d': 'DAV:',
    'xmlns:oc': 'http://owncloud.org/ns',
    'xmlns:nc': 'http://nextcloud.org/ns',
  })
  for (const row of rows) addResponse(root, row)
  return XML.toXML(root)
}

function addResponse(root: XMLElementBuilder, row: Row): void {
  const response = root.ele('d:response')
  response.ele('d:href').add(row.href)
  const found = response.ele('d:propstat')
  const props = found.ele('d:prop')
  props.ele('d:getlastmodified').add(row.modified.toUTCString())
  props.ele('d:getcontentlength').add(row.size)
  props.ele('d:resourcetype')
  props.ele('d:getetag').add(row.etag)
  props.ele('d:getcontenttype').add(row.type)
  props.ele('d:displayname').add(row.name)
  props.ele('oc:id').add(row.id)
  props.ele('oc:fileid').add(row.fileid)
  props.ele('oc:permissions').add(row.permissions)
  props.ele('oc:favorite').add(row.favorite ? '1' : '0')
  props.ele('oc:owner-display-name').add(row.owner)
  const types = props.ele('oc:share-types')
  for (const type of row.shareTypes) types.ele('oc:share-type').add(type)
  props.ele('nc:has-preview').add(String(row.preview))
  found.ele('d:status').add('HTTP/1.1 200 OK')
  const missing = response.ele('d:propstat')
  const names = missing.ele('d:prop')
  for (const name of ['oc:checksums', 'nc:note', 'nc:lock', 'oc:tags']) names.ele(name)
  missing.ele('d:status').add('HTTP/1.1 404 Not Found')
}
