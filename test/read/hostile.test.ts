import { createLearned, isMultistatusError, MultistatusParser, type ReadOptions } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../xml/scanning.ts'

type Body = string | Uint8Array
/** A name, a body of a given size, how large its chunks are, and the options. */
type Attack = readonly [name: string, body: (size: number) => Body, ends: Ending, chunk?: number, options?: ReadOptions]
/** `read`, or the code of the error; the limit if it is one. */
type Ending = 'read' | 'xml-syntax' | 'not-multistatus' | keyof NonNullable<ReadOptions['limits']>

const KIBI = 1024
const SMALL = 64 * KIBI
/** How much larger the second body is; a quadratic reader would take sixteen times as long. */
const GROWTH = 4
const TOLERANCE = 2.5
/** Below this many milliseconds nothing is concluded. */
const FLOOR = 8
const RUNS = 3

const wide: ReadOptions = {
  limits: { properties: 1e9, attributes: 1e9, depth: 1e9, hrefs: 1e9, textLength: 1e9, nameLength: 1e9 },
}

/** As often as it fits into a size. */
function fill(size: number, piece: string | ((i: number) => string)): string {
  if (typeof piece === 'string') return piece.repeat(Math.max(1, Math.floor(size / piece.length)))
  const pieces: string[] = []
  for (let i = 0, length = 0; length < size; i++) {
    const next = piece(i)
    pieces.push(next)
    length += next.length
  }
  return pieces.join('')
}

const start = '<D:multistatus xmlns:D="DAV:">'
const body = (content: string): string => `${start}${content}</D:multistatus>`
const row = (content: string): string => body(`<D:response><D:href>/</D:href>${content}</D:response>`)
const props = (content: string): string =>
  row(`<D:propstat><D:prop>${content}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>`)
const value = (content: string): string => props(`<a>${content}</a>`)

