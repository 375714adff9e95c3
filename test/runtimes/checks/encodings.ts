import { parseMultistatus, streamResponses } from 'multistatus'
import { type Checks, equal, placeOf, refused } from '../check.ts'
import { streamed, utf8 } from './bodies.ts'

/** Characters by their bytes: what an encoding is tried with, and whether only the Content-Type names it. */
interface Sample {
  readonly text: string
  readonly bytes: (text: string) => Uint8Array
  readonly declared?: string
  readonly contentType?: string
}

const oneByte = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const twoBytes =
  (littleEndian: boolean, mark: string) =>
  (text: string): Uint8Array => {
    const marked = mark + text
    const view = new DataView(new ArrayBuffer(marked.length * 2))
    for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian)
    return new Uint8Array(view.buffer)
  }

const BEYOND_ASCII = 'Å é 報告 😀 \u0085'
const samples: Readonly<{ [encoding: string]: Sample }> = {
  'UTF-8': { text: BEYOND_ASCII, bytes: utf8, declared: 'utf-8' },
  'UTF-8 with a mark': { text: BEYOND_ASCII, bytes: (text) => utf8(`\ufeff${text}`) },
  'UTF-16LE': { text: BEYOND_ASCII, bytes: twoBytes(true, '\ufeff'), declared: 'utf-16' },
  'UTF-16BE': { text: BEYOND_ASCII, bytes: twoBytes(false, '\ufeff'), declared: 'utf-16' },
  'UTF-16LE without a mark': { text: BEYOND_ASCII, bytes: twoBytes(true, '') },
  'UTF-16BE without a mark': { text: BEYOND_ASCII, bytes: twoBytes(false, '') },
  'ISO-8859-1': { text: 'Å é ÿ \u0080\u0085\u009f', bytes: oneByte, declared: 'iso-8859-1' },
  'ISO-8859-1 by the Content-Type': { text: 'Å é ÿ', bytes: oneByte, contentType: 'text/xml; charset="ISO-8859-1"' },
  'US-ASCII': { text: 'plain ~', bytes: oneByte, declared: 'us-ascii' },
  'windows-1252': {
    text: 'Å é € “x” ž',
    bytes: (text) =>
      oneByte(text.replace(/[€“”ž]/g, (char) => ({ '€': '\x80', '“': '\x93', '”': '\x94' })[char] ?? '\x9e')),
    declared: 'windows-1252',
  },
  'windows-1251, by the tables of the runtime': {
    text: 'Привет',
    bytes: (text) => Uint8Array.from(text, (char) => (char > '\x7f' ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0))),
    declared: 'windows-1251',
  },
}

function body(text: string, encoding: string | undefined): string {
  const declaration = encoding === undefined ? '' : `<?xml version="1.0" encoding="${encoding}"?>`
  return `${declaration}<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:propstat><D:prop><D:displayname>${text}</D:displayname></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`
}

const reads: Checks = Object.fromEntries(
  Object.entries(samples).map(([encoding, { text, bytes, declared, contentType }]) => [
    `reads ${encoding}, whole and in chunks`,
    async (note) => {
      const input = bytes(body(text, declared))
      const multistatus = parseMultistatus(input, { contentType })
      equal(multistatus.responses[0]?.prop('{DAV:}displayname')?.text, text, 'the text')
      note(multistatus)
      for (const size of [1, 2, 3, 10]) {
        for await (const response of streamResponses(streamed(input, size), { contentType })) {
          equal(response.prop('{DAV:}displayname')?.text, text, `the text in chunks of ${size}`)
        }
      }
    },
  ]),
)

export const encodings: Checks = {
  ...reads,

  async 'refuses bytes that are none in the encoding, and says where'(note) {
    const error = await refused(() => parseMultistatus(oneByte(body('\xe9t\xe9', 'utf-8'))), 'xml-syntax')
    note(placeOf(error))
    note(placeOf(await refused(() => parseMultistatus(oneByte(body('\xe9', 'us-ascii'))), 'xml-syntax')))
    const halved = twoBytes(true, '\ufeff')(body('\ud800', undefined))
    note(placeOf(await refused(() => parseMultistatus(halved), 'xml-syntax')))
  },

  async 'refuses an encoding that there is not'() {
    await refused(() => parseMultistatus(utf8(body('x', 'x-unheard-of'))), 'xml-syntax')
  },
}
