import type { Level, RuleId } from '../../issues/issue.ts'
import { parseMultistatus } from '../../read/parse-multistatus.ts'
import { validate } from '../../rules/validate.ts'
import type { ValidateContext } from '../../rules/validate-context.ts'
import { copyDocument } from '../document/nodes.ts'
import { sourcePlan } from '../document/prefix-plans.ts'
import { readDocument } from '../document/read-document.ts'
import type { Style } from '../document/style.ts'
import { writeDocument } from '../document/write-document.ts'
import { Random } from '../random.ts'
import { sampleMultistatus } from '../sample-multistatus.ts'
import type { FaultKind } from './fault-kind.ts'
import { faultKinds } from './kinds.ts'

/** A body with one fault. */
export interface Fault {
  /** The same in all releases: `href-missing`. */
  readonly name: string
  /** What is wrong, in a sentence for the title of a test. */
  readonly description: string
  /** The rule that is broken; `validate(body, context)` reports it, and not for the body without the fault. */
  readonly rule: RuleId
  /** The usual level of the rule: what is `info` is advice, which clients should not mind. */
  readonly level: Level
  /** `malformed` is what `parseMultistatus` throws for, `invalid` what it reads, with an issue. */
  readonly kind: 'malformed' | 'invalid'
  /** What must be known of the request to see the fault. */
  readonly context?: ValidateContext
  /** Bytes where the encoding is the fault. */
  readonly body: string | Uint8Array
}

export interface FaultOptions {
  /** The Content-Type that the given bytes came with. */
  readonly contentType?: string | undefined
  /** Decides which response or element is hit; 0 by default. The same seed gives the same bodies. */
  readonly seed?: number | undefined
}

/**
 * A body with one fault, for each kind of fault that there is, to see what a client makes of it.
 *
 * A kind that needs what the body lacks is left out, and so is one whose rule the body breaks without it; for the sample,
 * which is the default, all kinds are there.
 *
 * @throws XmlSyntaxError, NotMultistatusError or InvalidMultistatusError when the body has an error of its own.
 */
export function faults(body: string | Uint8Array = sampleMultistatus, options: FaultOptions = {}): readonly Fault[] {
  const { contentType, seed = 0 } = options
  parseMultistatus(body, { contentType, strict: true })
  const source = readDocument(body, contentType)
  const style: Style = { prefixes: sourcePlan(source), declaration: { encoding: 'UTF-8' } }
  const isBroken = brokenRules(body, contentType)
  const made: Fault[] = []
  faultKinds.forEach(({ apply, rule, ...labels }, i) => {
    if (isBroken({ rule, context: labels.context })) return
    const random = new Random(seed * 1009 + i) // which response is hit does not depend on the kinds before
    const broken = apply({
      document: copyDocument(source),
      random,
      write: (document) => writeDocument(document, style),
    })
    if (broken !== undefined) made.push({ ...labels, rule: rule.id, level: rule.level, body: broken })
  })
  return made
}

/** Tells whether a body breaks a rule before anything is done to it. */
function brokenRules(
  body: string | Uint8Array,
  contentType: string | undefined,
): (kind: { readonly rule: FaultKind['rule']; readonly context: ValidateContext | undefined }) => boolean {
  const known = new Map<string, ReadonlySet<RuleId>>()
  return ({ rule, context = {} }) => {
    const key = JSON.stringify(context)
    const broken =
      known.get(key) ?? new Set(validate(body, { ...context, contentType }).issues.map((issue) => issue.rule))
    known.set(key, broken)
    return broken.has(rule.id)
  }
}
