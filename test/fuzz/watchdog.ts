import { Worker } from 'node:worker_threads'

const LARGEST = 4 * 1024 * 1024
/** A check takes some milliseconds. */
const PATIENCE = 5000

/** Kept apart from the thread it watches: what hangs there cannot hang it. */
const CODE = `
const { workerData: { shared, bytes, path, patience } } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')
const state = new Int32Array(shared)
for (;;) {
  const seen = Atomics.load(state, 0)
  if (Atomics.wait(state, 0, seen, patience) === 'timed-out' && Atomics.load(state, 1) > 0) {
    writeFileSync(path, new Uint8Array(bytes).slice(0, Atomics.load(state, 1)))
    console.error('hang: more than ' + patience + ' ms; the body is in ' + path)
    process.kill(process.pid, 'SIGKILL')
  }
}`

/** Ends the process when one input takes too long, and keeps the input. */
export class Watchdog {
  readonly #state = new Int32Array(new SharedArrayBuffer(8))
  readonly #bytes = new Uint8Array(new SharedArrayBuffer(LARGEST))
  readonly #worker: Worker

  constructor(path: string) {
    const workerData = { shared: this.#state.buffer, bytes: this.#bytes.buffer, path, patience: PATIENCE }
    this.#worker = new Worker(CODE, { eval: true, workerData })
  }

  /** Says what is worked on from now on. */
  watch(body: Uint8Array): void {
    this.#bytes.set(body.subarray(0, LARGEST))
    Atomics.store(this.#state, 1, Math.min(body.length, LARGEST))
    Atomics.add(this.#state, 0, 1)
    Atomics.notify(this.#state, 0)
  }

  /** Says that nothing is worked on. */
  rest(): void {
    Atomics.store(this.#state, 1, 0)
    Atomics.add(this.#state, 0, 1)
    Atomics.notify(this.#state, 0)
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}
