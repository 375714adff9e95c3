import { readFileSync } from 'node:fs'
import { rules } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { badReport, goodReport } from '../rules/examples.ts'
import { topics } from './rule-topics.ts'
import { exampleOf, page, rulesPage, shown } from './rules-page.ts'

describe('docs/rules.md', () => {
  it('is what npx tsx test/docs/write-rules.ts writes', () => {
    expect(readFileSync(page, 'utf8')).toBe(rulesPage())
  })

  it('has each rule under one heading, in the order of the catalogue', () => {
    expect(topics.flatMap(([, rows]) => rows.map(({ rule }) => rule.id))).toEqual(rules.map(({ id }) => id))
  })
})

/** Rules about the bytes and the line breaks of a body, which the page does not keep. */
const asTheyAre = ['xml-encoding']

describe.each(rules.filter(({ id }) => !asTheyAre.includes(id)))(
  'the example of $id as the page shows it',
  ({ id }) => {
    const example = exampleOf(id)
    const bad = shown(example.bad)
    const good = shown(example.good)

    it('breaks the rule', () => {
      expect(badReport({ ...example, bad }).issues.map(({ rule }) => rule)).toContain(id)
    })

    it('does not break it when it is mended', () => {
      expect(goodReport({ ...example, good }).issues.map(({ rule }) => rule)).not.toContain(id)
    })

    it('is the same body for both only where what is around it makes the difference', () => {
      const around = [example.goodContext, example.goodHttp].some((each) => each !== undefined)
      expect(bad !== good || around).toBe(true)
    })
  },
)
