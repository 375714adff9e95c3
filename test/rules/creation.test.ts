import { parseMkcol } from 'multistatus/request'
import { describeIssue, formatReport, type ValidateContext, validate, validateHttp } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { bodyOf, linesOf, propstat, withProp, withStatus } from './requests.ts'

const mkcol = { method: 'MKCOL' }
const created = (...parts: readonly string[]): string =>
  `<D:mkcol-response xmlns:D="DAV:">\n${parts.join('\n')}\n</D:mkcol-response>`
const calendar = (...parts: readonly string[]): string =>
  `<C:mkcalendar-response xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">\n${parts.join('\n')}\n</C:mkcalendar-response>`
const name = '<D:displayname/>'

const found = (body: string, context: ValidateContext = mkcol): string[] =>
  validate(body, context).issues.map(({ line, column, rule, path }) => `${line}:${column} ${rule} ${path}`)

describe('the answer to an extended MKCOL', () => {
  it('is a mkcol-response', () => {
    const report = validate(created(propstat(name)), mkcol)
    expect(report).toMatchObject({ valid: true, issues: [], issueCount: 0, multistatus: undefined })
    expect(found(created(propstat(name)), { method: 'PROPFIND' })).toEqual(['1:1 multistatus-root /'])
    expect(found(created(propstat(name)), {})).toEqual(['1:1 multistatus-root /'])
  })

  it('is never a multistatus, unless no properties were to be set', () => {
    const root = (context: ValidateContext): string[] => linesOf(/^mkcol/, bodyOf(withStatus('/c', 403)), context)
    const wrong = ['1 error mkcol-response-root']
    expect(root(mkcol)).toEqual(wrong)
    const props = '<D:mkcol xmlns:D="DAV:"><D:set><D:prop><D:displayname>x</D:displayname></D:prop></D:set></D:mkcol>'
    expect(root({ ...mkcol, request: parseMkcol(props) })).toEqual(wrong)
    expect(root({ ...mkcol, request: parseMkcol('') })).toEqual([])
    expect(root({ method: 'MKCALENDAR' })).toEqual([])
  })

  it('holds propstats, each as it should be', () => {
    expect(found(created())).toEqual(['1:1 mkcol-response-content /mkcol-response'])
    expect(found(created('<D:href>/c</D:href>', propstat(name)))).toEqual([
      '2:1 mkcol-response-content /mkcol-response/href',
      '2:1 element-unexpected /mkcol-response',
    ])
    expect(found(created(propstat(name, 404, '<D:status>HTTP/1.1 403 x</D:status>')))).toEqual([
      expect.stringMatching(/^2:\d+ propstat-status-once \/mkcol-response\/propstat\[1\]\/status$/),
    ])
    expect(found(created(propstat('<D:response/>')))).toEqual([])
  })

  it('says that all was set or nothing, and what was in the way', () => {
    const ok = propstat('<D:resourcetype/>', 200)
    const no = propstat(name, 403)
    const dependent = propstat('<D:owner/>', 424)
    expect(found(created(dependent, no))).toEqual([])
    expect(found(created(no, ok))).toEqual(['3:1 mkcol-response-atomic /mkcol-response/propstat[2]'])
    expect(found(created(dependent))).toEqual(['1:1 mkcol-response-atomic /mkcol-response'])
  })

  it('has valid-resourcetype beside the resource type', () => {
    const failed = (prop: string): string => created(propstat(prop, 403, '<D:error><D:valid-resourcetype/></D:error>'))
    expect(found(failed('<D:resourcetype/>'))).toEqual([])
    expect(found(failed(name))).toEqual(['2:1 mkcol-response-atomic /mkcol-response/propstat[1]/error'])
  })

  it('is judged as a multistatus is: levels, limits, instructions and what cannot be read', () => {
    const off = { ...mkcol, levels: { 'mkcol-response-content': 'off' } } as const
    expect(validate(created(), off)).toMatchObject({ valid: true, issueCount: 0 })
    expect(found(created('<?x?>', propstat(name)))).toEqual(['2:1 xml-processing-instruction /'])
    expect(found(`${created()}<x/>`)).toEqual(['3:20 xml-well-formed /'])
    const long = created(propstat(`<D:displayname>${'x'.repeat(99)}</D:displayname>`))
    expect(found(long, { ...mkcol, limits: { textLength: 50 } })).toEqual([
      expect.stringMatching(/^2:\d+ xml-resource-limits \/mkcol-response\/propstat\[1\]$/),
    ])
  })

  it('comes under the status of the result, which is not 207', () => {
    const headers = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' }
    const under = (status: number, body: string, context: ValidateContext = mkcol): string[] =>
      validateHttp({ status, headers, body }, context).issues.map(({ rule, path }) => `${rule} ${path}`)
    const wrong = ['mkcol-response-root http:status']
    const ok = propstat(name)
    expect([201, 207, 403].map((status) => under(status, created(ok)))).toEqual([[], wrong, []])
    expect(under(201, calendar(ok), { method: 'MKCALENDAR' })).toEqual([])
    expect(under(207, bodyOf(), { method: 'MKCALENDAR' })).toEqual([])
    expect(under(201, bodyOf(), { method: 'MKCALENDAR' })).toEqual(['outer-status-207 http:status'])
    expect(under(201, bodyOf())).toEqual(['outer-status-207 http:status', 'mkcol-response-root /multistatus'])
  })

  it('is shown with its lines', () => {
    const body = created(propstat(name, 424))
    expect(formatReport(validate(body, mkcol), body)).toContain('1 | <D:mkcol-response xmlns:D="DAV:">')
  })

  it('is found in bytes as in text, cut at any place', () => {
    const body = created(propstat(name, 200), '<D:href>é</D:href>', propstat(name, 403))
    for (let length = 0; length <= body.length; length++) {
      const inText = validate(body.slice(0, length), mkcol).issues
      const inBytes = validate(new TextEncoder().encode(body.slice(0, length)), mkcol).issues
      expect(inBytes).toEqual(inText.map((issue) => ({ ...issue, offset: expect.any(Number) })))
      for (const issue of inText) expect(describeIssue(issue).message).not.toMatch(/undefined/)
      expect(inText.length).toBeGreaterThan(0)
    }
  })
})

