import { ParseOption, XmlDocument, XmlParseError } from 'libxml2-wasm'

/** As libxml2 counts the levels of its errors. */
const WARNING = 1

/** What libxml2 has against a body as XML with namespaces; `undefined` if nothing. */
export function libxml2Fault(body: string | Uint8Array): string | undefined {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  try {
    XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE }).dispose()
    return undefined
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error
    const faults = error.details.filter(({ level, message }) => level > WARNING && !isStricter(message))
    return faults[0]?.message
  }
}

/** Where libxml2 is stricter than the recommendations, which take any string for the name of a namespace. */
function isStricter(message: string): boolean {
  return /is not a valid URI|^xml:id : attribute value|^Invalid value .* for xml:space/s.test(message)
}
