import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file of the repository: its path from the root, with slashes, and its text. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

export const root: string = fileURLToPath(new URL('../../', import.meta.url))

/** All TypeScript files below the given folders of the repository, sorted by path. */
export function sourceFiles(...folders: string[]): SourceText[] {
  return folders
    .filter((folder) => existsSync(`${root}${folder}`))
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.[cm]?tsx?$/.test(path) && !path.includes('/node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
}

/** The room of a file in src, or undefined for a door. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}
