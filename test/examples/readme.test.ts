import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import * as multistatus from 'multistatus'
import { afterAll, describe, expect, test } from 'vitest'
import { createServer } from '../../examples/server.ts'
import { processIo } from '../../src/cli/io.ts'
import { main } from '../../src/cli/main.ts'
import { collectingLimits, streamingLimits } from '../../src/read/limits.ts'
import { Workshop } from '../docs/run-block.ts'
import { blocksOf, isRunnable, typeErrors } from './readme-blocks.ts'
import { serving } from './serving.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = blocksOf(readme)
const programs = blocks.filter(({ language }) => language === 'ts')
const workshop = new Workshop(root)
afterAll(() => workshop[Symbol.dispose]())

test('all programs compile', () => {
  expect(programs.length).toBeGreaterThan(5)
  expect(typeErrors(programs, root)).toEqual([])
})

test.each(programs.filter(isRunnable))('the program at line $line does what it says', async (block) => {
  const { promised, found, printed } = await workshop.run(block)
  expect(promised.length).toBe(block.code.split('// → ').length - 1)
  const output = blocks[blocks.indexOf(block) + 1]
  expect(printed).toBe(output?.language === 'text' ? output.code : '')
  expect(found).toEqual(promised)
})

test('the command shows what it says', async () => {
  const [console] = blocks.filter(({ language }) => language === 'console')
  const [command = '', ...lines] = console?.code.trimEnd().split('\n') ?? []
  const url = await serving(createServer())
  const args = command.replace('http://127.0.0.1:8207/', url).split(' ').slice(2)
  let shown = ''
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      shown += chunk
      done()
    },
  })
  expect(await main(args, { ...processIo(), stdout, env: {} })).toBe(0)
  expect(lines.map((line) => line.trimEnd())).toEqual(
    shown
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  )
})

/** The rows of the table below a heading. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`)
  const lines =
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('|')) ?? []
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

describe('the tables', () => {
  test('name all doors', () => {
    const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const doors = Object.keys(exports).filter((door) => door !== './package.json')
    expect(rowsOf('Doors').map(([door]) => door)).toEqual(
      expect.arrayContaining(doors.map((door) => `\`${name}${door.slice(1)}\``)),
    )
    expect(rowsOf('Doors')).toHaveLength(doors.length)
  })

  test('name all errors', () => {
    const codes = Object.entries(multistatus).flatMap(([name, value]) =>
      typeof value !== 'string' && 'code' in value && typeof value.code === 'string'
        ? [`\`${value.code}\` \`${name}\``]
        : [],
    )
    expect(
      rowsOf('Errors')
        .map(([code, name]) => `${code} ${name}`)
        .sort(),
    ).toEqual(codes.sort())
  })

  test('name all limits', () => {
    const number = (text = ''): number => {
      const [digits = '', unit = ''] = text.split(' ')
      return Number(digits.replaceAll(',', '')) * { '': 1, Mi: 2 ** 20, MiB: 2 ** 20, GiB: 2 ** 30 }[unit]!
    }
    const table = rowsOf('Limits').map(([name = '', ...values]) => [name.split('`')[1], ...values.map(number)])
    const limits = Object.keys(collectingLimits).map((name) => {
      const key = name as keyof typeof collectingLimits // its own key
      return [key, collectingLimits[key], streamingLimits[key]]
    })
    expect(table.sort()).toEqual(limits.sort())
  })
})

test('names files that are there', () => {
  for (const [, path = ''] of readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) {
    expect(() => readFileSync(join(root, path))).not.toThrow(/ENOENT/)
  }
})
