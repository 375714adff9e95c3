import { describe, expect, it } from 'vitest'
import { importFaults } from './import-rules.ts'
import { sourceFiles } from './source-files.ts'

describe('the rooms of src', () => {
  const files = sourceFiles('src')

  it('are read at all', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it('import only from their own room and from rooms with a smaller number', () => {
    expect(files.flatMap(importFaults)).toEqual([])
  })
})

describe('the checker of imports', () => {
  const faults = (path: string, text: string): string[] =>
    importFaults({ path, text }).map((fault) => fault.slice(path.length + 1))

  it('reports an import from a room with a larger number', () => {
    expect(faults('src/xml/name.ts', "import { x } from '../model/x.ts'")).toEqual([
      '1 imports src/model/x.ts: xml/ is room 2, model/ is room 6',
    ])
  })

  it('counts type imports, re-exports and import types', () => {
    const text = [
      "import type { A } from '../read/a.ts'",
      "export { b } from '../read/b.ts'",
      "export type C = import('../read/c.ts').C",
    ]
    expect(faults('src/model/x.ts', text.join('\n'))).toEqual([
      '1 imports src/read/a.ts: model/ is room 6, read/ is room 8',
      '2 imports src/read/b.ts: model/ is room 6, read/ is room 8',
      '3 imports src/read/c.ts: model/ is room 6, read/ is room 8',
    ])
  })

  it('reports an import between two rooms with the same number', () => {
    expect(faults('src/request/x.ts', "import '../bodies/y.ts'")).toHaveLength(1)
  })

  it('keeps read and write apart in both directions', () => {
    expect(faults('src/write/x.ts', "import { y } from '../read/y.ts'")).toEqual([
      '1 imports src/read/y.ts: write/ and read/ do not know each other',
    ])
    expect(faults('src/read/x.ts', "import { y } from '../write/y.ts'")).toHaveLength(1)
  })

  it('reports rooms that nobody has numbered', () => {
    expect(faults('src/misc/x.ts', '')).toEqual(['1 stands in the unknown room misc/'])
    expect(faults('src/cli/x.ts', "import '../misc/y.ts'")).toHaveLength(1)
  })

  it('reports node: modules outside the rooms for Node', () => {
    expect(faults('src/read/x.ts', "import type { Readable } from 'node:stream'")).toHaveLength(1)
    expect(faults('src/index.ts', "import 'node:fs'")).toHaveLength(1)
    for (const path of ['src/node/x.ts', 'src/cli/x.ts', 'src/cli.ts']) {
      expect(faults(path, "import { readFile } from 'node:fs/promises'")).toEqual([])
    }
  })

  it('reports XML packages outside their three rooms, deep imports included', () => {
    expect(faults('src/read/x.ts', "import { XMLParser } from 'fast-xml-parser'")).toHaveLength(1)
    expect(faults('src/xml/x.ts', "import { create } from 'xmlbuilder2/lib/builder'")).toHaveLength(1)
    expect(faults('src/recover/x.ts', "import { XMLParser } from 'fast-xml-parser'")).toEqual([])
  })

  it('reports any other package, the project itself and files outside src', () => {
    expect(faults('src/read/x.ts', "import 'lodash'")).toHaveLength(1)
    expect(faults('src/read/x.ts', "import 'multistatus'")).toHaveLength(1)
    expect(faults('src/read/x.ts', "import '../../schemas/x.json'")).toHaveLength(1)
    expect(faults('src/matching/x.ts', "import { expect } from 'vitest'")).toHaveLength(1)
  })

  it('reports rooms that import a door', () => {
    expect(faults('src/cli/x.ts', "import { parseMultistatus } from '../index.ts'")).toEqual([
      '1 imports the door src/index.ts',
    ])
    expect(faults('src/matchers.ts', "export { x } from './index.ts'")).toHaveLength(1)
    expect(faults('src/vitest.ts', "import { expect } from 'vitest'\nimport * as m from './matchers.ts'")).toEqual([])
  })

  it('reports dynamic imports and require', () => {
    expect(faults('src/node/x.ts', "const a = await import('./y.ts')\nconst b = require('./z.ts')")).toEqual([
      '1 loads ./y.ts by dynamic import',
      '2 loads ./z.ts by require',
    ])
    expect(faults('src/node/x.ts', "import y = require('./y.ts')")).toHaveLength(1)
    expect(faults('src/node/x.ts', 'const a = (name: string) => import(name)')).toEqual([
      '1 loads (computed) by dynamic import',
    ])
  })

  it('lets the command load the recovering reader when it is asked for, and nothing else', () => {
    expect(faults('src/cli/recovered.ts', "await import('../recover/recover-multistatus.ts')")).toEqual([])
    expect(faults('src/cli/recovered.ts', "await import('../object/to-object.ts')")).toHaveLength(1)
    expect(faults('src/cli/show.ts', "await import('../recover/recover-multistatus.ts')")).toHaveLength(1)
  })

  it('reports globals of Node, and not a feature test on globalThis or a name of our own', () => {
    expect(faults('src/read/x.ts', 'const a = Buffer.from(b)\nprocess.exit()')).toEqual([
      '1 uses the Node global Buffer',
      '2 uses the Node global process',
    ])
    expect(faults('src/read/x.ts', 'export const f = (chunk: Buffer): void => {}')).toHaveLength(1)
    expect(faults('src/read/x.ts', 'const a = { process }')).toHaveLength(1)
    expect(faults('src/read/x.ts', 'const a = globalThis.Buffer\nconst b = { process: 1 }\nb.process')).toEqual([])
    expect(faults('src/read/x.ts', 'function process(): void {}\nprocess()')).toEqual([])
    expect(faults('src/cli/x.ts', 'process.exitCode = 1')).toEqual([])
    expect(faults('src/read/x.ts', '/// <reference types="node" />')).toHaveLength(1)
  })

  it('is not misled by comments, strings and templates that look like imports', () => {
    const text = [
      "// import x from '../cli/x.ts'",
      `const a = \`import '../cli/x.ts' \${1} Buffer\``,
      "const b = 'process'",
    ]
    expect(faults('src/xml/x.ts', text.join('\n'))).toEqual([])
  })
})
