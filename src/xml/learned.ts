import type { Grammar } from './grammar.ts'
import type { XmlLimits } from './limits.ts'
import { PathNode } from './path-node.ts'
import { outermostScope, type Scope } from './scope.ts'

/** How many paths are learned, and how much text of traces. */
const PATHS = 4096
const TRACED = 1024 * 1024

/** What documents of one kind, read with the same limits, have taught. */
export class Lessons<Role> {
  readonly root: PathNode<Role>
  readonly limits: XmlLimits
  readonly #open: boolean
  #paths = 0
  #retired = false
  #traced = 0

  constructor(grammar: Grammar<Role, never>, scope: Scope, limits: XmlLimits, open = true) {
    this.#open = open
    this.root = new PathNode(undefined, undefined, scope, grammar, true)
    this.limits = limits
  }

  /** Whether there is room; a document that finds none goes on without learning, and the next one begins anew. */
  get full(): boolean {
    return !this.#open || this.#paths >= PATHS || this.#traced >= TRACED
  }

  /** Whether the next document had better begin anew. */
  get retired(): boolean {
    return this.#retired || this.full
  }

  /** Says that some path has no room left, though others may. */
  retire(): void {
    this.#retired = true
  }

  countPath(): void {
    this.#paths++
  }

  countTrace(length: number): void {
    this.#traced += length
  }
}

/**
 * What a scanner has learned from the documents it read: paths of elements and the markup between texts.
 *
 * A cache and no more: with it, without it, and whatever was read before, the same document gives the same result. It
 * is bounded, and begun anew when it is full, so that a hostile document can at most make it useless for a while.
 */
export class Learned {
  #lessons: Lessons<unknown> | undefined
  #grammar: unknown

  /** The lessons for a grammar and limits; those of others are forgotten. */
  lessonsFor<Role>(grammar: Grammar<Role, never>, limits: XmlLimits): Lessons<Role> {
    const known = this.#lessons
    if (known !== undefined && this.#grammar === grammar && !known.retired && sameLimits(known.limits, limits)) {
      return known as Lessons<Role> // they were made for this very grammar
    }
    const made = new Lessons(grammar, outermostScope(), limits)
    // Limits of a caller's own do not drive out what all others use.
    if (known === undefined || known.retired || this.#grammar !== grammar) {
      this.#lessons = made
      this.#grammar = grammar
    }
    return made
  }
}

/** Makes an object that remembers what was learned from documents, for the option `learn` of a reader. */
export function createLearned(): Learned {
  return new Learned()
}

function sameLimits(a: XmlLimits, b: XmlLimits): boolean {
  return (
    a.depth === b.depth &&
    a.attributes === b.attributes &&
    a.nameLength === b.nameLength &&
    a.textLength === b.textLength
  )
}
