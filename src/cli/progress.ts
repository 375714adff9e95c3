import type { Session } from './command.ts'

/** Milliseconds between two signs of life. */
const PAUSE = 200

/** Shows on a terminal how far it is, when the results go elsewhere. */
export class Progress {
  readonly #session: Session
  readonly #shown: boolean
  #last = 0
  #dirty = false

  constructor(session: Session) {
    this.#session = session
    this.#shown = session.err.isTty && !session.out.isTty
  }

  async tell(responses: number): Promise<void> {
    if (!this.#shown) return
    const now = Date.now()
    if (now - this.#last < PAUSE) return
    this.#last = now
    this.#dirty = true
    await this.#session.err.write(`\r${responses} responses`)
  }

  /** Removes what was shown. */
  async clear(): Promise<void> {
    if (this.#dirty) await this.#session.err.write('\r\x1b[K')
    this.#dirty = false
  }
}
