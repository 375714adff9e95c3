import { detached } from './detached.ts'
import type { Grammar } from './grammar.ts'
import type { PathNode } from './path-node.ts'
import type { ElementHead } from './scope.ts'

/** One effect on the grammar; `at` counts from the beginning of the trace. */
export type Effect<Role> =
  | { readonly kind: 'open'; readonly role: Role; readonly head: ElementHead; readonly at: number }
  | { readonly kind: 'text'; readonly role: Role; readonly value: string; readonly at: number }
  | {
      readonly kind: 'slice'
      readonly role: Role
      readonly head: ElementHead
      readonly value: string
      readonly at: number
    }
  | { readonly kind: 'stray'; readonly role: Role; readonly at: number }
  | { readonly kind: 'close'; readonly role: Role; readonly at: number }

/**
 * Markup between two texts that vary, such as `</d:getetag><d:displayname>`, and what it did.
 *
 * The first time, the scanner reads it as strictly as everything and notes the effects. When the very same text stands at
 * the same place again, they are all that need happen: the scanner is deterministic, so from the same state the same
 * text has the same effects. One comparison, whose cost hardly grows with the length, takes the place of reading a dozen
 * tags, checking them and asking the grammar about them.
 */
export class Trace<Role> {
  readonly literal: string
  readonly length: number
  readonly effects: readonly Effect<Role>[]
  /** The element that is open behind it: one whose text varies. */
  readonly end: PathNode<Role>
  /** A place at which it differs from the other traces of its node, and what stands there. */
  differsAt = 0
  unit: number

  constructor(literal: string, effects: readonly Effect<Role>[], end: PathNode<Role>) {
    // A copy: a slice would keep the whole chunk it was cut from.
    this.literal = detached(literal)
    this.length = literal.length
    this.effects = effects
    this.end = end
    this.unit = this.literal.charCodeAt(0)
  }
}

/** How many traces one node keeps. */
const TRACES = 8

/** How many attempts beyond the hits are made before a node is taken for one that nothing can be learned of. */
const PATIENCE = 64

/** Whether it may pay to note what follows a node, now that it is there again; counts how often this was asked. */
export function worthNoting<Role>(node: PathNode<Role>): boolean {
  return node.varies && node.learned && node.traces.length < TRACES && node.attempts++ < PATIENCE + node.hits
}

/** The trace of a node that stands at an index of the text. */
export function traceAt<Role>(node: PathNode<Role>, text: string, at: number): Trace<Role> | undefined {
  const { traces } = node
  for (let i = 0; i < traces.length; i++) {
    const trace = traces[i] as Trace<Role> // below the length
    if (text.charCodeAt(at + trace.differsAt) !== trace.unit) continue
    if (text.slice(at, at + trace.length) !== trace.literal) continue
    node.hits++
    if (i > 0) {
      traces[i] = traces[i - 1] as Trace<Role> // as above
      traces[i - 1] = trace
    }
    return trace
  }
  return undefined
}

/** Adds a trace to a node, and finds out where its traces differ. */
export function addTrace<Role>(node: PathNode<Role>, trace: Trace<Role>): void {
  const traces = [...node.traces, trace]
  node.traces = traces
  const shortest = Math.min(...traces.map(({ length }) => length))
  let differsAt = 0
  const units = (at: number): number => new Set(traces.map(({ literal }) => literal.charCodeAt(at))).size
  for (let at = 0, most = 1; at < shortest && most < traces.length; at++) {
    const distinct = units(at)
    if (distinct > most) {
      most = distinct
      differsAt = at
    }
  }
  for (const each of traces) {
    each.differsAt = differsAt
    each.unit = each.literal.charCodeAt(differsAt)
  }
}

/** Makes the effects of a trace that begins at an absolute place happen again. */
export function replay<Role, Out>(grammar: Grammar<Role, Out>, out: Out, trace: Trace<Role>, from: number): void {
  const { effects } = trace
  for (let i = 0; i < effects.length; i++) {
    const effect = effects[i] as Effect<Role> // below the length
    switch (effect.kind) {
      case 'open':
        grammar.open(out, effect.role, effect.head, from + effect.at)
        break
      case 'slice':
        grammar.slice(out, effect.role, effect.head, effect.value, from + effect.at)
        break
      case 'close':
        grammar.close(out, effect.role, from + effect.at)
        break
      case 'text':
        grammar.text(out, effect.role, effect.value)
        break
      default:
        grammar.stray(out, effect.role, from + effect.at)
    }
  }
}
