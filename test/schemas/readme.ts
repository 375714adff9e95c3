import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemas } from './grammar.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The blocks of the readme of the schemas in a language, in order. */
export function readmeBlocks(language: string): readonly string[] {
  const text = readFileSync(`${schemas}README.md`, 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, of, block]) =>
    of === language && block !== undefined ? [block] : [],
  )
}

/** A project that has the package, and a body in both forms. */
export interface Project {
  readonly folder: string
  /** Writes `body.xml` and `body.json`. */
  write(xml: string, json: string): void
  remove(): void
}

/** Makes a project in a folder of its own, in which packages of this one are installed. */
export function makeProject(...packages: readonly string[]): Project {
  const folder = mkdtempSync(join(tmpdir(), 'multistatus-schemas-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules', 'multistatus'))
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  return {
    folder,
    write(xml, json) {
      writeFileSync(join(folder, 'body.xml'), xml)
      writeFileSync(join(folder, 'body.json'), json)
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** A sound body, and one that is not, in both forms. */
export const bodies = {
  sound: {
    xml: '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response></D:multistatus>',
    json: '{ "responses": [], "extensions": [], "issues": [], "issueCount": 0, "truncated": false }',
  },
  broken: {
    xml: '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>404</D:status></D:response></D:multistatus>',
    json: '{ "responses": [{}], "extensions": [], "issues": [], "issueCount": 0, "truncated": false }',
  },
} as const