const attacks: readonly Attack[] = [
  ['depth', (size) => value(fill(size, '<a>')), 'depth'],
  [
    'depth that is allowed',
    (size) => value(fill(size / 2, '<a>') + fill(size / 2, '<a>').replaceAll('<', '</')),
    'read',
    0,
    wide,
  ],
  ['a giant name', (size) => props(`<${'a'.repeat(size)}/>`), 'nameLength', KIBI],
  ['a giant name that is allowed', (size) => props(`<${'é'.repeat(size)}/>`), 'read', KIBI, wide],
  ['a giant prefix that is not declared', (size) => props(`<${'a'.repeat(size)}:b/>`), 'nameLength'],
  ['a giant attribute', (size) => props(`<a b="${'c'.repeat(size)}"/>`), 'read', KIBI],
  ['a giant attribute of references', (size) => props(`<a b="${fill(size, '&lt;')}"/>`), 'read', 1],
  ['many attributes', (size) => props(`<a ${fill(size, (i) => `b${i}="" `)}/>`), 'attributes'],
  ['many attributes that are allowed', (size) => props(`<a ${fill(size, (i) => `b${i}="" `)}/>`), 'read', KIBI, wide],
  [
    'many attributes with one long value',
    (size) => props(fill(size, (i) => `<a ${fill(2500, (k) => `b${k}="" `)} c="${i}${'>'.repeat(9000)}"/>`)),
    'read',
    0,
    wide,
  ],
  ['the same attribute again and again', (size) => props(`<a ${fill(size, 'b="" ')}/>`), 'xml-syntax'],
  ['many declarations in scope', (size) => props(fill(size, (i) => `<a xmlns:b${i}="c">`)), 'depth'],
  ['many declarations at one place', (size) => props(`<a ${fill(size, (i) => `xmlns:b${i}="c" `)}/>`), 'attributes'],
  [
    'small declarations below many',
    (size) => props(`<a ${fill(3000, (i) => `xmlns:b${i}="c" `)}>${fill(size, (i) => `<b xmlns:b1="${i}"/>`)}</a>`),
    'read',
  ],
  [
    'a long namespace for many names',
    (size) => props(`<a xmlns="${'u'.repeat(size / 2)}">${fill(size / 2, (i) => `<b${i}/>`)}</a>`),
    'nameLength',
  ],
  [
    'the longest namespace for many names',
    (size) => props(`<a xmlns="${'u'.repeat(KIBI)}">${fill(size, (i) => `<b${i}/>`)}</a>`),
    'read',
  ],
  [
    'a long xml:base above many',
    (size) => props(`<a xml:base="http://h/${'u'.repeat(900)}/">${fill(size, (i) => `<b xml:base="c${i}"/>`)}</a>`),
    'read',
  ],
  ['a longer xml:base', (size) => props(`<a xml:base="http://h/${'u'.repeat(size)}/"/>`), 'nameLength'],
  [
    'many properties',
    (size) => props(fill(size, (i) => `<a${i}/>`)),
    'properties',
    0,
    { limits: { properties: 1000 } },
  ],
  ['many properties that are allowed', (size) => props(fill(size, (i) => `<a${i}/>`)), 'read', 0, wide],
  ['one property again and again', (size) => props(fill(size, '<a/>')), 'read', 0, wide],
  [
    'names that differ in their last letters only',
    (size) => props(fill(size, (i) => `<${'a'.repeat(1000)}${i}/>`)),
    'read',
    0,
    wide,
  ],
  [
    'names that every object has',
    (size) => props(fill(size, (i) => `<${['constructor', '__proto__', 'toString'][i % 3]}/>`)),
    'read',
    0,
    wide,
  ],
  ['many propstats', (size) => row(fill(size, '<D:propstat/>')), 'read', 0, wide],
  [
    'many propstats with one status',
    (size) => row(fill(size, '<D:propstat><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat>')),
    'read',
    0,
    wide,
  ],
  ['many hrefs', (size) => row(fill(size, '<D:href>/é</D:href>')), 'hrefs', 0, { limits: { hrefs: 3000 } }],
  ['a long href', (size) => row(`<D:href>${'/a%20é'.repeat(size / 8)}</D:href>`), 'read', KIBI],
  ['many responses without anything', (size) => body(fill(size, '<D:response/>')), 'read'],
  ['a href of many elements', (size) => row(`<D:href>${fill(size, 'a<b/>')}</D:href>`), 'read', 7],
  ['many statuses', (size) => row(fill(size, (i) => `<D:status>HTTP/1.1 200 ${i}</D:status>`)), 'read', 0, wide],
  ['a status of white space', (size) => row(`<D:status>HTTP/1.1${' '.repeat(size)}x</D:status>`), 'read', KIBI],
  ['an issue at every word of one long line', (size) => body(fill(size, 'é😀<!---->')), 'read', 1000],
  ['references', (size) => value(fill(size, '&amp;&#13;&#x1F600;')), 'read', 1],
  ['references between the responses', (size) => body(fill(size, '&#32;')), 'read', KIBI],
  ['a reference that does not end', (size) => value(`&${'a'.repeat(size)}`), 'nameLength', 1],
  ['a number that does not end', (size) => value(`&#${'1'.repeat(size)};`), 'nameLength', KIBI],
  ['brackets', (size) => value(']'.repeat(size)), 'read', 1],
  ['brackets and >', (size) => value(fill(size, ']] >')), 'read', 3],
  ['carriage returns', (size) => value('\r'.repeat(size)), 'read', 1],
  ['small CDATA sections', (size) => value(fill(size, '<![CDATA[]]>')), 'read', 5],
  ['small comments', (size) => value(fill(size, '<!---->')), 'read', 5],
  ['comments of hyphens', (size) => value(fill(size, '<!-- - - - - -->')), 'read', 1],
  ['white space between the responses', (size) => body(' \n'.repeat(size / 2)), 'read', KIBI],
  ['white space in the XML declaration', (size) => `<?xml version="1.0"${' '.repeat(size)}x?>`, 'xml-syntax', KIBI],
  ['white space in an end tag', (size) => value(`</a${' '.repeat(size)}x>`), 'xml-syntax', 1],
  ['start tags that are all different', (size) => value(fill(size, (i) => `<b c="${i}"/>`)), 'read', KIBI],
  ['a comment that does not end', (size) => `${start}<!-- ${'- '.repeat(size / 2)}`, 'xml-syntax', 1],
  [
    'a CDATA section that does not end',
    (size) => `${start}<D:response><D:href><![CDATA[${']]'.repeat(size / 2)}`,
    'xml-syntax',
    1,
  ],
  ['an instruction that does not end', (size) => `${start}<?a ${'?'.repeat(size)}`, 'xml-syntax', 1],
  ['a tag that does not end', (size) => `${start}<a ${fill(size, (i) => `b${i}=">" `)}`, 'xml-syntax', 1],
  ['a value that does not end', (size) => `${start}<a b='${'"'.repeat(size)}`, 'xml-syntax', KIBI],
  ['an end tag that does not end', (size) => `${start}</D:multistatus${' '.repeat(size)}`, 'xml-syntax', 1],
  ['a DOCTYPE that does not end', (size) => `<!DOCTYPE ${'a '.repeat(size / 2)}`, 'xml-syntax', 1],
  ['text that does not end', (size) => 'a'.repeat(size), 'not-multistatus', KIBI],
  [
    'one byte in each chunk',
    (size) =>
      utf8(body(fill(size, '<D:response><D:href>/é😀</D:href><D:status>HTTP/1.1 200 OK</D:status></D:response>\r\n'))),
    'read',
    1,
  ],
  [
    'UTF-16, one byte in each chunk',
    (size) =>
      new Uint8Array(
        new Uint16Array(Array.from(`\ufeff${body(' '.repeat(size / 2))}`, (char) => char.charCodeAt(0))).buffer,
      ),
    'read',
    1,
  ],
  [
    'windows-1252, one byte in each chunk',
    (size) => utf8(`<?xml version="1.0" encoding="windows-1252"?>${body(' '.repeat(size))}`),
    'read',
    1,
  ],
  [
    'shift_jis',
    (size) =>
      new Uint8Array([...utf8('<?xml version="1.0" encoding="shift_jis"?><a>'), ...new Uint8Array(size).fill(0x93)]),
    'not-multistatus',
    KIBI,
  ],
  [
    'continuation bytes',
    (size) => new Uint8Array([...utf8(start), ...new Uint8Array(size).fill(0x80)]),
    'xml-syntax',
    1,
  ],
]

