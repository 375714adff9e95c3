import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { InputStream, Io, OutputStream } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'

/** A stream that keeps what it is given, in pieces as they came. */
export class Recorder extends Writable {
  readonly pieces: string[] = []
  readonly isTTY: boolean
  readonly columns: number | undefined

  constructor(terminal?: { readonly columns: number }) {
    super({ decodeStrings: false })
    this.isTTY = terminal !== undefined
    this.columns = terminal?.columns
  }

  get text(): string {
    return this.pieces.join('')
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.pieces.push(String(chunk))
    done()
  }
}

/** What a test changes in the world around the command. */
export interface World {
  /** Standard input; a terminal if absent. */
  readonly stdin?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
  readonly terminal?: { readonly columns: number }
  readonly errTerminal?: { readonly columns: number }
  readonly stdout?: OutputStream
  readonly env?: Io['env']
  readonly fetch?: typeof globalThis.fetch
}

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command in this process. */
export async function runCli(args: readonly string[], world: World = {}): Promise<Run> {
  const stdout = new Recorder(world.terminal)
  const stderr = new Recorder(world.errTerminal)
  const code = await main(args, {
    stdin: world.stdin === undefined ? terminalInput() : inputOf(world.stdin),
    stdout: world.stdout ?? stdout,
    stderr,
    env: world.env ?? {},
    fetch: world.fetch ?? globalThis.fetch,
  })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

async function* inputOf(chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): InputStream {
  yield* chunks
}

function terminalInput(): InputStream {
  return Object.assign(inputOf([]), { isTTY: true })
}

/** The path of a recorded body. */
export function recorded(name: string): string {
  return fileURLToPath(new URL(`../fixtures/servers/${name}.xml`, import.meta.url))
}

/** A body around some responses. */
export function body(...responses: readonly string[]): string {
  return `<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`
}

/** A response with a status of its own. */
export function statusXml(href: string, status: string, more = ''): string {
  return `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 ${status}</D:status>${more}</D:response>`
}

/** A response with one propstat for each status. */
export function propsXml(href: string, groups: Readonly<Record<string, string>>): string {
  const propstats = Object.entries(groups).map(
    ([status, props]) => `<D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 ${status}</D:status></D:propstat>`,
  )
  return `<D:response><D:href>${href}</D:href>${propstats.join('')}</D:response>`
}

/** A row of a table without the blanks it is filled up with. */
export function squeezed(table: string): string[] {
  return table.split('\n').map((line) => line.replace(/ {2,}/g, '  ').trimEnd())
}
