import type { Rule } from '../../issues/issue.ts'
import type { ValidateContext } from '../../rules/validate-context.ts'
import type { ElementNode, XmlDocument } from '../document/nodes.ts'
import type { Random } from '../random.ts'

/** What a kind of fault is asked with. */
export interface FaultSource {
  /** A copy of its own, which the kind may change. */
  readonly document: XmlDocument
  readonly random: Random
  readonly write: (document: XmlDocument) => string
}

/** One way to break a body. */
export interface FaultKind {
  readonly name: string
  readonly description: string
  readonly kind: 'malformed' | 'invalid'
  readonly rule: Rule
  /** What `validate` must know of the request to report the rule. */
  readonly context?: ValidateContext
  /** `undefined` when the body lacks what the fault needs. */
  readonly apply: (source: FaultSource) => string | Uint8Array | undefined
}

type Naming = Pick<FaultKind, 'name' | 'description' | 'rule'>

/** A fault of a body that is well-formed: `change` makes it in the tree and says whether it could. */
export function invalidKind(
  naming: Naming & Pick<FaultKind, 'context'>,
  change: (document: XmlDocument, random: Random) => boolean,
): FaultKind {
  return {
    ...naming,
    kind: 'invalid',
    apply: ({ document, random, write }) => (change(document, random) ? write(document) : undefined),
  }
}

/** A fault that keeps the body from being read: `change` makes it in the text. */
export function malformedKind(
  naming: Naming,
  change: (text: string, random: Random) => string | Uint8Array | undefined,
): FaultKind {
  return { ...naming, kind: 'malformed', apply: ({ document, random, write }) => change(write(document), random) }
}

/** Stands for a place in a text: private characters that no body has in this order. */
const MARK = '\ue000\uf8ff\ue001'

/**
 * The text before and behind a place inside an element: the beginning or the end of its content.
 *
 * What xmlbuilder2 rightly refuses to write is put there afterwards.
 */
export function textAround(
  { document, write }: FaultSource,
  element: ElementNode,
  place: 'beginning' | 'end',
): readonly [before: string, behind: string] {
  const mark = { kind: 'text', text: MARK, form: 'plain' } as const
  if (place === 'beginning') element.children.unshift(mark)
  else element.children.push(mark)
  const [before = '', behind = ''] = write(document).split(MARK)
  return [before, behind]
}