const cases = attacks.map(([name, make, ends, chunk = 0, options = {}]) => ({ name, make, ends, chunk, options }))

describe('time grows no faster than the body:', () => {
  it.each(cases)('$name', ({ make, ends, chunk, options }) => {
    const size = chunk === 1 ? SMALL / 4 : SMALL
    const small = make(size)
    const large = make(GROWTH * size)
    expect(ending(small, chunk, options)).toBe(ends)
    expect(ending(large, chunk, options)).toBe(ends)
    const measured: string[] = []
    // A busy machine may disturb one comparison, but hardly three.
    for (let i = 0; i < 3; i++) {
      // What was learned before would make one of them faster than the other.
      const time = cpu(() => ending(large, chunk, { ...options, learn: createLearned() }))
      if (time < GROWTH * TOLERANCE * FLOOR) return
      const before = cpu(() => ending(small, chunk, { ...options, learn: createLearned() }))
      if (time < GROWTH * TOLERANCE * Math.max(before, FLOOR)) return
      measured.push(`${time} ms, and ${before} ms for a quarter`)
    }
    expect(measured).toEqual([])
  })
})

describe('a text of 20 MB in chunks of 1 KB', () => {
  const text = `<D:responsedescription>${'a'.repeat(20 * KIBI * KIBI)}</D:responsedescription>`

  it('is more than the limit', () => {
    expect(ending(body(text), KIBI, {})).toBe('textLength')
  })

  it('is read in little time when the limit is raised', () => {
    expect(cpu(() => expect(ending(body(text), KIBI, wide)).toBe('read'), 1)).toBeLessThan(5000)
  })
})

/** The least of some runs, in milliseconds of processor time. */
function cpu(run: () => void, runs = RUNS): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
    if (least < FLOOR) break
  }
  return least
}

function ending(whole: Body, chunk: number, options: ReadOptions): Ending {
  const parser = new MultistatusParser({ ...options, limits: { issues: 10, ...options.limits } })
  const step = chunk === 0 ? whole.length : chunk
  try {
    for (let i = 0; i < whole.length; i += step) parser.push(whole.slice(i, i + step))
    parser.end()
    return 'read'
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    return 'limit' in error ? (error.limit as Ending) : (error.code as Ending) // what is expected lists them
  }
}
