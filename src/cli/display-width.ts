const ASCII = /^[\x20-\x7e]*$/
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u
/** East Asian letters and pictures; halfwidth katakana have a script of wide ones, but one column. */
const TWO_COLUMNS =
  /(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u

/**
 * About how many columns of a terminal a text takes.
 *
 * Right for letters of all scripts; terminals disagree about joined emoji, and so may this.
 * @see https://www.unicode.org/reports/tr11/
 */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const character of text) width += NO_WIDTH.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1
  return width
}

/** Fills a text with blanks up to a width; a longer text stays as it is. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** A text cut to a width, with an ellipsis for what is missing. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const character of text) {
    used += displayWidth(character)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}
