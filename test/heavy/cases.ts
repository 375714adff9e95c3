import { isMultistatusError, MultistatusParser, streamResponses } from 'multistatus'
import { report, total } from './report.ts'
import { writeMillions } from './writing.ts'

const encoder = new TextEncoder()
const ROOT = '<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x">'

/** A response of about a kilobyte. */
function response(i: number): string {
  return `<D:response><D:href>/files/${i}</D:href><D:propstat><D:prop><D:getetag>"${i}"</D:getetag><D:getcontentlength>${i}</D:getcontentlength><D:displayname>Größe ${i}</D:displayname><x:filler>${'lorem ipsum '.repeat(60)}</x:filler></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`
}

/** Pieces of a body with so many responses, a hundred in each. */
async function* listing(count: number): AsyncGenerator<Uint8Array> {
  yield encoder.encode(ROOT)
  for (let i = 0; i < count; i += 100) {
    let piece = ''
    for (let k = i; k < Math.min(i + 100, count); k++) piece += response(k)
    yield encoder.encode(piece)
  }
  yield encoder.encode('</D:multistatus>')
}

/** What a hostile body came to: how many responses, or the code of the error. */
function outcome(chunks: Iterable<string | Uint8Array>): string {
  const parser = new MultistatusParser()
  let count = 0
  try {
    for (const chunk of chunks) count += parser.push(chunk).length
    parser.end()
    return `${count} responses`
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    return error.code
  }
}

function* repeated(text: string, times: number, before = '', after = ''): Generator<string> {
  yield before
  for (let i = 0; i < times; i++) yield text
  yield after
}

const inProp = (content: string): readonly [string, string] => [
  `${ROOT}<D:response><D:href>/a</D:href><D:propstat><D:prop>${content}`,
  '</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>',
]

/** A body that is built to hurt, and what must come of it. */
interface Hostile {
  readonly what: string
  readonly chunks: () => Iterable<string | Uint8Array>
  readonly expected: string
}

const MIB = 1024 * 1024

const hostile: readonly Hostile[] = [
  {
    what: '100 MB, one byte a chunk',
    chunks: function* () {
      const one = encoder.encode(response(1))
      yield ROOT
      for (let i = 0; i < Math.ceil((100 * MIB) / one.length); i++)
        for (let k = 0; k < one.length; k++) yield one.subarray(k, k + 1)
      yield '</D:multistatus>'
    },
    expected: `${Math.ceil((100 * MIB) / encoder.encode(response(1)).length)} responses`,
  },
  {
    what: 'one text of 100 MB',
    chunks: () => repeated('x'.repeat(MIB), 100, ...inProp('<x:a>')),
    expected: 'limit-exceeded',
  },
  {
    what: 'a comment of 100 MB',
    chunks: () => repeated('-x'.repeat(MIB / 2), 100, `${ROOT}<!--`),
    expected: 'limit-exceeded',
  },
  {
    what: 'a CDATA section of 100 MB',
    chunks: () => repeated(']]'.repeat(MIB / 2), 100, ...inProp('<x:a><![CDATA[')),
    expected: 'limit-exceeded',
  },
  { what: 'a name of 10 MB', chunks: () => repeated('n'.repeat(MIB), 10, `${ROOT}<x:`), expected: 'xml-syntax' },
  {
    what: 'an attribute of 100 MB',
    chunks: () => repeated('v'.repeat(MIB), 100, `${ROOT}<x:a b="`),
    expected: 'limit-exceeded',
  },
  {
    what: 'a million attributes',
    chunks: () => [
      `${ROOT}<x:a ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/></D:multistatus>`,
    ],
    expected: 'limit-exceeded',
  },
  {
    what: 'a million properties',
    chunks: () => repeated('<x:p/>', 1_000_000, ...inProp('')),
    expected: 'limit-exceeded',
  },
  { what: 'a million levels', chunks: () => repeated('<x:p>', 1_000_000, inProp('')[0]), expected: 'limit-exceeded' },
  {
    what: 'ten million references',
    chunks: () => repeated('&lt;'.repeat(1000), 10_000, ...inProp('<x:a>')),
    expected: 'limit-exceeded',
  },
  { what: 'a billion laughs', chunks: () => ['<!DOCTYPE a [<!ENTITY b "lol">]><a>&b;</a>'], expected: 'xml-syntax' },
  {
    what: 'a million different names',
    chunks: function* () {
      yield ROOT
      for (let i = 0; i < 100_000; i++) {
        yield `<D:response><D:href>/${i}</D:href><D:propstat><D:prop>${Array.from({ length: 10 }, (_, k) => `<x:p${i}-${k}/>`).join('')}</D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>`
      }
      yield '</D:multistatus>'
    },
    expected: '100000 responses',
  },
]

const start = performance.now()
const million = streamResponses(listing(1_000_000))
let read = 0
for await (const _response of million) read++
report(
  '1,000,000 responses, about 1 GB',
  read === 1_000_000 && million.summary?.complete === true,
  `${read} read`,
  start,
)

await writeMillions()

for (const { what, chunks, expected } of hostile) {
  const since = performance.now()
  const found = outcome(chunks())
  report(what, found === expected, found, since)
}

total()
