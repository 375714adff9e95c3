import { element, parseElement, parseMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import { toHaveFailedProp, toHaveProp, toHaveResponse } from 'multistatus/matchers'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { body, said } from './support.ts'

describe('toHaveResponse', () => {
  it('finds equivalent hrefs in any form of body', () => {
    for (const received of [body, new TextEncoder().encode(body), parseMultistatus(body), validate(body)]) {
      expect(toHaveResponse(received, '/docs/%61.txt').pass).toBe(true)
      expect(toHaveResponse(received, '/docs').pass).toBe(true)
    }
  })

  it('looks at what is described', () => {
    expect(toHaveResponse(body, '/docs/b.txt', { status: 423, kind: 'status' }).pass).toBe(true)
    expect(toHaveResponse(body, '/docs/', { collection: true, alreadyReported: false }).pass).toBe(true)
    expect(said(toHaveResponse(body, '/docs/b.txt', { status: 404, collection: true }))).toBe(
      'fail: /docs/b.txt: expected status 404, found 423; expected collection true, found false\nthe response has the status 423 Locked',
    )
    expect(said(toHaveResponse(body, '/docs/a.txt', { status: 200 }))).toBe(
      'fail: /docs/a.txt: expected status 200, found none\nthe response lists:\n' +
        '  {DAV:}getetag (200 OK)\n  {DAV:}getcontentlength (200 OK)\n  {DAV:}displayname (404 Not Found)',
    )
  })

  it('lists what is there instead, at most ten hrefs', () => {
    expect(said(toHaveResponse(body, '/x'))).toBe(
      'fail: expected a response for /x, but the body lists:\n  /docs/\n  /docs/a.txt\n  /docs/b.txt',
    )
    const many = Array.from(
      { length: 12 },
      (_, i) => `<D:response><D:href>/${i}</D:href><D:status>HTTP/1.1 423 Locked</D:status></D:response>`,
    )
    expect(said(toHaveResponse(`<D:multistatus xmlns:D="DAV:">${many.join('')}</D:multistatus>`, '/x'))).toMatch(
      / {2}\/9\n {2}… and 2 more$/,
    )
    expect(said(toHaveResponse('<D:multistatus xmlns:D="DAV:"/>', '/x'))).toMatch(/the body lists no hrefs$/)
  })

  it('says what was not wanted', () => {
    expect(said(toHaveResponse(body, '/docs/', { kind: 'propstat' }))).toBe(
      'pass: expected no response for /docs/ with kind propstat, but there is one',
    )
  })
})

describe('toHaveProp', () => {
  it('compares decoded values', () => {
    expect(toHaveProp(body, '/docs/a.txt', dav.getcontentlength).pass).toBe(true)
    expect(toHaveProp(body, '/docs/a.txt', dav.getcontentlength, 12).pass).toBe(true)
    expect(toHaveProp(body, '/docs/a.txt', dav.getcontentlength, expect.any(Number)).pass).toBe(true)
    expect(said(toHaveProp(body, '/docs/a.txt', dav.getcontentlength, 13))).toBe(
      'fail: expected {DAV:}getcontentlength of /docs/a.txt to be 13, found 12',
    )
    expect(toHaveProp(body, '/docs/a.txt', dav.getcontentlength, 13)).toMatchObject({ actual: 12, expected: 13 })
    expect(toHaveProp(body, '/docs/a.txt', dav.getcontentlength, undefined).pass).toBe(false)
  })

  it('compares texts and elements of a Clark name, blind to prefixes', () => {
    expect(toHaveProp(body, '/docs/a.txt', '{DAV:}getetag', '"a1"').pass).toBe(true)
    const collection = parseElement('<x:resourcetype xmlns:x="DAV:"> <x:collection/> </x:resourcetype>')
    expect(toHaveProp(body, '/docs/', '{DAV:}resourcetype', collection).pass).toBe(true)
    expect(said(toHaveProp(body, '/docs/', '{DAV:}resourcetype', element('{DAV:}resourcetype')))).toBe(
      'fail: expected {DAV:}resourcetype of /docs/ to be <{DAV:}resourcetype/>, found <{DAV:}resourcetype><{DAV:}collection/></{DAV:}resourcetype>',
    )
  })

  it('says what is there instead', () => {
    expect(said(toHaveProp(body, '/docs/b.txt', dav.getetag))).toBe(
      'fail: expected {DAV:}getetag of /docs/b.txt, but the whole resource failed with the status 423 Locked; the response has the status 423 Locked',
    )
    expect(said(toHaveProp(body, '/docs/a.txt', dav.displayname))).toMatch(
      /but it failed with the status 404 Not Found; the response lists:\n/,
    )
    expect(said(toHaveProp(body, '/docs/', dav.getetag))).toMatch(
      /but it is not listed; the response lists:\n {2}\{DAV:\}resourcetype \(200 OK\)$/,
    )
    expect(said(toHaveProp(body, '/x', dav.getetag))).toMatch(/but there is no response for it; the body lists:\n/)
    expect(said(toHaveProp(body.replace('>12<', '>x<'), '/docs/a.txt', dav.getcontentlength))).toMatch(
      /but its value cannot be read: /,
    )
  })

  it('says what was not wanted', () => {
    expect(said(toHaveProp(body, '/docs/a.txt', dav.getetag))).toBe(
      'pass: expected no {DAV:}getetag of /docs/a.txt, found "\\"a1\\""',
    )
    expect(said(toHaveProp(body, '/docs/a.txt', dav.getcontentlength, 12))).toBe(
      'pass: expected {DAV:}getcontentlength of /docs/a.txt not to be 12',
    )
  })
})

describe('toHaveFailedProp', () => {
  it('passes for a property that failed by itself or with its resource', () => {
    expect(toHaveFailedProp(body, '/docs/a.txt', dav.displayname).pass).toBe(true)
    expect(toHaveFailedProp(body, '/docs/a.txt', '{DAV:}displayname', 404).pass).toBe(true)
    expect(toHaveFailedProp(body, '/docs/b.txt', dav.displayname, 423).pass).toBe(true)
  })

  it('says what is there instead', () => {
    expect(said(toHaveFailedProp(body, '/docs/a.txt', dav.displayname, 403))).toBe(
      'fail: expected {DAV:}displayname of /docs/a.txt to have failed with 403, found 404 Not Found',
    )
    expect(said(toHaveFailedProp(body, '/docs/a.txt', dav.getetag))).toMatch(
      /to have failed, but it was found; the response lists:/,
    )
    expect(said(toHaveFailedProp(body, '/docs/', dav.getetag))).toMatch(/but it is not listed/)
    expect(said(toHaveFailedProp(body, '/x', dav.getetag))).toMatch(/but there is no response for it/)
    expect(said(toHaveFailedProp(body, '/docs/a.txt', dav.displayname))).toBe(
      'pass: expected {DAV:}displayname of /docs/a.txt not to have failed, but it did',
    )
  })
})

describe('a body that cannot be read', () => {
  const broken = '<D:multistatus xmlns:D="DAV:"><D:response>'

  it('fails with its code frame, and fails behind .not, too', () => {
    for (const matcher of [toHaveResponse, toHaveProp, toHaveFailedProp]) {
      for (const received of [broken, validate(broken)]) {
        const result = matcher(received, '/a', '{DAV:}getetag' as never) // the one call that fits all three
        expect(said(result)).toMatch(
          /^fail: expected a multistatus body, but it cannot be read\n\nerror\[xml-well-formed\]/,
        )
        expect(matcher.call({ isNot: true }, received, '/a', '{DAV:}getetag' as never).pass).toBe(true) // as above
      }
    }
  })
})
