import type { Invocation } from './command.ts'

/** Milliseconds between two signs of life. */
const PAUSE = 200

/** Shows on a terminal how far it is, when the results go elsewhere. */
export class Progress {
  readonly #invocation: Invocation
  readonly #shown: boolean
  #last = 0
  #dirty = false

  constructor(invocation: Invocation) {
    this.#invocation = invocation
    this.#shown = invocation.err.isTty && !invocation.out.isTty
  }

  async tell(responses: number): Promise<void> {
    if (!this.#shown) return
    const now = Date.now()
    if (now - this.#last < PAUSE) return
    this.#last = now
    this.#dirty = true
    await this.#invocation.err.write(`\r${responses} responses`)
  }

  /** Removes what was shown. */
  async clear(): Promise<void> {
    if (this.#dirty) await this.#invocation.err.write('\r\x1b[K')
    this.#dirty = false
  }
}
