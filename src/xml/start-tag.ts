import { LimitError } from '../errors/limit-error.ts'
import type { XmlSyntaxKind } from '../errors/xml-syntax-error.ts'
import { isSpace, ncNameEnd } from './characters.ts'
import type { XmlLimits } from './limits.ts'
import { makeName, type Name, XML_NAMESPACE, XMLNS_NAMESPACE } from './name.ts'
import { decodeAttribute, referenceEnd } from './references.ts'
import { type Attribute, ElementHead, innerBase, Scope } from './scope.ts'

/** Ends the scan with an error at an index of the tag. */
export type Fail = (kind: XmlSyntaxKind, reason: string, index: number) => never

/** An attribute before its prefix is resolved. */
interface RawAttribute {
  readonly prefix: string
  readonly localName: string
  readonly value: string
  readonly index: number
}

/**
 * Reads a whole start tag, from `<` to `>`, in a scope.
 *
 * @see XML 1.0 section 3.1, Namespaces in XML 1.0 sections 3 to 6
 */
export function parseStartTag(tag: string, outer: Scope, limits: XmlLimits, fail: Fail): ElementHead {
  const colon = ncNameEnd(tag, 1)
  const nameEnd = qualifiedNameEnd(tag, 1, 'an element name', limits, fail)
  const prefix = colon < nameEnd ? tag.slice(1, colon) : ''
  const localName = tag.slice(prefix === '' ? 1 : colon + 1, nameEnd)
  const attributes: RawAttribute[] = []
  const end = parseAttributes(tag, nameEnd, attributes, limits, fail)
  const scope = innerScope(attributes, outer, limits, fail)
  if (prefix === 'xmlns') fail('namespace', 'the prefix xmlns is reserved for declarations', 1)
  const namespace = scope.namespaces.get(prefix) ?? (prefix === '' ? '' : undeclared(prefix, 1, fail))
  return new ElementHead({
    name: makeName(namespace, localName),
    prefix,
    attributes: resolveAttributes(attributes, scope, fail),
    scope,
    endTag: `</${tag.slice(1, nameEnd)}>`,
    empty: tag.charCodeAt(end) === 0x2f,
  })
}

/** The index behind a QName at `from`; the name is one NCName or two with a colon between them. */
function qualifiedNameEnd(tag: string, from: number, what: string, limits: XmlLimits, fail: Fail): number {
  let end = ncNameEnd(tag, from)
  if (end === from) fail('syntax', `expected ${what}`, from)
  if (tag.charCodeAt(end) === 0x3a) {
    const local = end + 1
    end = ncNameEnd(tag, local)
    if (end === local) fail('namespace', `expected the local part of ${what} behind the colon`, local)
    if (tag.charCodeAt(end) === 0x3a) fail('namespace', 'a name has at most one colon', end)
  }
  if (end - from > limits.nameLength) throw new LimitError('nameLength', limits.nameLength, 'units in a name')
  return end
}

/** Reads the attributes behind the name; returns the index of `>` or of the `/` of `/>`. */
function parseAttributes(tag: string, from: number, into: RawAttribute[], limits: XmlLimits, fail: Fail): number {
  const seen = new Set<string>()
  let i = from
  for (;;) {
    const start = skipSpace(tag, i)
    const unit = tag.charCodeAt(start)
    if (unit === 0x3e) return start
    if (unit === 0x2f) {
      if (tag.charCodeAt(start + 1) !== 0x3e) fail('syntax', "expected '>' behind '/' in a tag", start + 1)
      return start
    }
    if (start === i) fail('syntax', 'expected white space, an attribute or the end of the tag', start)
    const colon = ncNameEnd(tag, start)
    const end = qualifiedNameEnd(tag, start, 'an attribute name', limits, fail)
    const qualified = tag.slice(start, end)
    if (seen.has(qualified)) fail('syntax', `attribute ${qualified} stands twice in one tag`, start)
    seen.add(qualified)
    if (seen.size > limits.attributes) throw new LimitError('attributes', limits.attributes, 'attributes of an element')
    const equals = skipSpace(tag, end)
    if (tag.charCodeAt(equals) !== 0x3d) fail('syntax', `expected '=' behind attribute ${qualified}`, equals)
    const open = skipSpace(tag, equals + 1)
    const quote = tag.charCodeAt(open)
    if (quote !== 0x22 && quote !== 0x27) fail('syntax', `expected the value of ${qualified} in quotes`, open)
    const close = tag.indexOf(quote === 0x22 ? '"' : "'", open + 1)
    const value = tag.slice(open + 1, close < 0 ? tag.length : close)
    checkValue(value, open + 1, fail)
    if (close < 0) fail('syntax', `the value of ${qualified} does not end`, open)
    into.push({
      prefix: colon < end ? tag.slice(start, colon) : '',
      localName: colon < end ? tag.slice(colon + 1, end) : qualified,
      value: decodeAttribute(value),
      index: start,
    })
    i = close + 1
  }
}

