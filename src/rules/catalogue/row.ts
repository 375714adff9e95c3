import type { IssueArgs, Rule } from '../../issues/issue.ts'

/** A sentence with `{name}` where a fact of the issue goes, or what makes one of the facts. */
export type Sentence = string | ((args: IssueArgs) => string)

/** What is known of a rule beyond its id and level, in our own words. */
export interface CatalogueRow {
  readonly rule: Rule
  /** The document and section it comes from: `RFC 4918 section 14.24`. */
  readonly reference: string
  /** What the rule asks for. */
  readonly summary: string
  /** What is wrong where it is broken. */
  readonly message: Sentence
  /** How to mend it. */
  readonly hint?: Sentence
}

/** How many units of a fact are shown: an href or an id may be of any length. */
const SHOWN = 120

/** A sentence with its facts, long ones shortened; a fact that is not known is an ellipsis. */
export function say(sentence: Sentence, args: IssueArgs = {}): string {
  const shown = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, shortened(value)]))
  if (typeof sentence === 'function') return sentence(shown)
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(Object.hasOwn(shown, name) ? shown[name] : '…'))
}

function shortened<T>(value: T): T | string {
  return typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN - 1)}…` : value
}
