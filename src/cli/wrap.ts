const DEFAULT_COLUMNS = 80
const NARROWEST = 20

/** A text broken into lines for a column that begins at `indent`; the first line stands there already. */
export function wrap(text: string, columns: number = DEFAULT_COLUMNS, indent = 0): string {
  const width = Math.max(NARROWEST, columns - indent)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`)
}
