import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Packed, packed } from './packed.ts'

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed
    /** A folder for the projects that use the package; it goes when the run ends. */
    projects: string
  }
}

/** Packs the package once for all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const projects = mkdtempSync(join(tmpdir(), 'multistatus-projects-'))
  project.provide('packed', await packed())
  project.provide('projects', projects)
  return () => rmSync(projects, { recursive: true, force: true })
}
