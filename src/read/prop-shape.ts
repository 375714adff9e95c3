import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'

/** How many shapes may begin with one property; hostile or random orders make no more. */
const SHAPES = 512

/**
 * The start tags of the properties of a propstat, in order.
 *
 * The responses of a body list the same properties in the same order. They share one shape, and each propstat keeps no
 * more than its values. A shape knows which shape comes of it when a property is added: that of the last time is tried
 * first. Shapes hang on the start tag of their first property and are forgotten with it.
 */
export class PropShape {
  readonly heads: readonly ElementHead[]
  // Private, so that shapes are equal when they have the same properties.
  readonly #budget: { left: number }
  readonly #repeats: boolean
  #index: Map<ClarkName, number> | undefined
  #lastHead: ElementHead | undefined
  #lastNext: PropShape | undefined
  #nexts: Map<ElementHead, PropShape> | undefined

  constructor(heads: readonly ElementHead[], budget: { left: number } = { left: 0 }, repeats = false) {
    this.heads = heads
    this.#budget = budget
    this.#repeats = repeats
  }

  /** The shape of one property. */
  static of(head: ElementHead): PropShape {
    const known = head.memo
    if (known instanceof PropShape) return known
    const made = new PropShape([head], { left: SHAPES })
    head.memo = made
    return made
  }

  /** Whether the name of the last property stands before it as well. */
  get repeats(): boolean {
    return this.#repeats
  }

  /** The index of the first property of a name, or -1. */
  indexOf(name: ClarkName): number {
    this.#index ??= firstIndexes(this.heads)
    return this.#index.get(name) ?? -1
  }

  /** The shape with one more property; `undefined` when there are too many already. */
  with(head: ElementHead): PropShape | undefined {
    if (this.#lastHead === head) return this.#lastNext
    const next = this.#nexts?.get(head) ?? this.#extend(head)
    if (next === undefined) return undefined
    this.#lastHead = head
    this.#lastNext = next
    return next
  }

  #extend(head: ElementHead): PropShape | undefined {
    if (this.#budget.left === 0) return undefined
    this.#budget.left--
    const next = new PropShape([...this.heads, head], this.#budget, this.indexOf(head.name.clark) >= 0)
    this.#nexts ??= new Map()
    this.#nexts.set(head, next)
    return next
  }
}

function firstIndexes(heads: readonly ElementHead[]): Map<ClarkName, number> {
  const indexes = new Map<ClarkName, number>()
  heads.forEach(({ name: { clark } }, i) => {
    if (!indexes.has(clark)) indexes.set(clark, i)
  })
  return indexes
}
