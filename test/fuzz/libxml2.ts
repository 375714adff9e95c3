import {
  ParseOption,
  type XmlAttribute,
  XmlCData,
  XmlDocument,
  XmlElement,
  type XmlNode,
  XmlParseError,
  XmlText,
  type XmlTreeNode,
} from 'libxml2-wasm'
import { declaredEncoding } from '../../src/xml/xml-declaration.ts'

/** What libxml2 makes of a body: the tree, or that it is none; `undefined` where it cannot be asked. */
export type Verdict = { readonly tree: unknown } | { readonly faults: readonly string[] } | undefined

const DEEPEST = 200
/** As libxml2 counts the levels of its errors. */
const WARNING = 1
const LARGEST = 1024 * 1024

/**
 * Where libxml2 is stricter than the recommendations, which take any string for the name of a namespace and leave what
 * `xml:id` and `xml:space` hold to others.
 */
const STRICTER = [/is not a valid URI/, /^xml:id : attribute value/, /^Invalid value .* for xml:space/s]

/** Where libxml2 takes what is against the recommendation: `1.` for a version. */
const LAXER = /^<\?xml\s+version\s*=\s*["']1\.["']/

/** Asks libxml2, unless the body is beyond its limits or has what it is known to see differently. */
export function askLibxml2(body: Uint8Array): Verdict {
  if (body.length > LARGEST || !isComparable(body)) return undefined
  let document: XmlDocument
  try {
    document = XmlDocument.fromBuffer(body, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE })
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    const faults = error.details.filter(({ level }) => level > WARNING).map(({ message }) => message.trim())
    const grave = faults.filter((fault) => !STRICTER.some((known) => known.test(fault)))
    return grave.length === 0 ? undefined : { faults: grave }
  }
  try {
    return { tree: [elementTree(document.root, 0)] }
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  } finally {
    document.dispose()
  }
}

class TooDeep extends Error {}

/** In an encoding that both read alike, and with no DOCTYPE. */
function isComparable(body: Uint8Array): boolean {
  const latin = Buffer.from(body).toString('latin1')
  if (latin.includes('<!DOCTYPE') || latin.includes('<\0!\0D\0O\0C\0T\0Y\0P\0E')) return false
  const [a, b] = body
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
  if (!wide && (a === 0 || b === 0)) return false // UTF-16 without a mark: libxml2 wants it declared
  const text = wide ? latin.replaceAll('\0', '').slice(2) : latin.replace(/^\xef\xbb\xbf/, '')
  if (LAXER.test(text)) return false
  const declared = declaredEncoding(text)?.toLowerCase()
  if (declared === undefined) return true
  return wide ? declared === 'utf-16' : declared === 'utf-8'
}

/** The wrapper of a processing instruction has no `next`. */
function nextOf(node: XmlTreeNode): XmlTreeNode | null {
  if ('next' in node) return node.next
  return (node as XmlNode).get('following-sibling::node()[1]') as XmlTreeNode | null // siblings are nodes of trees
}

function elementTree(element: XmlElement, depth: number): unknown {
  if (depth > DEEPEST) throw new TooDeep()
  const children: unknown[] = []
  for (let node: XmlTreeNode | null = element.firstChild; node !== null; node = nextOf(node)) {
    if (node instanceof XmlElement) children.push(elementTree(node, depth + 1))
    else if (node instanceof XmlText || node instanceof XmlCData) {
      const last = children.length - 1
      if (typeof children[last] === 'string') children[last] += node.content
      else if (node.content !== '') children.push(node.content)
    }
  }
  const attributes = element.attrs.map((attribute: XmlAttribute) => {
    const { name, namespaceUri, value } = attribute
    return [namespaceUri === '' ? name : `{${namespaceUri}}${name}`, value]
  })
  return [`{${element.namespaceUri}}${element.name}`, attributes.sort(byName), children]
}

/** Attributes in an order of their own: theirs means nothing. */
export function byName([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
