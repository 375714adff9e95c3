import { createReadStream } from 'node:fs'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'

/** A body to be read, and what is known of it before. */
export interface Source {
  /** What messages call it. */
  readonly label: string
  /** The chunks of the body; throws a `CliError` when they cannot be read. */
  readonly chunks: AsyncIterable<Uint8Array | string>
  readonly requestUri?: string | undefined
  readonly contentType?: string | undefined
  readonly httpStatus?: number | undefined
  /** The header fields of the HTTP response. */
  readonly headers?: Headers | undefined
}

/** Whether an operand is a URL that can be asked. */
export function isUrl(operand: string): boolean {
  return /^https?:\/\//i.test(operand)
}

/** The operands of a command, or `-` when there are none and something is piped in. */
export function operandsOr(operands: readonly string[], { stdin }: Io, expected: string): readonly string[] {
  if (operands.length > 0) return operands
  if (stdin.isTTY === true) throw new CliError(`expected ${expected}`)
  return ['-']
}

/** Opens a file, or standard input for `-`. */
export function openFile(operand: string, io: Io): Source {
  if (operand === '-') return { label: 'standard input', chunks: readable('standard input', io.stdin) }
  return { label: operand, chunks: readable(operand, createReadStream(operand)) }
}

async function* readable(
  label: string,
  chunks: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string, void, undefined> {
  try {
    yield* chunks
  } catch (cause) {
    throw new CliError(`cannot read ${label}: ${messageOf(cause)}`, { cause })
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The whole body of a source. */
export async function bytesOf({ chunks }: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const encoder = new TextEncoder()
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  return Buffer.concat(parts)
}
