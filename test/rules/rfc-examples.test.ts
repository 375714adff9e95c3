import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { corpusFolders } from '../corpus/bodies.ts'
import { rfcExamples } from './rfc-examples.ts'

/** The folders with the examples, whether the variable of the corpus names them or the folder they lie in. */
const folders = corpusFolders().flatMap((folder) => {
  if (basename(folder) === 'rfc') return [folder]
  return existsSync(join(folder, 'rfc')) ? [join(folder, 'rfc')] : []
})

const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.xml'))
    .map((file) => ({ stem: basename(file, '.xml'), path: join(folder, file) })),
)

const isOf = (stem: string, section: string): boolean => stem === section || stem.replace(/-\d+$/, '') === section

it('names each example once', () => {
  const sections = rfcExamples.map(({ section }) => section)
  expect(new Set(sections).size).toBe(sections.length)
  expect(sections).toHaveLength(76)
})

describe.runIf(files.length > 0)('the examples of the RFCs', () => {
  it('are all in the table', () => {
    expect(files).toHaveLength(rfcExamples.length)
  })

  it.each(rfcExamples)('$section breaks the rules that are known, and no other', ({ section, context, rules }) => {
    const [file, ...others] = files.filter(({ stem }) => isOf(stem, section))
    if (file === undefined) throw new Error(`no file has the example of ${section}`)
    expect(others).toEqual([])
    const { issues, multistatus } = validate(readFileSync(file.path), context)
    const found = issues.filter(({ level }) => level !== 'info').map(({ rule }) => rule)
    expect([...new Set(found)].sort()).toEqual([...rules].sort())
    expect(multistatus).toBeDefined()
  })

  it.each(rfcExamples)('$section breaks no more when nothing is known of its request', ({ section, rules }) => {
    const file = files.find(({ stem }) => isOf(stem, section))
    if (file === undefined) throw new Error(`no file has the example of ${section}`)
    const found = validate(readFileSync(file.path)).issues.filter(({ level }) => level !== 'info')
    expect(rules).toEqual(expect.arrayContaining(found.map(({ rule }) => rule)))
  })
})
