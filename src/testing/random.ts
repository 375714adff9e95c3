/** Choices that look like chance and are the same for the same seed. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** An integer from 0 up to, but not including, `end`. */
  below(end: number): number {
    // A Weyl sequence, of which the bits are mixed by multiplications: equally good from every seed, also from 0 and 1.
    this.#state = (this.#state + 0x9e3779b9) >>> 0
    let bits = this.#state
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
    return Math.floor((((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32) * end)
  }

  /** One of a list, or `undefined` of an empty one. */
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)]
  }

  /** A list in another order, unless it has fewer than two elements. */
  shuffled<T>(list: readonly T[]): T[] {
    const keyed = list.map((each) => ({ each, key: this.below(2 ** 30) }))
    const order = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each)
    return order.every((each, i) => each === list[i]) ? order.reverse() : order
  }
}
