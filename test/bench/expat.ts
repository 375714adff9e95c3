import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sizes } from './check.ts'

/** Measures the C program on a file, and checks that it reads as much as the others. */
export type Expat = (body: string, sizes: Sizes) => number

/** Compiles the C program; `undefined` where gcc or libexpat is missing. */
export function compileExpat(folder: string): Expat | undefined {
  const program = join(folder, 'expat')
  const source = fileURLToPath(new URL('./expat.c', import.meta.url))
  const { status } = spawnSync('gcc', ['-O2', '-o', program, source, '-lexpat'], { stdio: 'ignore' })
  if (status !== 0) return undefined
  return (body, { responses, properties, textLength }) => {
    const output = execFileSync(program, [body], { encoding: 'utf8' })
    const found = JSON.parse(output) as Sizes & { milliseconds: number } // what expat.c prints
    if (found.responses !== responses || found.properties !== properties || found.textLength !== textLength) {
      throw new Error(`libexpat reads another body: ${output}`)
    }
    return found.milliseconds
  }
}
