import { isDeepStrictEqual } from 'node:util'
import { isMultistatusError, XmlElement, XmlSyntaxError } from 'multistatus'
import { mergeText } from '../../src/xml/element.ts'
import type { Grammar } from '../../src/xml/grammar.ts'
import { XmlInput } from '../../src/xml/input.ts'
import { createLearned, type Learned } from '../../src/xml/learned.ts'
import { defaultXmlLimits, type XmlLimits } from '../../src/xml/limits.ts'
import { readElement } from '../../src/xml/parse-element.ts'
import { Scanner } from '../../src/xml/scanner.ts'
import { type ElementHead, outermostScope } from '../../src/xml/scope.ts'

/** What came of a scan: the tree, or where and why it was refused. */
export type Outcome = { readonly tree: unknown } | { readonly refused: Refusal }

export interface Refusal {
  readonly kind: string
  readonly reason: string
  readonly offset: number
  readonly line: number
  readonly column: number
}

export interface ScanOptions {
  readonly contentType?: string
  readonly limits?: Partial<XmlLimits>
  /** Take the root element as one slice of source, which is read again, instead of element by element. */
  readonly slice?: boolean
}

interface Building {
  readonly outer: { readonly head: ElementHead; readonly siblings: (XmlElement | string)[] }[]
  children: (XmlElement | string)[]
}

const elementByElement: Grammar<'document' | 'element', Building> = {
  root: 'document',
  child: () => 'element',
  content: (role) => (role === 'document' ? 'elements' : 'text'),
  varies: (role) => role === 'element',
  open(out, _role, head) {
    out.outer.push({ head, siblings: out.children })
    out.children = []
  },
  text: (out, _role, value) => void out.children.push(value),
  slice: () => {},
  stray: () => {},
  close(out) {
    const { head, siblings } = out.outer.pop()!
    const attributes = head.attributes.map((a): [string, string] => [
      a.namespace === '' ? a.localName : a.clark,
      a.value,
    ])
    const children = mergeText(out.children)
    const { lang, base } = head.scope
    siblings.push(new XmlElement(head.name, head.prefix, new Map(attributes), children, lang, base))
    out.children = siblings
  },
}

const inOneSlice: Grammar<'document' | 'element', Building> = {
  ...elementByElement,
  content: (role) => (role === 'document' ? 'elements' : 'slice'),
  open: () => {},
  slice: (out, _role, head, source) => void out.children.push(readElement(head, source)),
  close: () => {},
}

/** Documents up to this length are scanned three times: without learning, learning, and having learned. */
const SMALL = 100_000

/**
 * Scans a document that comes in chunks, with and without learning, which must not matter. Whatever is thrown that is no
 * fault of the document is thrown on.
 */
export function scan(chunks: Iterable<string | Uint8Array>, options: ScanOptions = {}): Outcome {
  const all = [...chunks]
  if (all.reduce((sum, { length }) => sum + length, 0) > SMALL) return scanOnce(all, options, createLearned())
  const outcome = scanOnce(all, options, false)
  const learned = createLearned()
  for (const time of ['first', 'second']) {
    const other = scanOnce(all, options, learned)
    if (!isDeepStrictEqual(other, outcome)) throw new Error(`the ${time} scan that learns: ${JSON.stringify(other)}`)
  }
  return outcome
}

function scanOnce(chunks: readonly (string | Uint8Array)[], options: ScanOptions, learned: Learned | false): Outcome {
  const out: Building = { outer: [], children: [] }
  const limits = { ...defaultXmlLimits, ...options.limits }
  const grammar = options.slice ? inOneSlice : elementByElement
  const scanner = new Scanner(grammar, out, { scope: outermostScope(), limits, learned })
  const input = new XmlInput(scanner, options.contentType)
  try {
    for (const chunk of chunks) input.push(chunk)
    input.end()
    return { tree: plain(out.children) }
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error
    const { kind, reason, offset, line, column } = error
    return { refused: { kind, reason, offset, line, column } }
  }
}

/** The code of the error that a scan ends with, and which limit it was; what the tree is otherwise. */
export function scanCode(chunks: Iterable<string | Uint8Array>, options: ScanOptions = {}): unknown {
  try {
    const outcome = scan(chunks, options)
    return 'tree' in outcome ? outcome.tree : 'xml-syntax'
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    return 'limit' in error ? error.limit : error.code
  }
}

/** Elements as arrays: name, attributes, children; language and base follow if there are any. */
export function plain(children: readonly (XmlElement | string)[]): unknown {
  return children.map((child) => {
    if (typeof child === 'string') return child
    const { name, attributes, lang, base } = child
    const around = lang === undefined && base === undefined ? [] : [{ lang, base }]
    return [name, Object.fromEntries(attributes), plain(child.children), ...around]
  })
}

/** A text, or bytes, in two pieces, for every place between them; and in pieces of one unit. */
export function* everySplit<Body extends string | Uint8Array>(body: Body): Generator<Body[]> {
  const slice = (from: number, to?: number): Body => body.slice(from, to) as Body // a slice of either is of its kind
  for (let at = 0; at <= body.length; at++) yield [slice(0, at), slice(at)]
  yield Array.from({ length: body.length }, (_, at) => slice(at, at + 1))
}

/** UTF-16 with a byte order mark, lone surrogates and all. */
export function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Line and column of an index by definition: lines end with CR LF, CR or LF; columns count code points. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/)
  const within = text[index - 1] === '\r' && text[index] === '\n' // between the halves of a line end
  return { line: lines.length, column: within ? 1 : [...lines.at(-1)!].length + 1 }
}
