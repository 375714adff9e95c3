/**
 * The same text on its own. A piece cut from a text keeps all of that text in memory, which may be a whole chunk.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}
