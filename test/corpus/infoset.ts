import { XmlDocument, XmlElement, type XmlNode, XmlParseError } from 'libxml2-wasm'
import { getStatus } from 'multistatus/status'

/** What stands where in the skeleton of a body, by the names of `DAV:`; everything below is content. */
const SKELETON: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  multistatus: { response: 'response', 'sync-token': 'token' },
  response: { href: 'token', status: 'status', propstat: 'propstat', error: 'error', location: 'location' },
  propstat: { prop: 'prop', status: 'status', error: 'error' },
  location: { href: 'token' },
  prop: {},
  error: {},
  token: {},
  status: {},
}

/**
 * The elements of a body as libxml2 sees them, each with the character data that stands in it, in alphabetical order.
 *
 * White space at the ends of character data of the skeleton means nothing and is left out. `undefined` if libxml2 cannot
 * be asked: it refuses names of namespaces that are no URIs, which the recommendation does not.
 */
export function elementsOf(body: string | Uint8Array): readonly string[] | undefined {
  let document: XmlDocument
  try {
    document = typeof body === 'string' ? XmlDocument.fromString(body) : XmlDocument.fromBuffer(body)
  } catch (error) {
    const refused = error instanceof XmlParseError ? error.details : []
    const known =
      refused.length > 0 && refused.every(({ message }) => /is not a valid URI|is not absolute/.test(message))
    if (known) return undefined
    throw error
  }
  try {
    const lines: string[] = []
    addLines(document.root, 'multistatus', lines)
    return lines.sort()
  } finally {
    document.dispose()
  }
}

function addLines(element: XmlElement, part: string | undefined, lines: string[]): void {
  let text = ''
  const nodes: XmlNode[] = element.find('*|text()')
  for (const node of nodes) {
    if (node instanceof XmlElement) addLines(node, partOf(node, part), lines)
    else text += node.content
  }
  if (part !== undefined) text = text.trim()
  if (part === 'status') text = fullStatusLine(text)
  lines.push(`{${element.namespaceUri}}${element.name} ${JSON.stringify(text)}`)
}

function partOf({ namespaceUri, name }: XmlElement, parent: string | undefined): string | undefined {
  return parent === undefined || namespaceUri !== 'DAV:' ? undefined : SKELETON[parent]?.[name]
}

/**
 * A status line as it is written: the version and the phrase say nothing (RFC 9112 section 4), so that the version is
 * always 1.1, and a missing phrase is the registered one. A phrase of the server's own is kept.
 */
function fullStatusLine(text: string): string {
  const [, code = '', phrase = ''] = /^HTTP\/[\d.]+\s+(\d{3})(?:\s+(.*))?$/i.exec(text) ?? []
  return code === '' ? text : `HTTP/1.1 ${code} ${phrase || (getStatus(Number(code))?.phrase ?? '')}`.trimEnd()
}
