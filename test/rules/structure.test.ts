import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

const multistatus = (content: string): string => `<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`
const found = (content: string, context?: ValidateContext): string[] =>
  validate(multistatus(content), context).issues.map(({ rule, path }) => `${path.replace('/multistatus', '')} ${rule}`)
const failed = (href: string): string =>
  `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 409 Conflict</D:status></D:response>`

describe('the hrefs of a body', () => {
  it('are compared over all responses, each href of a response by itself', () => {
    expect(
      found(
        `${failed('/a')}<D:response><D:href>/b</D:href><D:href> /a</D:href><D:status>HTTP/1.1 409 Conflict</D:status></D:response>`,
      ),
    ).toEqual([
      '/response[2] response-multiple-href',
      '/response[2]/href response-duplicate-href',
      '/response[2]/href href-whitespace',
    ])
  })

  it('are the same with and without the slash at the end', () => {
    expect(found(failed('/a') + failed('/a/'))).toEqual(['/response[2]/href response-duplicate-href-equivalent'])
  })

  it('are not compared when empty, nor for their form when they have none', () => {
    expect(found(failed('') + failed('')).filter((issue) => !issue.endsWith('href-empty'))).toEqual([])
    expect(found(failed('http://h/a') + failed('b')).filter((issue) => issue.includes('format'))).toEqual([])
  })

  it('are compared for their form once', () => {
    const bodies = [
      failed('/a') + failed('http://h/b') + failed('http://h/c'),
      failed('http://h/a') + failed('/b') + failed('/c'),
    ]
    for (const body of bodies) expect(found(body)).toEqual(['/response[2]/href href-mixed-format'])
  })

  it('end in a slash for collections, before a query', () => {
    const listed = (href: string, type: string): string[] =>
      found(
        `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:resourcetype>${type}</D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
      )
    expect(listed('/c', '<D:collection/>')).toEqual(['/response[1]/href href-collection-trailing-slash'])
    expect(listed('/c/', '<D:collection/>')).toEqual([])
    expect(listed('/c/?v=1', '<D:collection/>')).toEqual([])
    expect(listed('/c', '')).toEqual([])
  })
})

describe('the order of elements', () => {
  const response = (content: string): string => `<D:response>${content}</D:response>`
  const href = '<D:href>/a</D:href>'
  const status = '<D:status>HTTP/1.1 409 Conflict</D:status>'
  const text = '<D:responsedescription xml:lang="en">x</D:responsedescription>'

  it('is that of RFC 4918 at each level', () => {
    expect(found(`${response(href + status + text)}${text}<D:sync-token>urn:x</D:sync-token>`)).toEqual([])
    expect(found(response(status + href))).toEqual(['/response[1]/href element-order'])
    expect(found(response(href + text + status))).toEqual(['/response[1]/status element-order'])
    expect(found(text + response(href + status))).toEqual(['/response element-order'])
    expect(found(response(`${href}<D:propstat><D:status>HTTP/1.1 200 OK</D:status><D:prop/></D:propstat>`))).toEqual([
      '/response[1]/propstat[1]/prop element-order',
    ])
  })

  it('is reported once, and begins anew in each response and propstat', () => {
    expect(found(response(status + href) + response(status + href.replace('a', 'b')))).toHaveLength(1)
    const propstat = (code: string): string =>
      `<D:propstat><D:prop><D:x/></D:prop><D:status>HTTP/1.1 ${code}</D:status></D:propstat>`
    expect(
      found(response(`${href}${propstat('200 OK')}${propstat('404 Not Found').replace('D:x', 'D:displayname')}`)),
    ).toEqual([])
  })
})

describe('conditions', () => {
  const propstat = (error: string): string =>
    `<D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status>${error}</D:propstat>`
  const ofProps = '<D:error><D:cannot-modify-protected-property/></D:error>'
  const ofResource = '<D:error><D:supported-report/><x/></D:error>'

  it('stand where what they are about stands', () => {
    const within = (content: string): string[] => found(`<D:response><D:href>/a</D:href>${content}</D:response>`)
    expect(within(propstat(ofProps))).toEqual([])
    expect(within(propstat('') + ofResource)).toEqual([])
    expect(within(propstat('') + ofProps)).toEqual(['/response[1]/error error-wrong-scope'])
    expect(within(propstat(ofResource))).toEqual(['/response[1]/propstat[1]/error error-wrong-scope'])
    expect(within(`<D:status>HTTP/1.1 403 Forbidden</D:status>${ofProps}`)).toEqual([])
  })
})

describe('a redirection', () => {
  it('is no answer for what a request has created', () => {
    const moved =
      '<D:response><D:href>/a</D:href><D:status>HTTP/1.1 303 See Other</D:status><D:location><D:href>/b</D:href></D:location></D:response>'
    expect(found(moved, { method: 'MKCALENDAR' })).toEqual(['/response[1]/status status-3xx-after-creation'])
    expect(found(moved, { method: 'PROPFIND' })).toEqual([])
    expect(found(moved)).toEqual([])
  })
})