function skipSpace(tag: string, from: number): number {
  let i = from
  while (isSpace(tag.charCodeAt(i))) i++
  return i
}

/** Checks the source of a value that begins at an index of the tag. */
function checkValue(value: string, index: number, fail: Fail): void {
  const less = value.indexOf('<')
  let at = value.indexOf('&')
  while (at >= 0 && (less < 0 || at < less)) {
    const end = referenceEnd(value, at)
    if (end < 0) fail('syntax', 'not a reference that XML knows without a DOCTYPE', index + at)
    at = value.indexOf('&', end)
  }
  if (less >= 0) fail('syntax', "'<' in the value of an attribute", index + less)
}

/** The scope inside the element; the outer one itself when the tag changes nothing. */
function innerScope(attributes: readonly RawAttribute[], outer: Scope, limits: XmlLimits, fail: Fail): Scope {
  let namespaces: Map<string, string> | undefined
  let lang = outer.lang
  let base = outer.base
  for (const { prefix, localName, value, index } of attributes) {
    if (prefix === 'xmlns' || (prefix === '' && localName === 'xmlns')) {
      const declared = prefix === '' ? '' : localName
      checkDeclaration(declared, value, index, fail)
      checkLength(value, limits, 'units in the name of a namespace')
      namespaces ??= new Map(outer.namespaces)
      namespaces.set(declared, value)
      // What is in scope is copied by every declaration: a few thousand would make small tags expensive.
      if (namespaces.size - 1 > limits.attributes) {
        throw new LimitError('attributes', limits.attributes, 'namespaces in scope')
      }
    } else if (prefix === 'xml' && localName === 'lang') lang = value
    else if (prefix === 'xml' && localName === 'base') {
      checkLength(value, limits, 'units in a base URI')
      base = innerBase(value, outer.base)
      checkLength(base, limits, 'units in a base URI')
    }
  }
  if (namespaces === undefined && lang === outer.lang && base === outer.base) return outer
  return new Scope(namespaces ?? outer.namespaces, lang, base)
}

/** Names that every element below repeats are kept short: one long name would weigh as much as all of them. */
function checkLength(value: string, limits: XmlLimits, what: string): void {
  if (value.length > limits.nameLength) throw new LimitError('nameLength', limits.nameLength, what)
}

/** Namespaces in XML sections 2.2 and 3: what may be declared. */
function checkDeclaration(prefix: string, value: string, index: number, fail: Fail): void {
  if (prefix === 'xmlns') fail('namespace', 'the prefix xmlns cannot be declared', index)
  if ((prefix === 'xml') !== (value === XML_NAMESPACE)) {
    fail('namespace', 'the prefix xml belongs to its namespace, and no other prefix does', index)
  }
  if (value === XMLNS_NAMESPACE) fail('namespace', 'the namespace of declarations cannot be declared', index)
  if (value === '' && prefix !== '') fail('namespace', `prefix ${prefix} is declared with an empty namespace`, index)
}

/** Resolves the prefixes of the attributes that are no declarations, and refuses two with one expanded name. */
function resolveAttributes(raw: readonly RawAttribute[], scope: Scope, fail: Fail): readonly Attribute[] {
  const attributes: Attribute[] = []
  let expanded: Set<string> | undefined
  for (const { prefix, localName, value, index } of raw) {
    if (prefix === 'xmlns' || (prefix === '' && localName === 'xmlns')) continue
    const namespace = prefix === '' ? '' : (scope.namespaces.get(prefix) ?? undeclared(prefix, index, fail))
    const name: Name = makeName(namespace, localName)
    if (prefix !== '') {
      expanded ??= new Set()
      if (expanded.has(name.clark)) fail('namespace', `attribute ${name.clark} stands twice in one tag`, index)
      expanded.add(name.clark)
    }
    attributes.push({ ...name, prefix, value })
  }
  return attributes
}

function undeclared(prefix: string, index: number, fail: Fail): never {
  return fail('namespace', `prefix ${prefix} is not declared`, index)
}
