import { random } from './random.ts'

/** Bodies like those of four kinds of servers, made from a seed: the same text for the same kind and count. */
export type Kind = 'apache' | 'nextcloud' | 'calendar' | 'sync'

export const kinds: readonly Kind[] = ['apache', 'nextcloud', 'calendar', 'sync']

/** The text of a body with so many responses. */
export function body(kind: Kind, count: number): string {
  const next = random(count)
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  const rows = Array.from({ length: count }, (_, i) => row[kind](i, next, hex))
  return `<?xml version="1.0" encoding="utf-8"?>\n${root[kind]}${rows.join('')}${end[kind]}</d:multistatus>`
}

const root: Readonly<Record<Kind, string>> = {
  apache: '<d:multistatus xmlns:d="DAV:" xmlns:ns0="DAV:">\n',
  nextcloud: '<d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns">',
  calendar: '<d:multistatus xmlns:d="DAV:" xmlns:cal="urn:ietf:params:xml:ns:caldav">',
  sync: '<d:multistatus xmlns:d="DAV:">',
}

const end: Readonly<Record<Kind, string>> = {
  apache: '',
  nextcloud: '',
  calendar: '',
  sync: '<d:sync-token>http://example.com/ns/sync/815</d:sync-token>',
}

type Row = (i: number, next: () => number, hex: (length: number) => string) => string

const date = (next: () => number): Date => new Date(1.5e12 + Math.floor(next() * 2e11))
const found = (props: string): string =>
  `<d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>`
const LOCK = (scope: string): string =>
  `<d:lockentry>\n<d:lockscope><d:${scope}/></d:lockscope>\n<d:locktype><d:write/></d:locktype>\n</d:lockentry>\n`

const row: Readonly<Record<Kind, Row>> = {
  apache: (i, next, hex) =>
    `<d:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/">\n<d:href>/dav/work/minutes%20${i}.txt</d:href>\n<d:propstat>\n<d:prop>\n<lp1:resourcetype/>\n<lp1:creationdate>${date(next).toISOString().slice(0, 19)}Z</lp1:creationdate>\n<lp1:getcontentlength>${Math.floor(next() * 1e7)}</lp1:getcontentlength>\n<lp1:getlastmodified>${date(next).toUTCString()}</lp1:getlastmodified>\n<lp1:getetag>"${hex(16)}"</lp1:getetag>\n<lp2:executable>F</lp2:executable>\n<d:supportedlock>\n${LOCK('exclusive')}${LOCK('shared')}</d:supportedlock>\n<d:lockdiscovery/>\n<d:getcontenttype>text/plain</d:getcontenttype>\n</d:prop>\n<d:status>HTTP/1.1 200 OK</d:status>\n</d:propstat>\n</d:response>\n`,
  nextcloud: (i, next, hex) =>
    `<d:response><d:href>/remote.php/dav/files/ada/Papers/draft%20${i}.pdf</d:href>${found(`<d:getlastmodified>${date(next).toUTCString()}</d:getlastmodified><d:getcontentlength>${Math.floor(next() * 1e7)}</d:getcontentlength><d:resourcetype/><d:getetag>&quot;${hex(32)}&quot;</d:getetag><d:getcontenttype>application/pdf</d:getcontenttype><d:displayname>${i % 20 === 3 ? '報告 &amp; Übersicht' : 'draft'} ${i}.pdf</d:displayname><oc:id>${i}abc</oc:id><oc:fileid>${i}</oc:fileid><oc:permissions>RGDNVW</oc:permissions><oc:favorite>0</oc:favorite><oc:owner-display-name>Ada Example</oc:owner-display-name><oc:share-types>${i % 9 === 0 ? '<oc:share-type>3</oc:share-type>' : ''}</oc:share-types><nc:has-preview>true</nc:has-preview>`)}<d:propstat><d:prop><oc:checksums/><nc:note/><nc:lock/><oc:tags/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`,
  calendar: (i, next, hex) => {
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Example//Bench//EN',
      'BEGIN:VEVENT',
      `UID:${hex(32)}`,
      `DTSTAMP:${date(next)
        .toISOString()
        .replace(/[-:]|\.\d+/g, '')}`,
      `SUMMARY:Café ${i}`,
      ...Array.from(
        { length: 20 },
        (_, k) => `ATTENDEE;CN="Guest ${k}";PARTSTAT=ACCEPTED:mailto:guest${k}@example.com`,
      ),
      `DESCRIPTION:tea & scones <b>at four</b> ${hex(400)}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]
    const data =
      i % 2 === 0
        ? text
            .join('\r\n')
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('\r', '&#13;')
        : `<![CDATA[${text.join('\n')}]]>`
    return `<d:response><d:href>/cal/ada/home/${hex(32)}.ics</d:href>${found(`<d:getetag>&quot;${hex(32)}&quot;</d:getetag><cal:calendar-data>${data}</cal:calendar-data>`)}</d:response>`
  },
  sync: (i, _next, hex) =>
    i % 10 === 9
      ? `<d:response><d:href>/card/ada/${hex(32)}.vcf</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>`
      : `<d:response><d:href>/card/ada/${hex(32)}.vcf</d:href>${found(`<d:getetag>&quot;${hex(32)}&quot;</d:getetag>`)}</d:response>`,
}
