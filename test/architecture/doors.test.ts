import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { castFaults, doorFaults, habitFaults, roomFileFaults, untestedRooms } from './file-rules.ts'
import { roomOf, root, sourceFiles } from './source-files.ts'

const sources = sourceFiles('src')
const doors = sources.filter(({ path }) => roomOf(path) === undefined)
const roomFiles = sources.filter(({ path }) => roomOf(path) !== undefined)
const tests = sourceFiles('test')

describe('the doors', () => {
  it('only export, by name', () => {
    expect(doors.flatMap(doorFaults)).toEqual([])
  })

  it('are exactly the exports of package.json and the command', () => {
    const manifest: unknown = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
    const text = JSON.stringify(manifest)
    const built = [...text.matchAll(/"\.\/dist\/([\w-]+)\.js"/g)].map(([, name]) => `src/${name}.ts`)
    expect(doors.map(({ path }) => path)).toEqual([...new Set(built)].sort())
  })
})

describe('the files in the rooms', () => {
  it('are one thing each: kebab-case, no barrels, short or with a reason', () => {
    expect(roomFiles.flatMap(roomFileFaults)).toEqual([])
  })

  it('have tests at the mirrored path', () => {
    expect(untestedRooms(sources, tests)).toEqual([])
  })

  it('say for each cast why it holds', () => {
    expect(sources.flatMap(castFaults)).toEqual([])
  })
})

describe('every file', () => {
  it('has no cast to any, no silenced compiler, no notes for later, no test switched off', () => {
    expect([...sources, ...tests, ...sourceFiles('examples')].flatMap(habitFaults)).toEqual([])
  })
})

describe('the checker of files', () => {
  const door = (text: string, path = 'src/index.ts'): number => doorFaults({ path, text }).length
  const room = (text: string, path = 'src/xml/name.ts'): string[] => roomFileFaults({ path, text })
  const habits = (text: string): number => habitFaults({ path: 'src/xml/name.ts', text }).length
  const casts = (text: string): number => castFaults({ path: 'src/xml/name.ts', text }).length

  it('reports code, imports and stars in a door', () => {
    expect(door("export { a, type B } from './xml/a.ts'\nexport type { C } from './xml/c.ts'")).toBe(0)
    expect(door("import { a } from './xml/a.ts'\nexport { a }")).toBe(2)
    expect(door('export const a = 1')).toBe(1)
    expect(door("export * from './xml/a.ts'")).toBe(1)
    expect(door("export * as a from './xml/a.ts'")).toBe(1)
  })

  it('lets vitest.ts extend expect and cli.ts run main, and nothing else', () => {
    const extend = "import { expect } from 'vitest'\nimport { a } from './matching/a.ts'\nexpect.extend({ a })"
    expect(door(extend, 'src/vitest.ts')).toBe(0)
    expect(door(extend)).toBe(3)
    expect(door('const a = 1', 'src/vitest.ts')).toBe(1)
    const run = "#!/usr/bin/env node\nimport { main } from './cli/main.ts'\nprocess.exitCode = await main(process.argv)"
    expect(door(run, 'src/cli.ts')).toBe(0)
    expect(door('console.log(1)', 'src/cli.ts')).toBe(1)
  })

  it('reports barrels, stars, names and lengths in a room', () => {
    expect(room('export const a = 1')).toEqual([])
    expect(room("export { a } from './a.ts'")).toHaveLength(1)
    expect(room("import { a } from './a.ts'\nexport { a }")).toHaveLength(1)
    expect(room("export * from './a.ts'\nexport const b = 1")).toHaveLength(1)
    expect(room('', 'src/xml/camelCase.ts')).toHaveLength(1)
    expect(room('\n'.repeat(300).concat('1'))).toHaveLength(1)
    expect(room('// One state machine, and its states are read together.'.concat('\n'.repeat(300), '1'))).toEqual([])
    expect(room("import { a } from './a.ts'".concat('\n'.repeat(300), 'a()'))).toHaveLength(1)
  })

  it('reports escapes, notes and switched-off tests, and not the words in strings', () => {
    expect(habits('const a = b as any')).toBe(1)
    expect(habits('// @ts-ignore\na()')).toBe(1)
    expect(habits('// @ts-expect-error\na()')).toBe(1)
    expect(habits('// @ts-expect-error a value stands under 404\na()')).toBe(0)
    expect(habits('/** TODO: later */\na()')).toBe(1)
    expect(habits("it.skip('a', b)\ndescribe.only('c', d)\nit.each([1]).todo('e')")).toBe(3)
    expect(habits("const a = 'TODO it.skip( as any'\nb.skip()\nit.skipIf(c)('d', e)")).toBe(0)
  })

  it('reports casts without a comment on their line or the line before', () => {
    expect(casts('const a = b as C')).toBe(1)
    expect(casts('const a = <C>b')).toBe(1)
    expect(casts('const a = b as C // both are strings')).toBe(0)
    expect(casts('// both are strings\nconst a = b as C')).toBe(0)
    expect(casts('// far away\n\nconst a = b as C')).toBe(1)
    expect(casts('const a = [1] as const\nexport { d as e } from "./f.ts"')).toBe(0)
    expect(casts(`const a = \`// \${b}\`; const c = d as E`)).toBe(1) // the slashes stand in a template
  })

  it('reports rooms without tests', () => {
    const source = { path: 'src/xml/name.ts', text: '' }
    expect(untestedRooms([source], [])).toEqual(['xml'])
    expect(untestedRooms([source], [{ path: 'test/xml/name.test.ts', text: '' }])).toEqual([])
  })
})
