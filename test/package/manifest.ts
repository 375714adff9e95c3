import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What of package.json these tests ask for. */
interface Manifest {
  readonly name: string
  readonly bin: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>
  readonly dependencies: Readonly<Record<string, string>>
}

/** A door of the package, as package.json lists it. */
export interface Door {
  /** As package.json writes it: `.` or `./dav`. */
  readonly key: string
  /** As a program writes it: `multistatus/dav`. */
  readonly specifier: string
  readonly commonJs: boolean
}

export const root: string = fileURLToPath(new URL('../../', import.meta.url))

/** The only doors that may load fast-xml-parser or xmlbuilder2. */
export const xmlDoors: readonly string[] = ['./recover', './testing', './object']

/** The only doors that may load what Node has and browsers have not. */
export const nodeDoors: readonly string[] = ['./node']

export const manifest: Manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** The doors that lead to code. */
export const doors: readonly Door[] = Object.entries(manifest.exports)
  .filter(([key, target]) => typeof target === 'object' && !key.includes('*'))
  .map(([key, target]) => ({
    key,
    specifier: `${manifest.name}${key.slice(1)}`,
    commonJs: typeof target === 'object' && 'require' in target,
  }))
