/** The page about servers. */
export const page: URL = new URL('../../docs/servers.md', import.meta.url)

const SPACE = '\n\n'

/** The table that stands in the page between two comments with a name. */
export function tableIn(text: string, name: string): string {
  const { begin, end } = placeOf(text, name)
  return text.slice(begin, end)
}

/** The page with another table there. */
export function replaceTable(text: string, name: string, table: string): string {
  const { begin, end } = placeOf(text, name)
  return text.slice(0, begin) + table + text.slice(end)
}

function placeOf(text: string, name: string): { readonly begin: number; readonly end: number } {
  const opening = `<!-- ${name} -->${SPACE}`
  const begin = text.indexOf(opening) + opening.length
  const end = text.indexOf(`\n<!-- end -->`, begin)
  if (begin < opening.length || end < 0) throw new Error(`docs/servers.md has no table called ${name}`)
  return { begin, end }
}
