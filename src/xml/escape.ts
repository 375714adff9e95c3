/** Writes character data: `&`, `<`, `>` and the carriage return, which a parser would otherwise turn into a line feed. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, reference) : text
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
