import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A body of a corpus with what an independent reader saw: facts, or that it is not well-formed. */
export interface CorpusBody {
  /** Folder and file without its extension, for messages. */
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly facts: (() => unknown) | undefined
}

const own = fileURLToPath(new URL('../fixtures/servers', import.meta.url))

/** The project's own recorded bodies, and the folders of the environment variable MULTISTATUS_CORPUS. */
export function corpusFolders(): readonly string[] {
  return [own, ...(process.env.MULTISTATUS_CORPUS ?? '').split(':').filter((folder) => folder !== '')]
}

/** All bodies below a folder. */
export function* bodiesIn(folder: string): Generator<CorpusBody> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* bodiesIn(path)
    else if (entry.name.endsWith('.xml')) {
      const stem = path.slice(0, -'.xml'.length)
      const facts = `${stem}.facts.json`
      const known = existsSync(facts)
      if (!known && !existsSync(`${stem}.error.txt`)) continue
      yield {
        name: stem.split('/').slice(-3).join('/'),
        bytes: () => readFileSync(path),
        facts: known ? () => JSON.parse(readFileSync(facts, 'utf8')) : undefined,
      }
    }
  }
}
