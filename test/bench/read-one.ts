import { XMLParser } from 'fast-xml-parser'
import { parseMultistatus } from 'multistatus'
import { parseXML } from 'webdav'
import { body, type Kind } from './bodies.ts'

/** The readers that are compared; each gives its result for the whole body. */
const readers: Readonly<Record<string, (text: string, bytes: Uint8Array) => unknown>> = {
  multistatus: (_text, bytes) => parseMultistatus(bytes),
  webdav: (_text, bytes) => parseXML(new TextDecoder().decode(bytes)),
  'fast-xml-parser': (_text, bytes) =>
    new XMLParser({ ignoreAttributes: false }).parse(new TextDecoder().decode(bytes), true),
}

/** Prints the CPU milliseconds that one reader takes for one body, after warming up: `read-one.ts READER KIND COUNT`. */
const [name = '', kind = '', count = ''] = process.argv.slice(2)
const read = readers[name]
if (read === undefined) throw new Error(`unknown reader ${name}: ${Object.keys(readers).join(', ')}`)
const text = body(kind as Kind, Number(count)) // the caller passes one of the kinds
const bytes = new TextEncoder().encode(text)

async function milliseconds(runs: number): Promise<number> {
  const before = process.cpuUsage()
  for (let i = 0; i < runs; i++) await read?.(text, bytes)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / runs
}

const first = await milliseconds(3)
const runs = Math.max(5, Math.min(200, Math.round(1000 / first)))
await milliseconds(runs)
console.log(JSON.stringify({ milliseconds: await milliseconds(runs), bytes: bytes.length }))
