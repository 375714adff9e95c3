import type { Name } from './name.ts'
import type { ElementHead } from './scope.ts'

/**
 * What the scanner does with the content of an element.
 *
 * - `elements`: child elements are opened and closed; other character data than white space is `stray`.
 * - `text`: character data go to `text`, in one or more pieces; child elements are opened and closed, too.
 * - `slice`: the content is checked as strictly as everything else and handed over as source, in one piece.
 */
export type Content = 'elements' | 'text' | 'slice'

/**
 * The meaning of a vocabulary, which the scanner itself does not know.
 *
 * `child`, `content` and `varies` are pure: they may be asked once for each distinct path and their answers kept. The other
 * functions are effects on `out`; `at` is a place that `Scanner.locate` understands while the effect runs.
 */
export interface Grammar<Role, Out> {
  /** The role of the document, around the root element. */
  readonly root: Role
  child(role: Role, name: Name): Role
  content(role: Role): Content
  /** Whether the text of such elements usually differs from one to the next, so that nothing can be learned of it. */
  varies?(role: Role): boolean
  open(out: Out, role: Role, head: ElementHead, at: number): void
  /** Decoded character data of a `text` element, or of one of its descendants with the role they have. */
  text(out: Out, role: Role, value: string): void
  /** The source between the tags of a `slice` element; comes before its `close`. */
  slice(out: Out, role: Role, head: ElementHead, source: string, at: number): void
  /** Character data where only elements may stand; once for each run. */
  stray(out: Out, role: Role, at: number): void
  close(out: Out, role: Role, at: number): void
}
