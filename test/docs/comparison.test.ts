import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { libxml2Fault } from '../testing/libxml2.ts'
import { comparisonTable, malformed } from './comparison.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const TABLE = /<!-- comparison -->\n\n((?:\|.*\|\n)*)\n<!-- end -->/

/** The cells alone: how a table is aligned is a matter of taste. */
function cellsOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+$/, '---')))
}

describe('the comparison with other libraries', () => {
  it('is what they really do', async () => {
    const [, table] = TABLE.exec(read('docs/migrating.md')) ?? []
    expect(cellsOf(table ?? '')).toEqual(cellsOf(await comparisonTable()))
  })

  it('is the same in the README, if it stands there', () => {
    const [, table] = TABLE.exec(read('docs/migrating.md')) ?? []
    const [, again = table] = TABLE.exec(read('README.md')) ?? []
    expect(cellsOf(again ?? '')).toEqual(cellsOf(table ?? ''))
  })

  it.each(malformed)('has only bodies that are not well-formed: %j', (body) => {
    expect(libxml2Fault(body)).toBeDefined()
  })

  it('is about the releases that the page names', () => {
    const page = read('docs/migrating.md')
    for (const name of ['webdav', 'tsdav', 'fast-xml-parser', 'saxes']) {
      const { version } = JSON.parse(read(`node_modules/${name}/package.json`))
      expect(page).toContain(`${name} ${version}`)
    }
    expect(page).toContain(`\`webdav\` (${JSON.parse(read('node_modules/webdav/package.json')).version})`)
    expect(page).toContain(`\`tsdav\` (${JSON.parse(read('node_modules/tsdav/package.json')).version})`)
  })
})
