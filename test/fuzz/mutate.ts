import type { Random } from './random.ts'

/** Pieces that parsers trip over. */
const PIECES = [
  '<',
  '>',
  '/>',
  '</',
  '&',
  '&lt;',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '&#13;',
  ']]>',
  ']]',
  '<!--',
  '-->',
  '--',
  '<![CDATA[',
  '<?',
  '?>',
  '<?xml version="1.0"?>',
  '"',
  "'",
  '=',
  ':',
  ' ',
  '\r',
  '\r\n',
  '\n',
  '\t',
  '\0',
  '\u0001',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\uffff',
  'é',
  '😀',
  '\u0300',
  '·',
  'xmlns',
  'xmlns:',
  'xmlns=""',
  'xmlns:D=""',
  'xml:',
  'xml:lang="de"',
  'xml:base="http://h/"',
  ' a="b"',
  ' D:a="b"',
  ' x:a="b"',
  '<a/>',
  '<a>',
  '</a>',
  '<D:href>',
  '</D:response>',
  '<D:response/>',
  '<D:status>HTTP/1.1 200 OK</D:status>',
  '\\',
  '%',
  '%2F',
  '{',
  '}',
]
/** Comments, sections, tags, and the texts between them. */
export const TOKENS: RegExp = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g

/** A body with some changes, now and then by pieces of another. */
export function mutate(body: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutated = body
  for (let i = random.small(4); i >= 0; i--) mutated = random.pick(MUTATIONS)(mutated, random, other)
  return mutated
}

type Mutation = (body: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const MUTATIONS: readonly Mutation[] = [
  flipBit,
  setByte,
  (body, random) => splice(body, random, random.small(8), new Uint8Array(0)),
  (body, random) => splice(body, random, random.small(body.length / 4 + 1), new Uint8Array(0)),
  (body, random) => splice(body, random, random.once(2) ? 0 : random.small(8), bytes(random.pick(PIECES))),
  (body, random) => splice(body, random, random.once(2) ? 0 : random.small(8), bytes(random.pick(PIECES))),
  (body, random, other) => splice(body, random, random.small(100), cut(other, random)),
  (body, random) => splice(body, random, 0, cut(body, random)),
  (body, random) => body.slice(0, random.below(body.length + 1)),
  byTokens((tokens, random) => tokens.splice(random.below(tokens.length), 1)),
  byTokens((tokens, random) => tokens.splice(random.below(tokens.length), 0, random.pick(tokens))),
  byTokens(swapTokens),
  byTokens(removeElement),
  byTokens((tokens, random) =>
    changeToken(tokens, random, (token) =>
      token.replace(/[\w.-]+:/, random.pick(['', 'D:', 'x:', 'xml:', 'xmlns:', 'a:b:', 'é:'])),
    ),
  ),
  byTokens((tokens, random) =>
    changeToken(tokens, random, (token) =>
      token.replace(
        /(xmlns[^=]*=)(["'])[^"']*/,
        `$1$2${random.pick(['', 'DAV:', 'DAV', 'urn:x', 'a b', '&#38;', 'http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/'])}`,
      ),
    ),
  ),
  byTokens((tokens, random) =>
    changeToken(tokens, random, (token) =>
      token.replace(
        /\s*\/?>$/,
        ` ${random.pick([
          'a="1"',
          "b='&lt;'",
          'a:b="1"',
          'xmlns:a="urn:a"',
          'xmlns="urn:b"',
          'xml:lang="en"',
          'a = "\r\n\t"',
          'a',
          'a=1',
          'a="1" a="2"',
          'x:a="1" q:a="2" xmlns:q="urn:x"',
          'q:a="1" a="2" xmlns:q="urn:q"',
          'xmlns:q="DAV:" D:a="1" q:a="2"',
        ])}$&`,
      ),
    ),
  ),
  byTokens((tokens, random) =>
    changeToken(tokens, random, (token) =>
      /^</.test(token) ? token : random.pick(['HTTP/1.1 200 OK', '', '&amp;', '<![CDATA[a]]>', 'x<!-- -->y', '😀']),
    ),
  ),
  byTokens((tokens, random) =>
    changeToken(tokens, random, (token) => token.replace(/\/?>$/, (end) => (end === '>' ? '/>' : '>'))),
  ),
]

/** What is made of a mutated body in the end: another encoding, mostly none. */
export function reencode(body: Uint8Array, random: Random): Uint8Array {
  if (!random.once(12)) return body
  const text = new TextDecoder().decode(body)
  const littleEndian = random.once(2)
  const marked = random.once(4) ? text : `\ufeff${text}`
  const view = new DataView(new ArrayBuffer(marked.length * 2))
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian)
  const encoded = new Uint8Array(view.buffer)
  return random.once(4) ? flipBit(encoded, random) : encoded
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function flipBit(body: Uint8Array, random: Random): Uint8Array {
  const copy = body.slice()
  const at = random.below(body.length)
  const before = copy[at]
  if (before !== undefined) copy[at] = before ^ (1 << random.below(8))
  return copy
}

function setByte(body: Uint8Array, random: Random): Uint8Array {
  const copy = body.slice()
  if (copy.length > 0) copy[random.below(body.length)] = random.below(256)
  return copy
}

function cut(body: Uint8Array, random: Random): Uint8Array {
  const from = random.below(body.length + 1)
  return body.slice(from, from + random.small(400))
}

function splice(body: Uint8Array, random: Random, remove: number, insert: Uint8Array): Uint8Array {
  const at = random.below(body.length + 1)
  return new Uint8Array([...body.subarray(0, at), ...insert, ...body.subarray(at + remove)])
}

/** A mutation of the tags, texts, comments and sections of a body; bytes that are no UTF-8 survive. */
function byTokens(change: (tokens: string[], random: Random) => unknown): Mutation {
  return (body, random) => {
    const tokens = Buffer.from(body).toString('latin1').match(TOKENS) ?? []
    if (tokens.length === 0) return body
    const asLatin = [...tokens]
    change(asLatin, random)
    return new Uint8Array(Buffer.concat(asLatin.map((token) => Buffer.from(token, isLatin(token) ? 'latin1' : 'utf8'))))
  }
}

function isLatin(text: string): boolean {
  return !/[^\0-\xff]/.test(text)
}

function swapTokens(tokens: string[], random: Random): void {
  const [a, b] = [random.below(tokens.length), random.below(tokens.length)]
  const [first, second] = [tokens[a], tokens[b]]
  if (first === undefined || second === undefined) return
  tokens[a] = second
  tokens[b] = first
}

/** Removes a tag and one of the same name behind it, so that the body often stays well-formed. */
function removeElement(tokens: string[], random: Random): void {
  const at = random.below(tokens.length)
  const name = /^<([^\s/>]+)/.exec(tokens[at] ?? '')?.[1]
  if (name === undefined) return
  const end = tokens.indexOf(`</${name}>`, at)
  if (end > at) tokens.splice(end, 1)
  tokens.splice(at, 1)
}

function changeToken(tokens: string[], random: Random, change: (token: string) => string): void {
  const at = random.below(tokens.length)
  const token = tokens[at]
  if (token !== undefined) tokens[at] = change(token)
}
