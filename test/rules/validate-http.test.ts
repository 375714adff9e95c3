import { InvalidInputError } from 'multistatus'
import { formatReport, type HeaderFields, type Report, type ValidateContext, validateHttp } from 'multistatus/validate'
import { describe, expect, expectTypeOf, it } from 'vitest'

const multistatus = (content: string): string => `<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`
const body = multistatus('<D:response><D:href>/a</D:href><D:status>HTTP/1.1 409 Conflict</D:status></D:response>')
const xml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** The issues of a message. */
function found(headers: HeaderFields, context?: ValidateContext, status = 207): string[] {
  const { issues } = validateHttp({ status, headers, body }, context)
  return issues.map(({ rule, level, path }) => `${level} ${rule} ${path}`)
}

describe('validateHttp', () => {
  it('finds nothing in a message as it should be', () => {
    const report = validateHttp({ status: 207, headers: xml, body })
    expect(report).toMatchObject({ valid: true, issues: [], issueCount: 0 })
    expect(report.multistatus?.responses).toHaveLength(1)
    expectTypeOf(report).toEqualTypeOf<Report>()
  })

  it('takes header fields in the forms that fetch and node have', async () => {
    const forms: HeaderFields[] = [
      new Headers(xml),
      Object.entries(xml),
      new Map(Object.entries(xml)),
      { 'content-type': ['application/xml'], location: undefined },
      { 'CONTENT-TYPE': ' Application/XML ;charset="utf-8"' },
    ]
    for (const headers of forms) expect(found(headers)).toEqual([])
    const response = new Response(body, { status: 207, headers: { 'content-type': 'text/html' } })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { issues } = validateHttp({ status: response.status, headers: response.headers, body: bytes })
    expect(issues).toMatchObject([{ rule: 'content-type-xml', args: { mediaType: 'text/html' } }])
  })

  it('asks for a media type of XML', () => {
    const place = 'http:header(content-type)'
    expect(found({})).toEqual([`warning content-type-xml ${place}`])
    expect(found({ 'content-type': '' })).toEqual([`warning content-type-xml ${place}`])
    expect(found({ 'content-type': 'application/dav+xml' })).toEqual([`warning content-type-xml ${place}`])
    expect(found({ 'content-type': 'TEXT/XML; charset="utf-8"' })).toEqual([`warning content-type-text-xml ${place}`])
  })

  it('asks for the status 207, whatever the body is', () => {
    expect(found(xml, {}, 200)).toEqual(['error outer-status-207 http:status'])
    expect(found(xml, {}, 999)).toEqual(['error status-code-range http:status'])
    const report = validateHttp({ status: 404, headers: { 'content-type': 'text/html' }, body: '<html></html>' })
    expect(report).toMatchObject({ valid: false, issueCount: 3, multistatus: undefined })
    expect(report.issues.map(({ rule }) => rule)).toEqual(['outer-status-207', 'content-type-xml', 'multistatus-root'])
  })

  it('takes the other documents of MKCOL and MKCALENDAR with the statuses that these have', () => {
    const answer = (status: number, method: string) => {
      const document =
        '<D:mkcol-response xmlns:D="DAV:"><D:propstat><D:prop><D:displayname/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status></D:propstat></D:mkcol-response>'
      return validateHttp({ status, headers: xml, body: document }, { method }).issues.map(({ rule }) => rule)
    }
    expect(answer(424, 'MKCOL')).toEqual([])
    expect(answer(207, 'MKCOL')).toEqual(['mkcol-response-root'])
    expect(answer(424, 'PROPFIND')).toEqual(['outer-status-207', 'multistatus-root'])
  })

  it('decodes the body by the charset of the message, which wins over the context', () => {
    const latin = Uint8Array.from(multistatus('<!--é-->'), (char) => char.charCodeAt(0))
    const headers = { 'content-type': 'application/xml; charset=iso-8859-1' }
    const report = validateHttp({ status: 207, headers, body: latin }, { contentType: 'text/xml; charset=utf-8' })
    expect(report.issues).toMatchObject([{ rule: 'xml-encoding', level: 'info' }])
    const without = validateHttp({ status: 207, headers: {}, body: latin }, { contentType: headers['content-type'] })
    expect(without.issues.map(({ rule }) => rule)).toEqual(['content-type-xml', 'xml-encoding'])
  })

  it('sees no use in a Location beside 207, unless it answers MERGE', () => {
    const headers = { ...xml, Location: '/b' }
    expect(found(headers)).toEqual(['info location-header-on-207 http:header(location)'])
    expect(found({ ...headers, 'cache-control': 'no-cache' }, { method: 'MERGE' })).toEqual([])
    expect(found(headers, {}, 201)).toEqual(['error outer-status-207 http:status'])
  })

  it('sees what would keep in a cache what is not for one', () => {
    const cached = (value: string, method = 'COPY') => found({ ...xml, 'Cache-Control': value }, { method })
    const issue = 'info response-not-cacheable http:header(cache-control)'
    for (const value of ['max-age=600', 'public, MAX-AGE = "5"', 's-maxage=1', 'max-age=0060']) {
      expect(cached(value), value).toEqual([issue])
    }
    for (const value of ['', 'max-age=0', 'no-cache, max-age=5', 'no-store, max-age=5', 'x-max-age=5', 'private']) {
      expect(cached(value), value).toEqual([])
    }
    expect(cached('max-age=600', 'PROPFIND')).toEqual([])
    expect(found({ ...xml, 'Cache-Control': 'max-age=600' })).toEqual([])
    expect(cached('max-age=0', 'CHECKIN')).toEqual([issue])
    expect(cached('max-age=5, No-Cache', 'CHECKIN')).toEqual([])
  })

  it('reads Expires as HTTP does', () => {
    const expiring = (expires: string, more = {}) =>
      found({ ...xml, Date: 'Sun, 06 Nov 1994 08:49:37 GMT', Expires: expires, ...more }, { method: 'MOVE' })
    const issue = 'info response-not-cacheable http:header(expires)'
    expect(expiring('Sun, 06 Nov 1994 09:49:37 GMT')).toEqual([issue])
    expect(expiring('Sun, 06 Nov 1994 08:49:37 GMT')).toEqual([])
    expect(expiring('0')).toEqual([])
    expect(expiring('Sun, 06 Nov 1994 09:49:37 GMT', { 'Cache-Control': 'max-age=0' })).toEqual([])
  })

  it('knows from Preference-Applied what was granted', () => {
    const listing = multistatus(
      '<D:response><D:href>/c/</D:href><D:propstat><D:prop><D:owner/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>',
    )
    const about = (applied: string | undefined, context: ValidateContext) =>
      validateHttp(
        { status: 207, headers: { ...xml, 'Preference-Applied': applied }, body: listing },
        { method: 'PROPFIND', requestUri: '/c/', depth: '1', ...context },
      ).issues.map(({ rule }) => rule)
    const both = { prefer: 'return=minimal, depth-noroot' }
    expect(about(undefined, both).sort()).toEqual(['minimal-404-propstat', 'noroot-root-present'])
    expect(about('return=minimal', both)).toEqual(['minimal-404-propstat'])
    expect(about('depth-noroot', both)).toEqual(['noroot-root-present'])
    expect(about('"', both).sort()).toEqual(['minimal-404-propstat', 'noroot-root-present'])
    expect(about(undefined, { ...both, preferenceApplied: 'depth-noroot' })).toEqual(['noroot-root-present'])
  })

  it('changes levels as the context says, and bounds what it keeps', () => {
    const levels = { 'outer-status-207': 'warning', 'content-type-xml': 'off' } as const
    const report = validateHttp({ status: 200, headers: {}, body }, { levels })
    expect(report).toMatchObject({ valid: true, issueCount: 1, issues: [{ level: 'warning' }] })
    expect(validateHttp({ status: 200, headers: {}, body }, { limits: { issues: 0 } })).toMatchObject({
      valid: false,
      issues: [],
      issueCount: 2,
    })
  })

  it('throws for a body that is not in memory', () => {
    const response = new Response(body, { status: 207, headers: xml })
    // What a caller without types can do.
    expect(() => validateHttp(response as never)).toThrow(InvalidInputError)
    expect(() => validateHttp(response as never)).toThrow(/got ReadableStream/)
  })
})

describe('formatReport of a message', () => {
  it('names the part of the message, and shows no line of the body for it', () => {
    const report = validateHttp({ status: 200, headers: { 'content-type': 'text/xml' }, body })
    expect(
      formatReport(report, body),
    ).toBe(`error[outer-status-207]: the HTTP status is 200 OK, and not that of a multistatus
 --> http:status
  = RFC 4918 section 13
  = hint: answer with 207; the result of each resource stands in the body

warning[content-type-text-xml]: the Content-Type text/xml is accepted, but not recommended
 --> http:header(content-type)
  = RFC 4918 section 8.2
  = hint: write Content-Type: application/xml; charset=utf-8

1 error, 1 warning`)
  })
})
