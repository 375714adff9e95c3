import type { BuiltResponse } from 'multistatus'
import type { Row } from './rows.ts'

/** Writes a body for the rows of a listing. */
export type Write = (rows: readonly Row[]) => Uint8Array

/** What is compared, from the same plain data to bytes; each library is loaded only in the process that measures it. */
export const writers: Readonly<Record<string, () => Promise<Write>>> = {
  multistatus: async () => {
    const [{ stringifyMultistatus }, toResponse] = await Promise.all([import('multistatus'), responseMaker()])
    return (rows) => encoded(stringifyMultistatus(rows.map(toResponse)))
  },
  'concatenation by hand': async () => {
    const { concatenated } = await import('./concatenated.ts')
    return (rows) => encoded(concatenated(rows))
  },
  'XMLBuilder of fast-xml-parser': async () => {
    const { XMLBuilder } = await import('fast-xml-parser')
    const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true })
    return (rows) => encoded(builder.build(tree(rows)))
  },
  xmlbuilder2: async () => {
    const { create } = await import('xmlbuilder2')
    return (rows) => encoded(create({ version: '1.0', encoding: 'utf-8' }, tree(rows)).end())
  },
  'xml-js-builder of webdav-server': async () => {
    const { xmlJsBuilt } = await import('./xml-js-built.ts')
    return (rows) => encoded(xmlJsBuilt(rows))
  },
}

const encoder = new TextEncoder()
const encoded = (text: string): Uint8Array => encoder.encode(text)

/** The response of a row, made with the constructors and the descriptors. */
export async function responseMaker(): Promise<(row: Row) => BuiltResponse> {
  const [{ propstatResponse }, dav, vendor] = await Promise.all([
    import('multistatus'),
    import('multistatus/dav'),
    import('multistatus/vendor'),
  ])
  return (row) =>
    propstatResponse(row.href, {
      200: [
        dav.getlastmodified(row.modified),
        dav.getcontentlength(row.size),
        dav.resourcetype([]),
        dav.getetag(row.etag),
        dav.getcontenttype(row.type),
        dav.displayname(row.name),
        vendor.id(row.id),
        vendor.fileid(row.fileid),
        vendor.permissions(row.permissions),
        vendor.favorite(row.favorite),
        vendor.ownerDisplayName(row.owner),
        vendor.shareTypes(row.shareTypes),
        vendor.hasPreview(row.preview),
      ],
      404: [vendor.checksums, vendor.note, vendor.lock, vendor.tags],
    })
}

/** The tree that builders of objects take. */
function tree(rows: readonly Row[]): object {
  return {
    'd:multistatus': {
      '@xmlns:d': 'DAV:',
      '@xmlns:oc': 'http://owncloud.org/ns',
      '@xmlns:nc': 'http://nextcloud.org/ns',
      'd:response': rows.map((row) => ({
        'd:href': row.href,
        'd:propstat': [
          {
            'd:prop': {
              'd:getlastmodified': row.modified.toUTCString(),
              'd:getcontentlength': String(row.size),
              'd:resourcetype': '',
              'd:getetag': row.etag,
              'd:getcontenttype': row.type,
              'd:displayname': row.name,
              'oc:id': row.id,
              'oc:fileid': row.fileid,
              'oc:permissions': row.permissions,
              'oc:favorite': row.favorite ? '1' : '0',
              'oc:owner-display-name': row.owner,
              'oc:share-types': row.shareTypes.length === 0 ? '' : { 'oc:share-type': row.shareTypes.map(String) },
              'nc:has-preview': String(row.preview),
            },
            'd:status': 'HTTP/1.1 200 OK',
          },
          {
            'd:prop': { 'oc:checksums': '', 'nc:note': '', 'nc:lock': '', 'oc:tags': '' },
            'd:status': 'HTTP/1.1 404 Not Found',
          },
        ],
      })),
    },
  }
}
