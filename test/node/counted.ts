import { setTimeout as wait } from 'node:timers/promises'
import { type BuiltResponse, statusResponse } from 'multistatus'
import { expect } from 'vitest'

/** A source that counts: how many responses were asked for, and how often it was ended. */
export class Counted {
  produced = 0
  finalised = 0

  /** `before` may hold the response of a number back, or throw in its place. */
  async *responses(
    count: number,
    description = '',
    before?: (index: number) => unknown,
  ): AsyncGenerator<BuiltResponse, void, undefined> {
    try {
      for (let i = 0; i < count; i++) {
        await before?.(i)
        this.produced++
        yield statusResponse(`/some/path/${i}`, 404, { description })
      }
    } finally {
      this.finalised++
    }
  }
}

/** Waits until something holds, for as long as a slow machine may take. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i++) await wait(5)
  expect(holds()).toBe(true)
}

/** Waits until a number has stopped to grow; gives it. */
export async function settled(current: () => number): Promise<number> {
  let before = -1
  while (before !== current()) {
    before = current()
    await wait(100)
  }
  return before
}
