import { XMLParser } from 'fast-xml-parser'
import { MultistatusParser, parseMultistatus } from 'multistatus'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { davRequest } from 'tsdav'
import { parseXML } from 'webdav'

const propstat = (props: string, status: string): string =>
  `<d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 ${status}</d:status></d:propstat>`
const row = (...propstats: readonly string[]): string =>
  `<d:response><d:href>/a</d:href>${propstats.join('')}</d:response>`
const start = '<d:multistatus xmlns:d="DAV:" xmlns:x="urn:x" xmlns:y="urn:y">'
const body = (...rows: readonly string[]): string => `${start}${rows.join('')}</d:multistatus>`
const value = (text: string): string => body(row(propstat(`<x:a>${text}</x:a>`, '200 OK')))

const FOUND = propstat('<d:getetag>"a1"</d:getetag>', '200 OK')
const MISSING = propstat('<d:displayname/>', '404 Not Found')

/** Bodies that are not well-formed, one fault each. */
export const malformed: readonly string[] = [
  value('a & b'),
  value('a < b'),
  value('&nbsp;'),
  value('&#0;'),
  value('\u0001'),
  value(']]>'),
  value('<b></c>'),
  value('<b c="1" c="2"/>'),
  value('<b c=1/>'),
  value('<b c/>'),
  value('<b c="<"/>'),
  value('<z:b/>'),
  value('<b:c:d xmlns:b="urn:b"/>'),
  value('<!-- a -- b -->'),
  value('<1b/>'),
  value('<b c="1"d="2"/>'),
  `${body(row(FOUND))}text`,
  `${body(row(FOUND))}<d:multistatus xmlns:d="DAV:"/>`,
  ` <?xml version="1.0"?>${body(row(FOUND))}`,
  body(row(FOUND)).replace('</d:response>', ''),
  body(row(FOUND)).slice(0, -3),
  body(row(FOUND)).replace('</d:multistatus>', ''),
]

/** What a library makes of a body: everything it gives, as text, or an error. */
interface Library {
  readonly name: string
  read(body: string): unknown
  /** What it gives of the beginning of a body while the rest has not come; nothing if it has no function for that. */
  readBeginning?(beginning: string): unknown
}

/** The names and texts in the order of the body, with namespaces: what saxes tells. */
function saxesEvents(parts: readonly string[], whole: boolean): unknown {
  const events: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local }: SaxesTagNS) => events.push(`{${uri}}${local}`))
  parser.on('text', (text) => events.push(text))
  for (const part of parts) parser.write(part)
  if (whole) parser.close()
  return events
}

const send = (text: string): Promise<unknown> =>
  davRequest({
    url: 'http://127.0.0.1/',
    init: { method: 'PROPFIND', body: '' },
    convertIncoming: false,
    fetch: async () => new Response(text, { status: 207, headers: { 'Content-Type': 'application/xml' } }),
  })

const libraries: readonly Library[] = [
  {
    name: 'multistatus',
    read: (text) => parseMultistatus(text).responses,
    readBeginning: (text) => [...new MultistatusParser().push(text)],
  },
  { name: 'webdav', read: (text) => parseXML(text) },
  {
    name: 'tsdav',
    // What it reads of the answer; `raw` alone, a text, is what it gives when it has refused the body.
    async read(text) {
      const answers = (await send(text)) as readonly { raw?: unknown; props?: unknown }[] // a DAVResponse each
      if (answers.some(({ raw }) => typeof raw === 'string')) throw new Error('refused')
      return answers.map(({ raw: _raw, ...answer }) => answer)
    },
  },
  { name: 'fast-xml-parser', read: (text) => new XMLParser().parse(text) },
  {
    name: 'saxes',
    read: (text) => saxesEvents([text], true),
    readBeginning: (text) => saxesEvents([text], false),
  },
]

async function given(library: Library, text: string): Promise<string | undefined> {
  try {
    return JSON.stringify(await library.read(text))
  } catch {
    return undefined
  }
}

type Question = readonly [text: string, answer: (library: Library) => Promise<string> | string]
const yes = (holds: boolean | undefined): string => (holds ? 'yes' : 'no')

const questions: readonly Question[] = [
  [
    'bodies that are not well-formed, refused',
    async (library) => {
      const outcomes = await Promise.all(malformed.map((text) => given(library, text)))
      return `${outcomes.filter((outcome) => outcome === undefined).length} of ${malformed.length}`
    },
  ],
  [
    'refuses a body whose root is never closed',
    async (library) => yes((await given(library, body(row(FOUND)).replace('</d:multistatus>', ''))) === undefined),
  ],
  [
    'finds a value when the 404 propstat comes first',
    async (library) => yes((await given(library, body(row(MISSING, FOUND))))?.includes('a1')),
  ],
  [
    'tells of the property that is missing when its propstat comes last',
    async (library) => yes((await given(library, body(row(FOUND, MISSING))))?.includes('displayname')),
  ],
  [
    'tells two properties of one local name apart by their namespaces',
    async (library) => {
      const result = await given(library, body(row(propstat('<x:a>1</x:a><y:a>2</y:a>', '200 OK'))))
      return yes(result?.includes('urn:x') && result.includes('urn:y'))
    },
  ],
  [
    'leaves the text `1.10` as it is',
    async (library) => yes((await given(library, value('1.10')))?.includes('"1.10"')),
  ],
  [
    'keeps the line ends of `a&#13;⏎b&#13;⏎`',
    async (library) => yes((await given(library, value('a&#13;\nb&#13;\n')))?.includes('"a\\r\\nb\\r\\n"')),
  ],
  [
    'gives rows before the body has ended',
    (library) => yes(JSON.stringify(library.readBeginning?.(start + row(FOUND)))?.includes('a1')),
  ],
]

/** The table in Markdown. */
export async function comparisonTable(): Promise<string> {
  const lines = [
    ['', ...libraries.map(({ name }) => name)],
    ['---', ...libraries.map(() => '---')],
  ]
  for (const [text, answer] of questions) lines.push([text, ...(await Promise.all(libraries.map(answer)))])
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}
