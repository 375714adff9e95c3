import { stringifyMultistatus, writeMultistatus } from 'multistatus'
import * as caldav from 'multistatus/caldav'
import * as carddav from 'multistatus/carddav'
import * as dav from 'multistatus/dav'
import {
  formatIf,
  parseDepth,
  parseIf,
  parseLockInfo,
  parsePrefer,
  parsePropertyUpdate,
  parsePropfind,
  parseReport,
  refuseProp,
  requestErrorStatus,
  respondToPropfind,
  respondToProppatch,
  stringifyAddressbookMultiget,
  stringifyCalendarQuery,
  stringifyLockInfo,
  stringifyPropertyUpdate,
  stringifyPropfind,
  stringifyReport,
  stringifySyncCollection,
} from 'multistatus/request'
import * as vendor from 'multistatus/vendor'
import { type Checks, equal, refused } from '../check.ts'
import { utf8 } from './bodies.ts'

export const requests: Checks = {
  'reads and writes PROPFIND'(note) {
    const text = stringifyPropfind({ kind: 'prop', names: [dav.getetag, '{urn:x}color'] })
    const wanted = parsePropfind(utf8(text))
    equal(wanted.kind === 'prop' && wanted.names, ['{DAV:}getetag', '{urn:x}color'])
    equal(parsePropfind('').kind, 'allprop')
    note(text)
  },

  'reads and writes PROPPATCH and LOCK'(note) {
    const update = stringifyPropertyUpdate([{ set: dav.displayname('é') }, { remove: dav.getcontentlanguage }])
    equal(
      parsePropertyUpdate(update).changes.map(({ set, remove }) => set?.text ?? remove),
      ['é', '{DAV:}getcontentlanguage'],
    )
    const lock = stringifyLockInfo({ owner: 'Ada' })
    equal(parseLockInfo(lock)?.owner?.text, 'Ada')
    note([update, lock])
  },

  'reads and writes reports'(note) {
    const texts = [
      stringifySyncCollection({ syncToken: 'urn:example:7', limit: 10, names: [dav.getetag] }),
      stringifyCalendarQuery({
        props: [dav.getetag, caldav.calendarData],
        filter: {
          name: 'VCALENDAR',
          components: [{ name: 'VEVENT', timeRange: { start: new Date(1e12), end: new Date(1.1e12) } }],
        },
      }),
      stringifyAddressbookMultiget({ hrefs: ['/card/1.vcf'], props: [dav.getetag, carddav.addressbookDescription] }),
    ]
    for (const text of texts) {
      const report = parseReport(text)
      equal(stringifyReport(report), text)
      note([text, report])
    }
  },

  async 'says how a bad request is answered'() {
    const error = await refused(() => parsePropfind('<D:propfind xmlns:D="DAV:">'), 'xml-syntax')
    equal(requestErrorStatus(error), 400)
  },

  'reads and writes header fields'(note) {
    equal(parseDepth('infinity'), 'infinity')
    const field = formatIf([
      {
        conditions: [
          { kind: 'token', token: 'urn:uuid:1' },
          { kind: 'etag', not: true, etag: '"a"' },
        ],
      },
    ])
    note([field, parseIf(field), parsePrefer('return=minimal, depth-noroot')])
  },

  async 'answers PROPFIND and PROPPATCH'(note) {
    const files = [{ segments: ['a b.txt'], props: [[dav.getetag, async () => dav.getetag('"1"')]] as const }]
    let body = ''
    const asked = parsePropfind(stringifyPropfind([dav.getetag, vendor.fileid, dav.owner]))
    for await (const piece of writeMultistatus(respondToPropfind(asked, files))) body += piece
    equal(body.includes('<D:href>/a%20b.txt</D:href>'), true, body)
    const update = parsePropertyUpdate(
      stringifyPropertyUpdate([{ set: dav.getetag('"2"') }, { set: dav.displayname('b') }]),
    )
    const answer = await respondToProppatch(update, '/a', {
      check: (change) => (change.set?.name === dav.getetag.name ? refuseProp(403) : undefined),
      commit: () => {},
    })
    equal(
      answer.propstats.map(({ status }) => status.code),
      [403, 424],
    )
    note([body, stringifyMultistatus([answer])])
  },
}
