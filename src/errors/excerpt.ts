/** How many code points of a line an excerpt shows at most on each side of the place. */
const SIDE = 60

/**
 * The line around an index of a text with a caret below it, shortened, with control characters made visible, so that a
 * hostile body cannot drive the terminal that prints it.
 */
export function excerptAt(text: string, index: number): string {
  let start = Math.max(0, index - SIDE)
  let end = Math.min(text.length, index + SIDE)
  for (let i = index - 1; i >= start; i--) {
    if (isLineBreak(text.charCodeAt(i))) {
      start = i + 1
      break
    }
  }
  for (let i = index; i < end; i++) {
    if (isLineBreak(text.charCodeAt(i))) {
      end = i
      break
    }
  }
  const before = visible(text.slice(start, index))
  return `${before}${visible(text.slice(index, end))}\n${' '.repeat([...before].length)}^`
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13
}

/** Replaces what a terminal would act on (controls, bidirectional overrides, lone surrogates) by U+FFFD and tabs by a blank. */
export function visible(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}
