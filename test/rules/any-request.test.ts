import fc from 'fast-check'
import { describeIssue, formatReport, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { examples } from './examples.ts'

const example = fc.constantFrom(...examples)
const piece = fc.oneof(
  fc.constantFrom('<', '</D:response>', '<D:href>/</D:href>', '507', '404', '<D:response>', '<D:prop/>', '', '/', '?'),
  fc.string({ maxLength: 8 }),
)

describe('validate', () => {
  it('says something of any body in the answer to any request of the examples', () => {
    fc.assert(
      fc.property(example, example, fc.nat(), fc.nat({ max: 30 }), piece, (asked, answered, at, length, insert) => {
        const from = at % (answered.bad.length + 1)
        const body = answered.bad.slice(0, from) + insert + answered.bad.slice(from + length)
        const report = validate(body, asked.context)
        expect(report.valid).toBe(!report.issues.some(({ level }) => level === 'error'))
        for (const issue of report.issues) {
          expect(describeIssue(issue).message).not.toMatch(/undefined|NaN|\[object/)
          expect(issue.path).toMatch(/^\/(?:$|[a-z])/)
          expect(issue.offset).toBeLessThanOrEqual(body.length)
        }
        expect(formatReport(report, body)).not.toBe('')
      }),
      { numRuns: 400 },
    )
  })
})
