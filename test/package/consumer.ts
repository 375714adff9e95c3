import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './manifest.ts'
import type { Packed } from './packed.ts'

/** What a project that uses the package consists of. */
export interface ConsumerOptions {
  /** The folder of `consumers/` that is copied; a project without one starts empty. */
  readonly fixture?: string
  /** Packages of ours that it has installed besides; nothing else can be found from it. */
  readonly installed?: readonly string[]
  readonly type?: 'module' | 'commonjs'
  readonly files?: Readonly<Record<string, string>>
}

/** Makes a project in `directory` with the packed package in its node_modules, and gives its folder. */
export function makeConsumer(directory: string, packed: Packed, options: ConsumerOptions): string {
  const { fixture, installed = [], type, files = {} } = options
  mkdirSync(join(directory, 'node_modules'), { recursive: true })
  cpSync(packed.directory, join(directory, 'node_modules/multistatus'), { recursive: true })
  if (fixture !== undefined) {
    cpSync(fileURLToPath(new URL(`consumers/${fixture}`, import.meta.url)), directory, { recursive: true })
  }
  for (const name of installed) {
    const link = join(directory, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    if (!existsSync(link)) symlinkSync(join(root, 'node_modules', name), link, 'junction')
  }
  const manifest = { name: 'consumer', private: true, ...(type && { type }) }
  writeFileSync(join(directory, 'package.json'), JSON.stringify(manifest))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text)
  return directory
}
