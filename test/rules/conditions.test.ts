import { describeIssue, type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

const multistatus = (content: string): string =>
  `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x">${content}</D:multistatus>`
function found(rules: RegExp, content: string, context?: ValidateContext): string[] {
  return validate(multistatus(content), context)
    .issues.filter(({ rule }) => rules.test(rule))
    .map(({ rule, level, path }) => `${level} ${rule} ${path.replace('/multistatus', '')}`)
}

const response = (code: string, conditions: string): string =>
  `<D:response><D:href>/a</D:href><D:status>HTTP/1.1 ${code}</D:status>${conditions === '' ? '' : `<D:error>${conditions}</D:error>`}</D:response>`
const propstat = (code: string, conditions: string): string =>
  `<D:response><D:href>/a</D:href><D:propstat><D:prop><x:a/></D:prop><D:status>HTTP/1.1 ${code}</D:status><D:error>${conditions}</D:error></D:propstat></D:response>`
const submitted = '<D:lock-token-submitted><D:href>/a</D:href></D:lock-token-submitted>'

describe('a condition', () => {
  it('stands beside the status that its definition names', () => {
    const rule = /condition-status/
    expect(found(rule, response('423 Locked', submitted))).toEqual([])
    expect(found(rule, response('500 Internal Server Error', submitted))).toEqual([
      'warning error-condition-status /response[1]/error',
    ])
    expect(found(rule, propstat('403 Forbidden', '<D:cannot-modify-protected-property/>'))).toEqual([])
    expect(found(rule, propstat('409 Conflict', '<D:cannot-modify-protected-property/><x:own/>'))).toEqual([
      'warning error-condition-status /response[1]/propstat[1]/error',
    ])
    for (const code of ['403 Forbidden', '409 Conflict']) {
      expect(found(rule, response(code, '<D:supported-report/>'))).toEqual([])
    }
    expect(found(rule, response('nonsense', submitted))).toEqual([])
    expect(found(rule, response('500 Internal Server Error', '<x:lock-token-submitted/>'))).toEqual([])
  })

  it('stands in the answer to a method that it is defined for', () => {
    const inAnswer = (method: string | undefined, condition: string) =>
      found(/condition-method/, response('403 Forbidden', `<D:${condition}/>`), { method }).length
    expect(inAnswer('LOCK', 'no-conflicting-lock')).toBe(0)
    expect(inAnswer('DELETE', 'no-conflicting-lock')).toBe(1)
    expect(inAnswer(undefined, 'no-conflicting-lock')).toBe(0)
    expect(inAnswer('ANY', 'need-privileges')).toBe(0)
    expect(inAnswer('MOVE', 'no-version-delete')).toBe(0)
    expect(inAnswer('COPY', 'no-version-delete')).toBe(1)
    expect(inAnswer('MKCALENDAR', 'cannot-modify-protected-property')).toBe(0)
    expect(inAnswer('constructor', 'no-conflicting-lock')).toBe(1)
  })

  it('about a whole request is for no multistatus', () => {
    const body = multistatus(response('403 Forbidden', '<D:propfind-finite-depth/>'))
    const [issue] = validate(body, { method: 'PROPFIND' }).issues.filter(({ rule }) => /method/.test(rule))
    expect(issue && describeIssue(issue)).toMatchObject({
      message: 'the condition {DAV:}propfind-finite-depth is about the whole request, and is not for a multistatus',
      hint: 'answer with an HTTP status and a DAV:error document',
    })
  })
})

describe('a lock that is in the way', () => {
  it('is told by a condition beside the 423, whichever it is', () => {
    const rule = /status-423/
    expect(found(rule, response('423 Locked', ''))).toEqual(['warning status-423-condition /response[1]/status'])
    expect(found(rule, response('423 Locked', submitted))).toEqual([])
    expect(found(rule, response('423 Locked', '<D:locked-update-allowed/>'))).toEqual([])
    expect(found(rule, response('403 Forbidden', ''))).toEqual([])
    expect(found(rule, propstat('423 Locked', submitted))).toEqual([])
  })

  it('is named by an href, for certain where the response is not about the locked resource', () => {
    const rule = /submitted-href/
    const place = 'lock-token-submitted-href /response[1]/error'
    expect(found(rule, response('424 Failed Dependency', '<D:lock-token-submitted/>'))).toEqual([`error ${place}`])
    expect(found(rule, response('423 Locked', '<D:lock-token-submitted/>'))).toEqual([`warning ${place}`])
    const empty = '<D:lock-token-submitted><D:href> </D:href><x:href>/a</x:href></D:lock-token-submitted>'
    expect(found(rule, response('423 Locked', empty))).toEqual([`warning ${place}`])
    expect(found(rule, response('423 Locked', submitted))).toEqual([])
  })

  it('is best named when another lock is asked for', () => {
    const rule = /no-conflicting-lock-href/
    const body = response('423 Locked', '<D:no-conflicting-lock/>')
    expect(found(rule, body, { method: 'LOCK' })).toEqual(['info no-conflicting-lock-href /response[1]/error'])
    expect(found(rule, body)).toEqual([])
    const named = '<D:no-conflicting-lock><D:href>/</D:href></D:no-conflicting-lock>'
    expect(found(rule, response('423 Locked', named), { method: 'LOCK' })).toEqual([])
  })
})

describe('text for people', () => {
  const rule = /-lang$/
  const text = (attribute = ''): string => `<D:responsedescription${attribute}>Gesperrt</D:responsedescription>`
  const within = (content: string, attribute = ''): string =>
    `<D:response${attribute}><D:href>/a</D:href><D:status>HTTP/1.1 409 Conflict</D:status>${content}</D:response>`

  it('has a language, its own or one around it', () => {
    expect(found(rule, within(text(' xml:lang="de"')))).toEqual([])
    expect(found(rule, within(text(), ' xml:lang="de"'))).toEqual([])
    expect(found(rule, within(text(' xml:lang=""'), ' xml:lang="de"'))).toHaveLength(1)
    expect(found(rule, within(text(), ' xml:lang="de"') + within(text()))).toEqual([
      'info responsedescription-lang /response[2]/responsedescription',
    ])
  })

  it('is found in responses, propstats and at the end, once for a body', () => {
    const inPropstat = `<D:response><D:href>/b</D:href><D:propstat><D:prop><x:a/></D:prop><D:status>HTTP/1.1 409 Conflict</D:status>${text()}</D:propstat></D:response>`
    expect(found(rule, within(text()) + inPropstat + text())).toEqual([
      'info responsedescription-lang /response[1]/responsedescription',
    ])
    expect(found(rule, inPropstat)).toEqual([
      'info responsedescription-lang /response[1]/propstat[1]/responsedescription',
    ])
    expect(found(rule, text())).toEqual(['info responsedescription-lang /responsedescription'])
  })

  it('needs none where there is no text', () => {
    const blank = '<D:responsedescription> \n</D:responsedescription>'
    expect(found(rule, within(blank) + within('<D:responsedescription/>') + blank)).toEqual([])
  })
})
