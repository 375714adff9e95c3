import type { Level, RuleId } from '../issues/issue.ts'
import { catalogue } from './catalogue/catalogue.ts'

/** What is known of a rule. */
export interface RuleFacts {
  readonly id: RuleId
  /** The level of its issues, unless the context of `validate` says otherwise. */
  readonly level: Level
  /** The document and section it comes from: `RFC 4918 section 14.24`. */
  readonly reference: string
  /** What it asks for, in a sentence. */
  readonly summary: string
}

/** All rules whose breach is reported as an issue. Their ids are stable. */
export const rules: readonly RuleFacts[] = /* @__PURE__ */ catalogue.map(({ rule, reference, summary }) => ({
  ...rule,
  reference,
  summary,
}))
