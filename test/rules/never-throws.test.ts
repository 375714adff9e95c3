import fc from 'fast-check'
import { describeIssue, formatReport, type ValidateContext, validate, validateHttp } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { examples } from './examples.ts'

const preference = fc.oneof(fc.constantFrom('return=minimal', 'depth-noroot, return=minimal', '"'), fc.string())

/** What is known of requests of any kind. */
const anyContext: fc.Arbitrary<ValidateContext> = fc.record(
  {
    method: fc.constantFrom(
      ...[
        'PROPFIND',
        'PROPPATCH',
        'DELETE',
        'COPY',
        'LOCK',
        'UNLOCK',
        'REPORT',
        'MKCALENDAR',
        'POST',
        'constructor',
        '',
      ],
    ),
    depth: fc.constantFrom(...([0, 1, '0', '1', 'infinity'] as const)),
    bind: fc.boolean(),
    conditional: fc.boolean(),
    requestUri: fc.oneof(fc.constantFrom('http://example.com/c/', '/c/', '', '%', '//', 'urn:x'), fc.string()),
    destination: fc.oneof(fc.constantFrom('http://example.com/d/', '/d/'), fc.string()),
    contentType: fc.oneof(fc.constantFrom('text/xml; charset=utf-16', 'application/xml;charset=latin1'), fc.string()),
    requested: fc.array(fc.constantFrom(...(['{DAV:}getetag', '{DAV:}acl', '{urn:x}constructor'] as const))),
    prefer: preference,
    preferenceApplied: preference,
    applyToRedirectRef: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** Those, and those of the examples, which have the bodies of requests. */
const context = fc.oneof(
  anyContext,
  fc
    .tuple(anyContext, fc.constantFrom(...examples.map((example) => example.context ?? {})))
    .map(([any, own]) => ({ ...any, ...own })),
)

const body = fc.constantFrom(...examples.flatMap(({ bad, good }) => [bad, good]))
const piece = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '&',
    '</D:response>',
    '<?x?>',
    '<!--',
    ']]>',
    '\r',
    '\0',
    '\ud800',
    '\ufeff',
    '<D:href>/%zz</D:href>',
    '200',
    ' ',
  ),
  fc.string(),
)

/** A body with a stretch of it replaced by something else. */
const mutated = fc.tuple(body, fc.nat(), fc.nat({ max: 40 }), piece).map(([text, at, length, insert]) => {
  const from = at % (text.length + 1)
  return text.slice(0, from) + insert + text.slice(from + length)
})

/** What has to hold for any body. */
function holds(input: string | Uint8Array, about: ValidateContext): void {
  const report = validate(input, about)
  expect(report.valid).toBe(report.multistatus !== undefined && !report.issues.some(({ level }) => level === 'error'))
  expect(report.issueCount).toBe(report.issues.length)
  let before = 0
  for (const issue of report.issues) {
    expect(describeIssue(issue).message).not.toMatch(/undefined|NaN|\[object/)
    expect(issue.offset).toBeGreaterThanOrEqual(before)
    expect(issue.offset).toBeLessThanOrEqual(input.length)
    before = issue.offset
  }
  const text = formatReport(report, input, { contentType: about.contentType, filename: 'x\u001b[31m' })
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
}

describe('validate, describeIssue and formatReport', () => {
  it('never throw for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), context, holds), { numRuns: 500 })
  })

  it('never throw for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), context, holds), { numRuns: 500 })
  })

  it('never throw for bodies with something replaced', () => {
    fc.assert(fc.property(mutated, context, holds), { numRuns: 1500 })
  })

  it('never throw for the bytes of bodies with something replaced', () => {
    const bytes = fc
      .tuple(mutated, fc.nat(), fc.nat({ max: 255 }))
      .map(([text, at, byte]) => new TextEncoder().encode(text).map((old, i) => (i === at % text.length ? byte : old)))
    fc.assert(fc.property(bytes, context, holds), { numRuns: 1000 })
  })

  it('never throw for bodies with something replaced, in messages', () => {
    const field = fc.tuple(
      fc.constantFrom('Content-Type', 'Preference-Applied', 'Cache-Control', 'Expires', 'Date', 'Location', ''),
      fc.oneof(fc.constantFrom('max-age=1', '"', 'text/xml;charset', 'Sun, 06 Nov 1994 08:49:37 GMT'), fc.string()),
    )
    const message = fc.record({ status: fc.nat({ max: 999 }), headers: fc.array(field), body: mutated })
    fc.assert(
      fc.property(message, context, (about, request) => {
        const report = validateHttp(about, request)
        for (const issue of report.issues) expect(describeIssue(issue).message).not.toMatch(/undefined|NaN|\[object/)
        expect(formatReport(report, about.body)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
      }),
      { numRuns: 300 },
    )
  })
})
