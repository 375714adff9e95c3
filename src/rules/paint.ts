import type { Level } from '../issues/issue.ts'

/** What text can look like. */
type Style = Level | 'strong' | 'faint'

/** Gives text a colour, or leaves it as it is. */
export type Paint = (text: string, style: Style) => string

/** ANSI codes (ECMA-48 section 8.3.117, SGR). */
const CODES: Readonly<Record<Style, string>> = { error: '1;31', warning: '1;33', info: '1;36', strong: '1', faint: '2' }

/** The way to paint, with colours or without. */
export function painter(color: boolean): Paint {
  return color ? (text, style) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (text) => text
}
