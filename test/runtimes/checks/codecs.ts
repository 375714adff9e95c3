import { element, parseElement, propstatResponse, stringifyMultistatus } from 'multistatus'
import * as codec from 'multistatus/codec'
import * as dav from 'multistatus/dav'
import { type Checks, equal } from '../check.ts'

/** What a codec makes of a text: the value, and the rules that the text departs from. */
function decoded<T>({ decode }: codec.Codec<T>, text: string): readonly unknown[] {
  const rules: unknown[] = []
  const value = decode(element('{urn:x}value', {}, text), (rule) => rules.push(rule))
  return [value, rules]
}

const dates = [
  'Sun, 06 Nov 1994 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT',
  'Sun Nov  6 08:49:37 1994',
  'Sun, 06 Nov 1994 08:49:37 -0800',
  'Mon, 01 Jan 0001 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  '1994-11-06T08:49:37.5+02:30',
]

export const codecs: Checks = {
  'reads dates as the same moments in every time zone'(note) {
    equal(decoded(codec.httpDate, 'Sun, 06 Nov 1994 08:49:37 GMT'), ['1994-11-06T08:49:37.000Z', []])
    equal(decoded(codec.isoDate, '1997-12-01T17:42:21-08:00'), ['1997-12-02T01:42:21.000Z', []])
    equal(decoded(codec.icalUtc, '20260329T013000Z'), ['2026-03-29T01:30:00.000Z', []])
    for (const date of dates) note(decoded(codec.httpDate, date))
    for (const date of ['30 Feb 2024', 'Fri, 30 Feb 2024 00:00:00 GMT', '2024-02-30T00:00:00Z', 'soon', '1e9']) {
      let failure = ''
      try {
        decoded(codec.httpDate, date)
      } catch (error) {
        failure = String(error)
      }
      equal(failure.startsWith('InvalidInputError'), true, date)
      note(failure)
    }
  },

  'writes dates in UTC'(note) {
    const summer = new Date('2026-07-01T23:30:00.250Z')
    equal(codec.httpDate.encode(summer), ['Wed, 01 Jul 2026 23:30:00 GMT'])
    equal(codec.icalUtc.encode(summer), ['20260701T233000Z'])
    equal(codec.httpDate.encode(new Date('0001-01-01T00:00:00Z')), ['Mon, 01 Jan 0001 00:00:00 GMT'])
    note(codec.isoDate.encode(summer))
  },

  'reads and writes other values'(note) {
    equal(decoded(codec.integer, ' 42 '), [42, []])
    note([decoded(codec.boolean, 'T'), decoded(codec.timeout, 'Second-3600'), decoded(codec.duration, '-P1DT15M')])
    note([decoded(codec.etag, 'W/"1"'), decoded(codec.etag, 'bare'), decoded(codec.text, ' \u00a0 x ')])
    note(dav.resourcetype([dav.collection]))
  },

  'has descriptors of ones own'(note) {
    const rooms = codec.defineProp('{urn:x}rooms', codec.list('{urn:x}room', codec.integer))
    equal(
      rooms.codec.decode(parseElement('<rooms xmlns="urn:x"><room>1</room><room>2</room></rooms>'), () => {}),
      [1, 2],
    )
    note(stringifyMultistatus([propstatResponse('/', { 200: [rooms([1, 2])] })]))
  },
}
