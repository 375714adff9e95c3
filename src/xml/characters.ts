/** Character classes of XML 1.0 (fifth edition) and Namespaces in XML 1.0. */

const NAME_START_CLASS =
  'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const NAME_CLASS = `${NAME_START_CLASS}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040`

/** [4] NCName of Namespaces in XML, from `lastIndex` on. */
const NC_NAME_AT = /* @__PURE__ */ new RegExp(`[${NAME_START_CLASS}][${NAME_CLASS}]*`, 'uy')

/** For ASCII: bit 1 for NCNameStartChar, bit 2 for NCNameChar, bit 4 for S. */
const ASCII = /* @__PURE__ */ asciiClasses()

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128)
  for (let unit = 0; unit < 128; unit++) {
    const char = String.fromCharCode(unit)
    classes[unit] = (/[A-Z_a-z]/.test(char) ? 3 : /[-.0-9]/.test(char) ? 2 : 0) | (/[ \t\r\n]/.test(char) ? 4 : 0)
  }
  return classes
}

/** [3] S: whether a UTF-16 unit is XML white space. */
export function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 9 || unit === 13
}

/** Whether a text from `from` to `to` is nothing but XML white space. */
export function isAllSpace(text: string, from = 0, to: number = text.length): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false
  return true
}

/** Removes XML white space, and no other, at both ends. */
export function trimSpace(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

/** The index behind the NCName that begins at `from`, or `from` if none does. */
export function ncNameEnd(text: string, from: number): number {
  let unit = text.charCodeAt(from)
  if (unit < 128) {
    if (((ASCII[unit] as number) & 1) === 0) return from // `unit` is below the table's length
    let i = from + 1
    for (;;) {
      unit = text.charCodeAt(i)
      if (!(unit < 128)) break // NaN at the end of the text, too
      if (((ASCII[unit] as number) & 2) === 0) return i // as above
      i++
    }
    if (Number.isNaN(unit)) return i
  }
  NC_NAME_AT.lastIndex = from
  return NC_NAME_AT.test(text) ? NC_NAME_AT.lastIndex : from
}

/** Whether the whole string is an NCName: a name without a colon. */
export function isNcName(text: string): boolean {
  return text !== '' && ncNameEnd(text, 0) === text.length
}

/** What is not a [2] Char, but for surrogates that stand alone. */
const NOT_CHAR = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** The index of the first unit that is not part of an XML Char, or -1. */
export function illegalCharacterIndex(text: string): number {
  const control = text.search(NOT_CHAR)
  const surrogate = isWellFormed(text) ? -1 : text.search(LONE_SURROGATE)
  return control < 0 || surrogate < 0 ? Math.max(control, surrogate) : Math.min(control, surrogate)
}

/** Whether no surrogate stands alone. */
function isWellFormed(text: string & { isWellFormed?: () => boolean }): boolean {
  return text.isWellFormed?.() ?? !LONE_SURROGATE.test(text)
}

/** Replaces every unit that is not part of an XML Char by U+FFFD. */
export function replaceIllegalCharacters(text: string): string {
  return text.replace(new RegExp(NOT_CHAR, 'g'), '\ufffd').replace(new RegExp(LONE_SURROGATE, 'g'), '\ufffd')
}

/** [2] Char, for a code point. */
export function isChar(codePoint: number): boolean {
  return (
    (codePoint >= 0x20 && codePoint < 0xd800) ||
    codePoint === 9 ||
    codePoint === 10 ||
    codePoint === 13 ||
    (codePoint >= 0xe000 && codePoint < 0xfffe) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  )
}
