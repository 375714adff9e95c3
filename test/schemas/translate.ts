import { run } from './debian-programs.ts'
import { grammarNames, schemas } from './grammar.ts'

/** Writes the XML form of each grammar into a folder. */
export function translate(folder: string): void {
  for (const name of grammarNames) {
    // What a grammar includes is written beside it, too.
    const { ok, output } = run('trang', [`${schemas}${name}.rnc`, `${folder}/${name}.rng`])
    if (!ok) throw new Error(`trang ${name}.rnc: ${output}`)
  }
}
