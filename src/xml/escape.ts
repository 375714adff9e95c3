/** Writes character data: `&`, `<`, `>` and the carriage return, which a parser would otherwise turn into a line feed. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, reference) : text
}

/** What {@link escapeText} replaces, what XML cannot carry, and surrogates, of which that has to be found out. */
const NOT_PLAIN = /[&<>\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/
const DOUBTFUL = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** Remembers whether there may be something among some texts that XML cannot carry. */
export interface Doubt {
  doubtful: boolean
}

/** {@link escapeText}, which looks for what XML cannot carry on the way. */
export function escapeTextInDoubt(text: string, doubt: Doubt): string {
  if (!NOT_PLAIN.test(text)) return text
  if (DOUBTFUL.test(text)) doubt.doubtful = true
  return escapeText(text)
}

/** Writes the value of an attribute in double quotes, without the quotes; tab and line feed survive as references. */
export function escapeAttribute(value: string): string {
  return /[&<>"\r\n\t]/.test(value) ? value.replace(/[&<>"\r\n\t]/g, reference) : value
}

function reference(char: string): string {
  switch (char) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    default:
      return `&#${char.charCodeAt(0)};`
  }
}
