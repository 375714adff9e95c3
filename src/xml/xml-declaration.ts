const S = '[ \\t\\r\\n]'
const EQ = `${S}*=${S}*`
const ENCODING = '[A-Za-z][A-Za-z0-9._-]*'

/** [23] XMLDecl, the whole string; group 1 or 2 is the encoding. XML 1.0 accepts every version 1.x (section 2.8). */
const XML_DECLARATION = /* @__PURE__ */ new RegExp(
  `^<\\?xml${S}+version${EQ}(?:"1\\.\\d+"|'1\\.\\d+')` +
    `(?:${S}+encoding${EQ}(?:"(${ENCODING})"|'(${ENCODING})'))?` +
    `(?:${S}+standalone${EQ}(?:"(?:yes|no)"|'(?:yes|no)'))?${S}*\\?>$`,
)

/** Whether a text is exactly an XML declaration. */
export function isXmlDeclaration(source: string): boolean {
  return XML_DECLARATION.test(source)
}

/** The encoding that a text which begins with an XML declaration declares. */
export function declaredEncoding(text: string): string | undefined {
  const end = text.startsWith('<?xml') ? text.indexOf('?>') : -1
  const match = end < 0 ? null : XML_DECLARATION.exec(text.slice(0, end + 2))
  return match === null ? undefined : (match[1] ?? match[2])
}
