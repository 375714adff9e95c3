import { FailedResponsesError, parseMultistatus } from 'multistatus'
import { describe, expect, it } from 'vitest'

const read = (content: string, base?: string) =>
  parseMultistatus(`<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`, { base })
const status = (href: string, line: string, more = ''): string =>
  `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 ${line}</D:status>${more}</D:response>`

describe('find', () => {
  it('finds by equivalent URI, absolute or relative, with or without the slash', () => {
    const multistatus = read(status('/c/%7Ea%20b/', '404 Not Found'), 'http://Example.com:80/c/')
    for (const href of ['/c/~a%20b/', '/c/~a%20b', 'http://example.com/c/~a%20b/', '/c/./~a%20b']) {
      expect(multistatus.find(href)?.href).toBe('/c/%7Ea%20b/')
    }
    expect(multistatus.find('/c/other')).toBeUndefined()
  })

  it('finds a name whose needless escapes differ, but not one with another slash', () => {
    const multistatus = read(
      status('/c/a%40b%24.ics', '404 Not Found') + status('/c/x%2Fy', '404 Not Found'),
      'http://example.com/c/',
    )
    expect(multistatus.find('/c/a@b$.ics')?.href).toBe('/c/a%40b%24.ics')
    expect(multistatus.find('/c/x/y')).toBeUndefined()
    expect(multistatus.find('http://other.example/c/a@b$.ics')).toBeUndefined()
  })

  it('finds a URL by its path when no base is known and all are on one host', () => {
    const one = read(status('http://h.example/a/', '404 Not Found') + status('http://h.example/b', '404 Not Found'))
    expect(one.find('/a/')?.href).toBe('http://h.example/a/')
    const two = read(
      status('http://h.example/a/', '404 Not Found') + status('http://other.example/a/', '404 Not Found'),
    )
    expect(two.find('/a/')).toBeUndefined()
  })

  it('finds every href of a response with several', () => {
    const multistatus = read(
      '<D:response><D:href>/a</D:href><D:href>/b</D:href><D:status>HTTP/1.1 423 Locked</D:status></D:response>',
    )
    expect(multistatus.find('/b')?.href).toBe('/a')
  })
})

describe('failures', () => {
  const failed = read(
    status('/dep', '424 Failed Dependency') +
      status('/ok', '200 OK') +
      status('/cause', '423 Locked', '<D:responsedescription>held by Bob</D:responsedescription>') +
      '<D:response><D:href>/p</D:href><D:propstat><D:prop><D:x/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status></D:propstat></D:response>' +
      '<D:response><D:href>/none</D:href></D:response>',
  )

  it('lists causes before what failed because of them', () => {
    expect(failed.failures().map(({ href, scope, status: line, props }) => [href, scope, line?.code, props])).toEqual([
      ['/cause', 'response', 423, []],
      ['/p', 'property', 403, ['{DAV:}x']],
      ['/none', 'response', undefined, []],
      ['/dep', 'response', 424, []],
    ])
  })

  it('are thrown with the first cause in the message', () => {
    expect(() => failed.throwIfFailed()).toThrow(FailedResponsesError)
    expect(() => failed.throwIfFailed()).toThrow('/cause: held by Bob (and 3 more)')
    expect(() => read(status('/ok', '200 OK')).throwIfFailed()).not.toThrow()
  })
})

describe('truncated', () => {
  it('is what a 507 or 508 for a whole response says', () => {
    expect(read(status('/c/', '507 Insufficient Storage')).truncated).toBe(true)
    expect(read(status('/c/', '508 Loop Detected')).truncated).toBe(true)
    expect(read(status('/c/', '404 Not Found')).truncated).toBe(false)
    expect(read('').truncated).toBe(false)
  })
})
