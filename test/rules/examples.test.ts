import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { examples } from './examples.ts'

const rulesOf = (body: string, context = {}): string[] => validate(body, context).issues.map(({ rule }) => rule)

describe.each(examples)('$rule', ({ rule, bad, good, context, goodContext = context }) => {
  it('is reported for a body that breaks it', () => {
    expect(rulesOf(bad, context)).toContain(rule)
  })

  it('is not reported for a body that does not', () => {
    expect(rulesOf(good, goodContext)).not.toContain(rule)
  })

  it('is found in bytes as in text', () => {
    const inText = validate(bad, context).issues
    const inBytes = validate(new TextEncoder().encode(bad), context).issues
    expect(inBytes).toEqual(inText.map((issue) => ({ ...issue, offset: expect.any(Number) })))
  })
})
