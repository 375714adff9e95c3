import process from 'node:process'
import type { Writable } from 'node:stream'

/** A stream that text is written to, perhaps a terminal. */
export type OutputStream = Writable & {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

/** Where input comes from that has no name. */
export type InputStream = AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean | undefined }

/** All that the command touches outside itself, but for files; tests hand in their own. */
export interface Io {
  readonly stdin: InputStream
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fetch: typeof globalThis.fetch
}

/** The process itself. */
export function processIo(): Io {
  const { stdout, stderr, env } = process
  return {
    // Not opened before it is asked for: a command that reads a file runs without any standard input.
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr,
    env,
    fetch: globalThis.fetch,
  }
}
