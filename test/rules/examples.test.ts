import { type Report, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { badReport, examples, goodReport } from './examples.ts'

const rulesOf = ({ issues }: Report): string[] => issues.map(({ rule }) => rule)

describe.each(examples)('$rule', (example) => {
  const { rule, bad, context, http, latin1 } = example

  it('is reported for a body that breaks it', () => {
    expect(rulesOf(badReport(example))).toContain(rule)
  })

  it('is not reported for a body that does not', () => {
    expect(rulesOf(goodReport(example))).not.toContain(rule)
  })

  it.skipIf(http !== undefined || latin1 === true)('is found in bytes as in text', () => {
    const inText = validate(bad, context).issues
    const inBytes = validate(new TextEncoder().encode(bad), context).issues
    expect(inBytes).toEqual(inText.map((issue) => ({ ...issue, offset: expect.any(Number) })))
  })
})
