import { quoted, shownName } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { LimitError } from '../errors/limit-error.ts'
import { isBytes, kindOf } from '../read/bytes.ts'
import { charsetOf } from '../xml/byte-decoder.ts'
import { mergeText, XmlElement } from '../xml/element.ts'
import type { Grammar } from '../xml/grammar.ts'
import { XmlInput } from '../xml/input.ts'
import { withDefaults, type XmlLimits } from '../xml/limits.ts'
import type { ClarkName } from '../xml/name.ts'
import { readElement } from '../xml/parse-element.ts'
import { Scanner } from '../xml/scanner.ts'
import { type ElementHead, outermostScope } from '../xml/scope.ts'
import { type RequestLimits, requestLimits } from './limits.ts'
import { type RequestErrorStatus, requestFault } from './request-fault.ts'

/** How a request body is read. */
export interface RequestParseOptions {
  readonly limits?: Partial<RequestLimits> | undefined
  /**
   * The `Content-Type` of the request: its charset counts, and a media type that is not XML is refused. Leave it out to
   * read whatever the client calls it.
   */
  readonly contentType?: string | null | undefined
}

/** The level at which elements keep their source, so that they can be written again word for word. */
type SliceLevel = 2 | 4

/**
 * Reads the root element of a request body, which must have this name; `undefined` for an empty body.
 *
 * Elements of `level` (the root is 1) keep their source: properties in a propertyupdate, children of the root elsewhere.
 */
export function parseRoot(
  body: string | Uint8Array,
  name: ClarkName,
  options: RequestParseOptions,
  level: SliceLevel = 2,
  otherRoot: RequestErrorStatus = 422,
): XmlElement | undefined {
  const root = parseBody(body, options, level)
  if (root === undefined || root.name === name) return root
  throw requestFault(`expected the root element ${name}, found ${shownName(root.name)}`, { status: otherRoot })
}

/** The root element of a request body that cannot be empty. */
export function requireRoot(
  body: string | Uint8Array,
  name: ClarkName,
  options: RequestParseOptions,
  level: SliceLevel = 2,
): XmlElement {
  const root = parseRoot(body, name, options, level)
  if (root === undefined) throw requestFault(`expected the root element ${name}, found an empty body`)
  return root
}

/** Reads any request body; `undefined` for an empty one. */
export function parseBody(
  body: string | Uint8Array,
  options: RequestParseOptions,
  level: SliceLevel = 2,
): XmlElement | undefined {
  if (typeof body !== 'string' && !isBytes(body)) {
    throw new InvalidInputError(`body: expected a string or bytes, got ${kindOf(body)}`)
  }
  if (body.length === 0) return undefined
  const limits = withDefaults<RequestLimits & XmlLimits>({ ...requestLimits, textLength: Infinity }, options.limits)
  if (body.length > limits.bytes) throw new LimitError('bytes', limits.bytes, 'units in the body')
  const contentType = options.contentType ?? undefined
  checkMediaType(contentType)
  const tree = new Tree()
  const scanner = new Scanner(level === 2 ? childGrammar : propertyGrammar, tree, { scope: outermostScope(), limits })
  const input = new XmlInput(scanner, contentType)
  input.push(body)
  input.end()
  return tree.children[0] as XmlElement // the scan ends with an error unless there is one root
}

/** application/xml, text/xml and all that end in +xml. */
const XML_TYPE = /^(?:(?:application|text)\/xml|[\w!#$&^.+-]+\/[\w!#$&^.+-]+\+xml)$/i

function checkMediaType(contentType: string | undefined): void {
  if (contentType === undefined || contentType.trim() === '') return
  const [type = ''] = contentType.split(';', 1)
  if (!XML_TYPE.test(type.trim())) {
    const message = `Content-Type: expected application/xml or text/xml, got ${quoted(contentType)}`
    throw requestFault(message, { status: 415 })
  }
  try {
    charsetOf(contentType)
  } catch (cause) {
    throw requestFault('Content-Type: expected the name of a charset', { status: 415 }, { cause })
  }
}

/** A tree that is being built: the children of the innermost open element, and the elements around it. */
class Tree {
  children: (XmlElement | string)[] = []
  readonly outer: { readonly head: ElementHead; readonly siblings: (XmlElement | string)[] }[] = []
}

/** All elements above a level are built, those at the level captured as source; a role is a level. */
function grammarOf(level: SliceLevel): Grammar<number, Tree> {
  return {
    root: 0,
    child: (role) => role + 1,
    content: (role) => (role === level ? 'slice' : role === 0 ? 'elements' : 'text'),
    open(tree, role, head) {
      if (role === level) return
      tree.outer.push({ head, siblings: tree.children })
      tree.children = []
    },
    text: (tree, _role, value) => void tree.children.push(value),
    slice: (tree, _role, head, source) => void tree.children.push(readElement(head, source)),
    stray: () => {},
    close(tree, role) {
      const parent = role === level ? undefined : tree.outer.pop()
      if (parent === undefined) return
      const { name, prefix, scope } = parent.head
      const { attributes } = readElement(parent.head, '')
      parent.siblings.push(new XmlElement(name, prefix, attributes, mergeText(tree.children), scope.lang, scope.base))
      tree.children = parent.siblings
    },
  }
}

const childGrammar = /* @__PURE__ */ grammarOf(2)
const propertyGrammar = /* @__PURE__ */ grammarOf(4)
