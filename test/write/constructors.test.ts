import fc from 'fast-check'
import {
  alreadyReported,
  element,
  formatHref,
  InvalidInputError,
  parseMultistatus,
  propstatNames,
  propstatResponse,
  resolveHref,
  statusResponse,
  stringifyMultistatus,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import { describe, expect, it } from 'vitest'
import { hrefFindings } from '../../src/model/href/href-findings.ts'

describe('propstatResponse', () => {
  it('leaves out groups without properties', () => {
    const { propstats } = propstatResponse('/a', { 200: [dav.getetag('"1"')], 404: [], 403: undefined })
    expect(propstats.map(({ status }) => status.code)).toEqual([200])
  })

  it('says with an empty 200 propstat that the resource exists when no group has properties', () => {
    const [propstat, ...more] = propstatResponse('/a', { 200: [], 404: [] }).propstats
    expect(more).toEqual([])
    expect([propstat?.status.raw, propstat?.props]).toEqual(['HTTP/1.1 200 OK', []])
  })

  it('keeps an empty propstat of the list form', () => {
    const { propstats } = propstatResponse('/a', [{ status: 404, props: [] }])
    expect(propstats.map(({ status, props }) => [status.code, props])).toEqual([[404, []]])
  })

  it('takes descriptors and Clark names where properties are missing', () => {
    const { propstats } = propstatResponse('/a', { 404: [dav.displayname, '{urn:x}color'] })
    expect(propstats[0]?.props.map(({ name }) => name)).toEqual(['{DAV:}displayname', '{urn:x}color'])
  })

  it('refuses a name under 200 and a value under 404 at run time, too', () => {
    // @ts-expect-error a name under a successful status
    expect(() => propstatResponse('/a', { 200: [dav.getetag] })).toThrow(/200.*\{DAV:\}getetag.*expected a value/)
    // @ts-expect-error a value under a status that says there is none
    expect(() => propstatResponse('/a', { 404: [dav.getetag('"1"')] })).toThrow(/expected a name/)
  })

  it.each([207, 102, 206, 418, 508, 99, 600])('refuses %i, which can never stand in a propstat', (status) => {
    expect(() => propstatResponse('/a', [{ status, props: [] }])).toThrow(InvalidInputError)
  })

  it('takes an unknown status of a valid class in the list form', () => {
    expect(propstatResponse('/a', [{ status: 471, props: ['{urn:x}a'] }]).propstats[0]?.status.code).toBe(471)
  })

  it('takes one condition, several, or an error that was read', () => {
    const condition = element('{DAV:}lock-token-submitted')
    const names = (error: Parameters<typeof propstatResponse>[2]): unknown =>
      propstatResponse('/a', { 423: ['{urn:x}a'] }, error).error?.conditions.map(({ name }) => name)
    expect(names({ error: condition })).toEqual(['{DAV:}lock-token-submitted'])
    expect(names({ error: [condition, element('{urn:x}c')] })).toEqual(['{DAV:}lock-token-submitted', '{urn:x}c'])
    expect(names({ error: element('{DAV:}error', {}, [condition]) })).toEqual(['{DAV:}lock-token-submitted'])
    expect(() => names({ error: [] })).toThrow(/at least one condition/)
  })
})

describe('propstatNames', () => {
  it('names properties under any status', () => {
    const { propstats } = propstatNames('/a', { 200: [dav.getetag], 424: ['{urn:x}a'] })
    expect(propstats.map(({ status, props }) => [status.code, props.map(({ name }) => name)])).toEqual([
      [200, ['{DAV:}getetag']],
      [424, ['{urn:x}a']],
    ])
  })

  it('refuses values', () => {
    // @ts-expect-error a value where names belong
    expect(() => propstatNames('/a', { 403: [dav.getetag('"1"')] })).toThrow(/expected names/)
  })
})

describe('statusResponse', () => {
  it('takes several hrefs', () => {
    expect(statusResponse(['/a', '/b'], 423).hrefs).toEqual(['/a', '/b'])
    expect(() => statusResponse([], 423)).toThrow(/at least one href/)
  })

  it.each([208, 207, 100, 206, 304, 418])('refuses %i, which can never be the status of a response', (status) => {
    expect(() => statusResponse('/a', status)).toThrow(InvalidInputError)
  })
})

describe('alreadyReported', () => {
  it('is read as a 208', () => {
    const text = stringifyMultistatus([alreadyReported('/loop/', [dav.resourceId('urn:x')])])
    const [response] = parseMultistatus(text).responses
    expect([response?.alreadyReported, response?.prop(dav.resourceId)]).toEqual([true, 'urn:x'])
  })

  it('lists missing properties beside the 208, also when there is no value', () => {
    const statuses = (...args: Parameters<typeof alreadyReported>) =>
      alreadyReported(...args).propstats.map(({ status }) => status.code)
    expect(statuses('/loop/', [], { missing: ['{urn:x}a'] })).toEqual([208, 404])
    expect(
      propstatResponse('/loop/', { 208: [], 404: ['{urn:x}a'] }).propstats.map(({ status }) => status.code),
    ).toEqual([208, 404])
  })

  it('stays a 208 without properties', () => {
    expect(alreadyReported('/loop/').propstats.map(({ status }) => status.code)).toEqual([208])
  })
})

describe('the href of a response', () => {
  it.each([
    '',
    'a.txt',
    '/a b',
    '/ü',
    '/a#b',
    '/a/../b',
    '/%2e/',
    '/100%',
    '//host/a',
    'urn:x',
    ' /a',
    '/a\n',
    'http:a',
  ])('is refused: %j', (href) => {
    expect(() => statusResponse(href, 423)).toThrow(/expected an absolute path/)
  })

  it.each([
    '/',
    '/a',
    '/a/',
    '/a%20b',
    '/a;b=c',
    '/%C3%BC',
    '/a?b=c',
    'http://example.com/',
    'https://[::1]:8443/a',
    '/.a/..b',
  ])('is taken: %j', (href) => {
    expect(statusResponse(href, 423).href).toBe(href)
  })

  it('is taken only where the reader finds nothing that breaks a MUST', () => {
    const anyHref = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .array(
          fc.constantFrom('/', '.', '..', '%2e', '%2F', '%zz', 'a', 'ü', ' ', '?', '#', ':', '@', '[', 'http:', '%25'),
          { maxLength: 6 },
        )
        .map((p) => p.join('')),
      fc
        .array(
          fc.string({ minLength: 1 }).filter((s) => s !== '.' && s !== '..' && s.isWellFormed()),
          { minLength: 1 },
        )
        .map((s) => formatHref(s)),
    )
    fc.assert(
      fc.property(anyHref, (href) => {
        const errors = hrefFindings(resolveHref(href)).filter(({ level }) => level === 'error')
        let taken = true
        try {
          statusResponse(href, 423)
        } catch {
          taken = false
        }
        if (taken) expect(errors).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})
