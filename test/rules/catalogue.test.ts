import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeIssue, rules } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { badReport, examples } from './examples.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))

/** The ids of all rule constants of the source. */
function* declaredIds(folder = src): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* declaredIds(path)
    else {
      const text = readFileSync(path, 'utf8')
      for (const [, id] of text.matchAll(/: Rule = \{\s*id: '([^']+)'/g)) if (id !== undefined) yield id
    }
  }
}

const ids = rules.map(({ id }) => id)

describe('the catalogue', () => {
  it('has a row for each rule of the source, and no other', () => {
    expect([...ids].sort()).toEqual([...new Set(declaredIds())].sort())
  })

  it('has no rule twice', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has only rules that something reports', () => {
    const reported = new Set(examples.flatMap((example) => badReport(example).issues.map(({ rule }) => rule)))
    expect(ids.filter((id) => !reported.has(id))).toEqual([])
  })

  it('has an example for each rule', () => {
    const shown = new Set(examples.map(({ rule }) => rule))
    expect(ids.filter((id) => !shown.has(id))).toEqual([])
  })

  it('says in each row where the rule comes from and what it asks, in whole sentences', () => {
    for (const { id, reference, summary } of rules) {
      expect(reference, id).toMatch(/^RFC \d{4} sections? \d/)
      expect(summary, id).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('describeIssue', () => {
  it('has words for every issue of the examples, with all their facts', () => {
    for (const example of examples) {
      for (const issue of badReport(example).issues) {
        const { rule, level, message, hint = '' } = describeIssue(issue)
        expect({ rule, level }).toEqual({ rule: issue.rule, level: issue.level })
        expect(`${message} ${hint.replaceAll(/[>:] ?…/g, '')}`, rule).not.toMatch(/undefined|\{\w*\}|…$/)
        expect(message, rule).not.toBe('')
      }
    }
  })

  it('has words for a finding without facts, and for a rule that is not ours', () => {
    for (const { id: rule, level } of rules) expect(describeIssue({ rule, level }).message).not.toMatch(/undefined/)
    expect(describeIssue({ rule: 'own-rule', level: 'info' })).toEqual({
      rule: 'own-rule',
      level: 'info',
      reference: '',
      message: 'the rule own-rule is broken',
    })
  })

  it('shortens long facts', () => {
    const href = `/${'a'.repeat(5000)} `
    const issue = { rule: 'href-invalid-characters', level: 'error', args: { href } } as const
    expect(describeIssue(issue).message.length).toBeLessThan(250)
  })
})
