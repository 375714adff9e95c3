import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roomNumbers } from '../architecture/rooms.ts'
import { runCli } from '../cli/run-cli.ts'
import { blocksOf, isRunnable, typeErrors } from '../examples/readme-blocks.ts'
import { Workshop } from './run-block.ts'
import { runTests } from './run-tests.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = [
  'docs/guide-server.md',
  'docs/guide-client.md',
  'docs/guide-tests.md',
  'docs/migrating.md',
  'docs/208.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
]

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
  const blocks = blocksOf(text)
  const programs = blocks.filter(({ language }) => language === 'ts')
  const tests = programs.filter(({ code }) => /^test(?:\.each)?\(/m.test(code))
  let workshop: Workshop
  beforeAll(() => {
    workshop = new Workshop(root)
  })
  afterAll(() => workshop[Symbol.dispose]())

  test('all programs compile', () => {
    expect(typeErrors(programs, root, page)).toEqual([])
  })

  test('every program says what it does', () => {
    const silent = programs.filter((block) => !tests.includes(block) && !isRunnable(block))
    expect(silent.map(({ line }) => `${page}:${line}`)).toEqual([])
  })

  test.each(programs.filter(isRunnable))('the program at line $line does what it says', async (block) => {
    const { promised, found, printed } = await workshop.run(block)
    expect(promised).toHaveLength(block.code.split('// → ').length - 1)
    expect(found).toEqual(promised)
    expect(printed).toBe('')
  })

  test.runIf(tests.length > 0)('its tests pass', async () => {
    expect(await runTests(tests, root)).toEqual(tests.map(({ line }) => `${line}: passed`))
  })

  test('names files that are there', () => {
    const named = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([])
  })

  test('names tests and commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const paths = [...text.matchAll(/`((?:test|src|examples|schemas|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })
})

test('CONTRIBUTING.md tells of every room and its number', () => {
  const rows = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `(\w+)` \| (\d+) \| \S/gm)
  expect(Array.from(rows, ([, room, number]) => [room, Number(number)])).toEqual(Object.entries(roomNumbers))
})

test('docs/guide-tests.md shows jest what the package is tested with, and options that the command has', async () => {
  const blocks = blocksOf(readFileSync(join(root, 'docs/guide-tests.md'), 'utf8'))
  const consumers = ['jest', 'jest-esm'].map((name) =>
    readFileSync(join(root, 'test/package/consumers', name, 'multistatus.test.js'), 'utf8').split('\n'),
  )
  const pieces = blocks.filter(({ language }) => language === 'js').map(({ code }) => code.split('\n').filter(Boolean))
  expect(pieces).toHaveLength(consumers.length)
  pieces.forEach((lines, i) => void expect(consumers[i]).toEqual(expect.arrayContaining(lines)))

  const { stdout: help } = await runCli(['lint', '--help'])
  const commands = blocks.filter(({ language }) => language === 'sh').map(({ code }) => code)
  const options = commands.join('\n').match(/ --[a-z-]+/g) ?? []
  expect(options.length).toBeGreaterThan(4)
  for (const option of options) expect(help).toContain(option)
})
