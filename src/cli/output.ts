import { CliError } from './cli-error.ts'
import type { OutputStream } from './io.ts'

/** So many characters are gathered before a writer has to wait for the stream. */
const ENOUGH = 32 * 1024

/**
 * Text on its way to a stream.
 *
 * What is written in one turn of the event loop leaves in one piece at the end of that turn, so that rows appear as they
 * are read and a large body does not cost a system call a row. A reader that goes away (`| head`) is no error: `closed`
 * becomes true and what is still written is dropped.
 */
export class Output {
  readonly #stream: OutputStream
  #pending = ''
  #scheduled = false
  #sending: Promise<void> = Promise.resolve()
  #closed = false
  #failure: Error | undefined

  readonly #onFailure: 'throw' | 'drop'

  /** `onFailure` says what becomes of other faults than a reader that went away: a full disk. */
  constructor(stream: OutputStream, onFailure: 'throw' | 'drop' = 'throw') {
    this.#stream = stream
    this.#onFailure = onFailure
    stream.on('error', (error) => this.#fail(error))
  }

  /** Whether nobody reads any more. */
  get closed(): boolean {
    return this.#closed
  }

  get isTty(): boolean {
    return this.#stream.isTTY === true
  }

  /** The width of the terminal; `undefined` if there is none. */
  get columns(): number | undefined {
    const { isTTY, columns } = this.#stream
    return isTTY === true && columns !== undefined && columns > 0 ? columns : undefined
  }

  /** Takes text; waits when the stream is slower than the writer. */
  async write(text: string): Promise<void> {
    this.#throwFailure()
    if (this.#closed) return
    this.#pending += text
    if (this.#pending.length >= ENOUGH) return this.flush()
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      void this.#send()
    })
  }

  /** Waits until all that was written has left. */
  async flush(): Promise<void> {
    await this.settle()
    this.#throwFailure()
  }

  /** The same, whatever becomes of it. */
  async settle(): Promise<void> {
    await this.#send()
  }

  #send(): Promise<void> {
    const text = this.#pending
    if (text === '' || this.#closed) return this.#sending
    this.#pending = ''
    const written = new Promise<void>((resolve) => {
      this.#stream.write(text, (error) => {
        if (error) this.#fail(error)
        resolve()
      })
    })
    this.#sending = this.#sending.then(() => written)
    return this.#sending
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#closed = true
    this.#pending = ''
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.#failure ??= error
  }

  #throwFailure(): void {
    if (this.#failure !== undefined && this.#onFailure === 'throw') {
      throw new CliError(`cannot write: ${this.#failure.message}`, { cause: this.#failure })
    }
  }
}
