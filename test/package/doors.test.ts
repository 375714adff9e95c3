import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type ConsumerOptions, makeConsumer } from './consumer.ts'
import { doors, manifest, xmlDoors } from './manifest.ts'
import { attempt, run } from './run.ts'

const packed = inject('packed')
// `./vitest` can only be loaded by a vitest run, which a consumer of its own shows.
const plainDoors = doors.filter(({ key }) => key !== './vitest')
const specifiers = (keep: (key: string) => boolean): string[] =>
  plainDoors.filter(({ key }) => keep(key)).map(({ specifier }) => specifier)

/** Loads the modules in a fresh Node and gives the names that each exports. */
async function exportedNames(directory: string, modules: string[], how: 'import' | 'require'): Promise<unknown> {
  const script = `
    const names = {}
    for (const name of ${JSON.stringify(modules)}) {
      names[name] = Object.keys(${how === 'import' ? 'await import(name)' : 'require(name)'}).sort()
    }
    console.log(JSON.stringify(names))`
  const args = [`--input-type=${how === 'import' ? 'module' : 'commonjs'}`, '--eval', script]
  return JSON.parse(await run(process.execPath, args, directory))
}

describe('the doors of the packed package', () => {
  let bare: string
  let complete: string
  beforeAll(() => {
    const make = (name: string, options: ConsumerOptions): string =>
      makeConsumer(join(inject('projects'), name), packed, options)
    bare = make('bare', {})
    complete = make('complete', { installed: Object.keys(manifest.dependencies) })
  })

  it('load as ES modules without any other package, all but those that work with XML packages', async () => {
    const modules = specifiers((key) => !xmlDoors.includes(key))
    const names = await exportedNames(bare, modules, 'import')
    expect(names).toEqual(
      Object.fromEntries(modules.map((name) => [name, expect.arrayContaining([expect.any(String)])])),
    )
  })

  it('load as CommonJS with the same names', async () => {
    const modules = specifiers(() => true)
    expect(plainDoors.filter(({ commonJs }) => !commonJs)).toEqual([])
    expect(await exportedNames(complete, modules, 'require')).toEqual(await exportedNames(complete, modules, 'import'))
  })

  it('hand out the schemas as files', async () => {
    const script = "console.log(JSON.stringify(require('multistatus/schemas/http-status-codes.json')))"
    const codes = await run(process.execPath, ['--eval', script], bare)
    const file = join(packed.directory, 'schemas/http-status-codes.json')
    expect(JSON.parse(codes)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  it('come with a command that runs without any other package', async () => {
    for (const path of Object.values(manifest.bin)) {
      const file = join(packed.directory, path)
      expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o111).toBe(0o111)
      const installed = join(bare, 'node_modules/multistatus', path)
      const { code, output } = await attempt(process.execPath, [installed, '--help'], bare)
      expect(code, output).toBe(0)
      expect(output).toContain('multistatus')
    }
  })
})

describe('two copies of the package in one program', () => {
  it('recognise the errors of each other', async () => {
    const directory = makeConsumer(join(inject('projects'), 'copies'), packed, {
      files: {
        'copies.mjs': `
          import { createRequire } from 'node:module'
          import * as esm from 'multistatus'
          const cjs = createRequire(import.meta.url)('multistatus')
          const thrownBy = (copy) => {
            try {
              copy.parseMultistatus('<multistatus xmlns="DAV:"><response></multistatus>')
            } catch (error) {
              return error
            }
          }
          const seenBy = (copy, error) => ({
            recognised: copy.isMultistatusError(error),
            base: error instanceof copy.MultistatusError,
            own: error instanceof copy.XmlSyntaxError,
            other: error instanceof copy.LimitError,
          })
          console.log(JSON.stringify({
            two: esm.XmlSyntaxError !== cjs.XmlSyntaxError,
            esm: seenBy(esm, thrownBy(cjs)),
            cjs: seenBy(cjs, thrownBy(esm)),
            foreign: seenBy(esm, new Error('xml-syntax')),
          }))`,
      },
    })
    const recognised = { recognised: true, base: true, own: true, other: false }
    expect(JSON.parse(await run(process.execPath, ['copies.mjs'], directory))).toEqual({
      two: true,
      esm: recognised,
      cjs: recognised,
      foreign: { recognised: false, base: false, own: false, other: false },
    })
  })
})