describe('the answer to MKCALENDAR', () => {
  const context = { method: 'MKCALENDAR' }

  it('is a mkcalendar-response when the calendar was made', () => {
    expect(validate(calendar(propstat(name)), context).valid).toBe(true)
    expect(validate(calendar(), context).valid).toBe(true)
    expect(found(calendar('<D:propstat/>'), context)).toEqual([
      '2:1 propstat-status-once /mkcalendar-response/propstat[1]',
      '2:1 propstat-prop-once /mkcalendar-response/propstat[1]',
    ])
    expect(found(calendar(), mkcol)).toEqual(['1:1 multistatus-root /'])
    expect(found(created(), context)).toEqual(['1:1 multistatus-root /'])
  })

  it('is a multistatus when it was not, with a reason', () => {
    const multistatus = (...parts: readonly string[]): string[] => linesOf(/^caldav/, bodyOf(...parts), context)
    const mixed = (...codes: readonly number[]): string =>
      `<D:response><D:href>/c</D:href>${codes.map((code) => propstat(name, code)).join('\n')}</D:response>`
    expect(multistatus(mixed(424, 409))).toEqual([])
    expect(multistatus(mixed(424, 424))).toEqual(['2 error caldav-mkcalendar-207'])
    expect(multistatus(mixed(424, 200, 409))).toEqual(['3 error caldav-mkcalendar-207'])
    expect(multistatus(withStatus('/c', 201), withStatus('/d', 403))).toEqual(['2 error caldav-mkcalendar-207'])
    expect(linesOf(/^caldav/, bodyOf(withProp('/c')), { method: 'MKCOL' })).toEqual([])
  })
})
