import fc from 'fast-check'
import { rules } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { corpusFolders } from '../corpus/bodies.ts'
import { examples } from '../rules/examples.ts'
import { faultsByGrammar, type GrammarName, grammarNames } from './grammar.ts'
import { knownDifferences } from './known-differences.ts'
import {
  bodiesWithCode,
  furtherBodies,
  hrefs,
  type MadeUpBody,
  statusLines,
  structures,
  values,
} from './made-up-bodies.ts'
import { grammarsOfRules, neverErrors } from './proto-rules.ts'
import { recordedIn } from './recorded.ts'
import { disagreement, grammarOf, verdictsOn } from './verdicts.ts'

describe('the examples of the rules', () => {
  const cases = examples.flatMap(({ rule, bad, good, context = {}, goodContext = context }) => [
    { rule, body: bad, context },
    { rule, body: good, context: goodContext },
  ])

  it('are rejected for errors of the rules that a grammar knows, and for nothing else', () => {
    const unknown: string[] = []
    let compared = 0
    for (const { rule, body, context } of cases) {
      const verdicts = verdictsOn(body, context)
      if (verdicts === undefined) continue
      compared++
      const complaint = disagreement(verdicts)
      if (complaint === undefined) continue
      const known = knownDifferences.some((each) => each.rule === rule && complaint.startsWith(each.says))
      if (!known) unknown.push(`${rule}: ${complaint}\n${body}`)
    }
    expect(unknown).toEqual([])
    expect(compared).toBeGreaterThan(100)
  })

  it('show every grammar at work, but for that of error bodies', () => {
    const used = new Set(cases.map(({ context }) => grammarOf(context)))
    expect(grammarNames.filter((name) => !used.has(name))).toEqual(['error'])
  })

  it('have a body that each rule of a grammar rejects', () => {
    const rejected = new Set<string>()
    for (const { body, context } of [...cases, ...furtherBodies])
      for (const rule of verdictsOn(body, context)?.rules ?? []) rejected.add(rule)
    expect(Object.keys(grammarsOfRules).filter((rule) => !rejected.has(rule))).toEqual([])
  })
})

describe('the table of rules', () => {
  const levels = new Map(rules.map(({ id, level }) => [id, level]))

  it('names rules of the catalogue', () => {
    expect([...Object.keys(grammarsOfRules), ...neverErrors].filter((id) => !levels.has(id))).toEqual([])
  })

  it('leaves out what is only recommended', () => {
    expect(neverErrors.filter((id) => levels.get(id) === 'error' || id in grammarsOfRules)).toEqual([])
  })
})

describe.each(corpusFolders())('the bodies of %s', (folder) => {
  it('are rejected for errors of the rules that a grammar knows, and for nothing else', () => {
    const wrong: string[] = []
    let compared = 0
    for (const { file, bytes, contexts } of recordedIn(folder)) {
      for (const context of contexts) {
        const verdicts = verdictsOn(bytes, context)
        if (verdicts === undefined) continue
        compared++
        const complaint = disagreement(verdicts)
        if (complaint !== undefined) wrong.push(`${file}, ${context.method}: ${complaint}`)
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(0)
  }, 600_000)
})

describe('made-up bodies', () => {
  const agreeing = ({ body, context }: MadeUpBody): void => {
    const verdicts = verdictsOn(body, context)
    expect(verdicts && disagreement(verdicts), body).toBeUndefined()
  }

  it('have one verdict on each status code wherever it stands', () => {
    for (let code = 90; code < 610; code++) for (const each of bodiesWithCode(code)) agreeing(each)
  })

  it.each(Object.entries({ hrefs, statusLines, values, structures }))('have one verdict on %s', (_, bodies) => {
    fc.assert(fc.property(bodies, agreeing), { numRuns: 500 })
  })
})

describe('the grammar of error bodies', () => {
  const verdict = (content: string, name: GrammarName = 'error') =>
    faultsByGrammar(`<D:error xmlns:D="DAV:">${content}</D:error>`, name)

  it('takes one condition or more, and nothing else', () => {
    expect(verdict('<D:propfind-finite-depth/>')).toBe('')
    expect(
      verdict('<x:a xmlns:x="urn:x">why</x:a><D:lock-token-submitted><D:href>/a</D:href></D:lock-token-submitted>'),
    ).toBe('')
    expect(verdict('')).not.toBe('')
    expect(verdict('<D:propfind-finite-depth/>why')).not.toBe('')
    expect(verdict('<D:lock-token-submitted/>')).not.toBe('')
    expect(faultsByGrammar('<D:multistatus xmlns:D="DAV:"/>', 'error')).not.toBe('')
  })
})
