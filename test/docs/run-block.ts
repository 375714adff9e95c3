import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { vi } from 'vitest'
import { type Block, instrumented } from '../examples/readme-blocks.ts'

/** What a block has promised, and what came of it when it ran. */
export interface Outcome {
  readonly promised: readonly string[]
  readonly found: readonly string[]
  /** What it wrote to the console. */
  readonly printed: string
}

/** A folder outside of the project in which its packages are found. */
export class Workshop implements Disposable {
  readonly directory: string

  constructor(root: string) {
    this.directory = mkdtempSync(join(tmpdir(), 'docs-'))
    symlinkSync(join(root, 'node_modules'), join(this.directory, 'node_modules'))
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true })
  }

  /** Runs a block as a module of its own. */
  async run(block: Block): Promise<Outcome> {
    const { code, promises } = instrumented(block)
    const path = join(this.directory, `${block.line}.ts`)
    writeFileSync(path, code)
    const values = new Map<number, string>()
    const shown = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY })
    Object.assign(globalThis, { promised: (n: number, value: unknown) => values.set(n, shown(value)) })
    const said = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      await import(/* @vite-ignore */ path)
      return {
        promised: promises.map(({ line, shown }) => `${line}: ${shown}`),
        found: promises.map(({ line }, n) => `${line}: ${values.get(n)}`),
        printed: said.mock.calls.map(([text]) => `${text}\n`).join(''),
      }
    } finally {
      said.mockRestore()
    }
  }
}
