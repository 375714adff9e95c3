import { parsePropertyUpdate, parsePropfind, parseReport } from 'multistatus/request'
import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

const multistatus = (content: string): string =>
  `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x">${content}</D:multistatus>`
const issuesOf = (content: string, context?: ValidateContext) => validate(multistatus(content), context).issues
/** The issues of the rules that are asked for. */
function found(rules: RegExp, content: string, context?: ValidateContext): string[] {
  return issuesOf(content, context)
    .filter(({ rule }) => rules.test(rule))
    .map(({ rule, level, path }) => `${level} ${rule} ${path.replace('/multistatus', '')}`.trim())
}

const status = (href: string, code: string, more = ''): string =>
  `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 ${code}</D:status>${more}</D:response>`
const propstat = (code: string, props = '<x:a/>', more = ''): string =>
  `<D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 ${code}</D:status>${more}</D:propstat>`
const listed = (href: string, ...propstats: string[]): string =>
  `<D:response><D:href>${href}</D:href>${propstats.join('')}</D:response>`
const ok = (href: string, props?: string): string => listed(href, propstat('200 OK', props))
const error = (content: string): string => `<D:error>${content}</D:error>`
const propfind = (content: string) =>
  parsePropfind(`<D:propfind xmlns:D="DAV:" xmlns:x="urn:x">${content}</D:propfind>`)

describe('the hrefs of an answer', () => {
  const rule = /^href-prefix/
  const hosts = (href: string, context: ValidateContext) => found(rule, status(href, '409 Conflict'), context).length

  it('have the scheme, host and port of the Request-URI', () => {
    const context = { method: 'LOCK', requestUri: 'http://example.com/c/' }
    for (const href of ['/x', 'http://example.com/x', 'HTTP://EXAMPLE.com:80/x']) expect(hosts(href, context)).toBe(0)
    for (const href of ['http://example.org/c/', 'https://example.com/c/', 'http://example.com:8080/c/']) {
      expect(hosts(href, context), href).toBe(1)
    }
  })

  it('lie at or below it for PROPFIND and DELETE, in any spelling', () => {
    for (const method of ['PROPFIND', 'DELETE']) {
      const context = { method, requestUri: 'http://example.com/c%20d' }
      for (const href of ['/c%20d', '/c%20d/', '/%63%20d/x', 'http://example.com/c%20d/x/y']) {
        expect(hosts(href, context), href).toBe(0)
      }
      for (const href of ['/', '/c', '/c%20dd/x']) expect(hosts(href, context), href).toBe(1)
    }
    expect(hosts('/elsewhere', { method: 'LOCK', requestUri: '/c/' })).toBe(0)
  })

  it('may have those of the Destination for COPY and MOVE', () => {
    const context = { method: 'COPY', requestUri: 'http://a/c/' }
    expect(hosts('http://b/c/', context)).toBe(0)
    expect(hosts('http://b/c/', { ...context, destination: 'http://b/d/' })).toBe(0)
    expect(hosts('http://c/c/', { ...context, destination: 'http://b/d/' })).toBe(1)
    expect(hosts('http://b/c/', { ...context, destination: '/d/' })).toBe(1)
  })

  it('are not compared for other methods, without a Request-URI, nor when they are no paths', () => {
    expect(hosts('http://b/', { method: 'REPORT', requestUri: 'http://a/' })).toBe(0)
    expect(hosts('http://b/', { method: 'LOCK', requestUri: '/c/' })).toBe(0)
    expect(hosts('http://b/', { method: 'LOCK' })).toBe(0)
    expect(hosts('http://b/', { requestUri: 'http://a/' })).toBe(0)
    expect(hosts('/b', { method: 'PROPFIND', requestUri: 'urn:x' })).toBe(0)
    for (const href of ['', 'b', '//b/c', 'urn:x']) {
      expect(hosts(href, { method: 'PROPFIND', requestUri: 'http://a/c/' }), href).toBe(0)
    }
  })
})

describe('the answer to PROPFIND', () => {
  const context = { method: 'PROPFIND', requestUri: 'http://example.com/c/' }

  it('tells of the Request-URI, with or without the slash', () => {
    const rule = /request-uri-missing/
    expect(found(rule, ok('/c') + ok('/c/a'), context)).toEqual([])
    expect(found(rule, ok('/c/a'), context)).toEqual(['error propfind-request-uri-missing'])
    expect(found(rule, ok('/c/a') + ok('http%3A//example.com/c/'), context)).toEqual([])
    expect(found(rule, '', context)).toEqual([])
    expect(found(rule, ok('/c/a'), { ...context, prefer: 'depth-noroot' })).toEqual([])
    expect(found(rule, ok('/c/a'), { ...context, requestUri: undefined })).toEqual([])
  })

  it('reaches as far as the Depth', () => {
    const beyond = (depth: '0' | 1 | 'infinity' | undefined) =>
      found(/out-of-scope/, ok('/c/') + ok('/c/a') + ok('/c/a/b') + ok('/d'), { ...context, depth })
    expect(beyond('0')).toEqual([
      'error propfind-out-of-scope /response[2]/href',
      'error propfind-out-of-scope /response[3]/href',
    ])
    expect(beyond(1)).toEqual(['error propfind-out-of-scope /response[3]/href'])
    expect(beyond('infinity')).toEqual([])
    expect(beyond(undefined)).toEqual([])
  })

  it('has every property that was asked for, under whatever status', () => {
    const rule = /property-missing/
    const request = propfind('<D:prop><x:a/><x:b/></D:prop>')
    const both = listed('/c/', propstat('200 OK', '<x:a/>'), propstat('403 Forbidden', '<x:b/>'))
    expect(found(rule, both, { ...context, request })).toEqual([])
    expect(found(rule, ok('/c/', '<x:a/>'), { ...context, request })).toEqual([
      'error propfind-property-missing /response[1]',
    ])
    expect(found(rule, status('/c/', '403 Forbidden'), { ...context, request })).toEqual([])
    expect(found(rule, ok('/c/', '<x:a/>'), { ...context, request, prefer: 'return=minimal' })).toEqual([])
    expect(found(rule, ok('/c/', '<x:a/>'), { ...context, request, preferenceApplied: 'return=minimal' })).toEqual([])
    expect(found(rule, ok('/c/', '<x:a/>'), { ...context, request, prefer: 'no list, "' })).toHaveLength(1)
    expect(found(rule, listed('/c/', propstat('208 Already Reported')), { ...context, request })).toEqual([])
    expect(found(rule, ok('/c/', '<x:a/>'), context)).toEqual([])
    expect(found(rule, ok('/c/', '<x:a/>'), { ...context, requested: ['{urn:x}b'] })).toHaveLength(1)
    const query = parseReport(
      '<D:sync-collection xmlns:D="DAV:"><D:sync-token/><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop></D:sync-collection>',
    )
    expect(found(rule, ok('/c/'), { method: 'REPORT', request: query })).toHaveLength(1)
  })

  it('is told once of each property that was not asked for', () => {
    const request = propfind('<D:prop><x:a/></D:prop>')
    const body =
      ok('/c/', '<x:a/><x:b/>') + ok('/c/a', '<x:b/><x:c/>') + listed('/c/b', propstat('404 Not Found', '<x:d/>'))
    expect(found(/unrequested/, body, { ...context, request })).toEqual([
      'info propfind-unrequested-property /response[1]/propstat[1]/prop/b',
      'info propfind-unrequested-property /response[2]/propstat[1]/prop/c',
    ])
    expect(found(/unrequested/, body, { ...context, request: propfind('<D:allprop/>') })).toEqual([])
  })

  it('has a status alone only for what failed, or in a minimal answer', () => {
    const rule = /status-form/
    expect(found(rule, status('/c/', '200 OK'), context)).toEqual(['warning propfind-status-form /response[1]/status'])
    for (const code of ['404 Not Found', '302 Found', '508 Loop Detected']) {
      expect(found(rule, status('/c/', code), context)).toEqual([])
    }
    expect(found(rule, status('/c/', '200 OK'), { ...context, prefer: { return: 'minimal' } })).toEqual([])
    expect(found(rule, status('/c/', '200 OK'))).toEqual([])
  })

  it('lists names without values when names were asked for', () => {
    const request = propfind('<D:propname/>')
    const rule = /propname-values/
    expect(found(rule, ok('/c/', '<x:a/><x:b> \n</x:b>'), { ...context, request })).toEqual([])
    const body = ok('/c/', '<x:a/><x:b>1</x:b><x:c><x:d/></x:c>') + ok('/c/a', '<x:a>1</x:a>')
    const issues = issuesOf(body, { ...context, request }).filter((issue) => rule.test(issue.rule))
    expect(issues).toMatchObject([
      { path: '/multistatus/response[1]/propstat[1]/prop/b', args: { property: '{urn:x}b', others: 1 } },
      { path: '/multistatus/response[2]/propstat[1]/prop/a', args: { property: '{urn:x}a', others: 0 } },
    ])
    expect(found(rule, body, { ...context, request: propfind('<D:allprop/>') })).toEqual([])
  })

  it('leaves out of allprop what its document says, unless it was included', () => {
    const body = ok('/c/', '<D:acl/><D:owner/><D:getetag/>') + ok('/c/a', '<D:acl/>')
    const rule = /overreach/
    expect(found(rule, body, { ...context, request: propfind('<D:allprop/>') })).toEqual([
      'warning propfind-allprop-overreach /response[1]/propstat[1]/prop/acl',
      'warning propfind-allprop-overreach /response[1]/propstat[1]/prop/owner',
    ])
    const request = propfind('<D:allprop/><D:include><D:acl/><D:owner/></D:include>')
    expect(found(rule, body, { ...context, request })).toEqual([])
    expect(found(rule, body, { ...context, request: parsePropfind('') })).toHaveLength(2)
  })

  it('has a resourcetype for everything', () => {
    const rule = /resourcetype-missing/
    const all = { ...context, request: propfind('<D:allprop/>') }
    expect(found(rule, ok('/c/', '<D:resourcetype/><x:a/>'), all)).toEqual([])
    expect(found(rule, ok('/c/'), all)).toEqual(['error propfind-resourcetype-missing /response[1]'])
    expect(found(rule, ok('/c/'), { ...all, request: propfind('<D:prop><x:a/></D:prop>') })).toEqual([])
    expect(found(rule, ok('/c/'), context)).toEqual([])
    expect(found(rule, listed('/c/', propstat('404 Not Found', '<D:resourcetype/>')), context)).toEqual([
      'error propfind-resourcetype-missing /response[1]/propstat[1]/prop/resourcetype',
    ])
    expect(found(rule, listed('/c/', propstat('403 Forbidden', '<D:resourcetype/>')), context)).toEqual([])
    expect(found(rule, listed('/c/', propstat('403 Forbidden', '<x:a/>')), all)).toEqual([])
    expect(found(rule, status('/c/', '403 Forbidden'), all)).toEqual([])
  })

  it('is no multistatus when there is no such resource', () => {
    const rule = /nonexistent/
    const issue = ['info propfind-nonexistent-207 /response[1]']
    expect(found(rule, status('/c/', '404 Not Found'), context)).toEqual(issue)
    expect(found(rule, listed('/c/', propstat('404 Not Found', '')), context)).toEqual(issue)
    expect(found(rule, listed('/c/', propstat('404 Not Found')), context)).toEqual([])
    expect(found(rule, ok('/c/') + status('/c/a', '404 Not Found'), context)).toEqual([])
    expect(found(rule, status('/c/a', '404 Not Found'), context)).toEqual([])
  })
})

describe('the answer to PROPPATCH', () => {
  const context = { method: 'PROPPATCH', requestUri: '/a' }
  const update = (content: string) =>
    parsePropertyUpdate(`<D:propertyupdate xmlns:D="DAV:" xmlns:x="urn:x">${content}</D:propertyupdate>`)

  it('says that all was done or nothing', () => {
    const rule = /atomic|without-cause/
    const mixed = listed('/a', propstat('200 OK'), propstat('403 Forbidden', '<x:b/>'))
    const failed = listed('/a', propstat('424 Failed Dependency'), propstat('403 Forbidden', '<x:b/>'))
    const causeless = listed('/a', propstat('424 Failed Dependency'))
    for (const method of ['PROPPATCH', 'MKCALENDAR']) {
      expect(found(rule, mixed, { method })).toEqual(['error proppatch-atomic /response[1]/propstat[1]'])
      expect(found(rule, causeless, { method })).toEqual(['error proppatch-424-without-cause /response[1]/propstat[1]'])
      for (const body of [failed, ok('/a'), causeless + status('/b', '403 Forbidden')]) {
        expect(found(rule, body, { method })).toEqual([])
      }
    }
    expect(found(rule, mixed + causeless, { method: 'PROPFIND' })).toEqual([])
  })

  it('is one response about the Request-URI', () => {
    const rule = /single-response/
    expect(found(rule, ok('http://example.com/a/'), context)).toEqual([])
    expect(found(rule, ok('/b'), context)).toEqual(['error proppatch-single-response /response[1]/href'])
    expect(found(rule, ok('/a') + ok('/b') + ok('/c'), context)).toEqual([
      'error proppatch-single-response /response[2]',
    ])
    expect(found(rule, ok('/b'), { method: 'PROPPATCH' })).toEqual([])
  })

  it('tells of properties, of each that was to be changed, and without values', () => {
    expect(found(/propstat-form/, status('/a', '403 Forbidden'), context)).toEqual([
      'error proppatch-propstat-form /response[1]/status',
    ])
    const request = update(
      '<D:set><D:prop><x:a>1</x:a><x:b/></D:prop></D:set><D:remove><D:prop><x:c/></D:prop></D:remove>',
    )
    const missing = (body: string, more: ValidateContext) =>
      issuesOf(body, { ...context, ...more }).filter(({ rule }) => rule === 'proppatch-property-missing')
    expect(missing(ok('/a', '<x:a/>'), { request })).toMatchObject([{ args: { properties: '{urn:x}b, {urn:x}c' } }])
    expect(missing(ok('/a', '<x:a/><x:b/><x:c/>'), { request })).toEqual([])
    expect(missing(ok('/a', '<x:a/>'), { requested: ['{urn:x}a', '{urn:x}b'] })).toHaveLength(1)
    expect(missing(ok('/a', '<x:a/>'), {})).toEqual([])
    expect(found(/-values$/, ok('/a', '<x:a/><x:b>1</x:b>'), context)).toEqual([
      'warning proppatch-values /response[1]/propstat[1]/prop/b',
    ])
    expect(found(/-values$/, listed('/a', propstat('403 Forbidden', '<x:b>1</x:b>')), context)).toEqual([
      'warning propstat-error-values /response[1]/propstat[1]',
    ])
  })

  it('says why a protected property was refused', () => {
    const refused = (more?: string, prop = '<D:getetag/>') =>
      found(/protected-condition/, listed('/a', propstat('403 Forbidden', prop, more)), context)
    expect(refused()).toEqual(['warning proppatch-protected-condition /response[1]/propstat[1]'])
    expect(refused(error('<D:cannot-modify-protected-property/>'))).toEqual([])
    expect(refused(error('<D:need-privileges/>'))).toEqual([])
    expect(refused(undefined, '<D:displayname/>')).toEqual([])
  })

  it('does not say that a protected property was set', () => {
    const rule = /protected-success/
    const place = '/response[1]/propstat[1]/prop/getetag'
    const set = update('<D:set><D:prop><D:getetag>"1"</D:getetag><D:acl/></D:prop></D:set>')
    const remove = update('<D:remove><D:prop><D:getetag/></D:prop></D:remove>')
    expect(found(rule, ok('/a', '<D:getetag/>'), { ...context, request: set })).toEqual([
      `error proppatch-protected-success ${place}`,
    ])
    expect(found(rule, ok('/a', '<D:acl/>'), { ...context, request: set })).toEqual([
      'warning proppatch-protected-success /response[1]/propstat[1]/prop/acl',
    ])
    expect(found(rule, ok('/a', '<D:getetag/>'), context)).toEqual([`warning proppatch-protected-success ${place}`])
    expect(found(rule, ok('/a', '<D:getetag/>'), { ...context, request: remove })).toEqual([])
    expect(found(rule, ok('/a', '<D:displayname/>'), context)).toEqual([])
  })
})

describe('the answer to DELETE, COPY, MOVE and LOCK', () => {
  it('has statuses, no propstats', () => {
    for (const method of ['DELETE', 'COPY', 'MOVE', 'LOCK']) {
      expect(found(/method-propstat/, listed('/a', propstat('403 Forbidden')), { method })).toEqual([
        'error namespace-method-propstat /response[1]/propstat[1]',
      ])
    }
    expect(found(/method-propstat/, listed('/a', propstat('403 Forbidden')), { method: 'REPORT' })).toEqual([])
  })

  it('is no multistatus when only the Request-URI could not be deleted', () => {
    const context = { method: 'DELETE', requestUri: '/c/' }
    const rule = /request-uri-only/
    expect(found(rule, status('/c', '403 Forbidden'), context)).toEqual(['info delete-request-uri-only /response[1]'])
    expect(found(rule, status('/c/', '403 Forbidden') + status('/c/a', '403 Forbidden'), context)).toEqual([])
    const two =
      '<D:response><D:href>/c/</D:href><D:href>/c/a</D:href><D:status>HTTP/1.1 403 Forbidden</D:status></D:response>'
    expect(found(rule, two, context)).toEqual([])
    expect(found(rule, '', context)).toEqual([])
  })

  it('names what could not be copied', () => {
    const rule = /error-required/
    expect(found(rule, status('/d/a', '200 OK'), { method: 'COPY' })).toEqual(['error copymove-error-required'])
    for (const code of ['507 Insufficient Storage', '302 Found', '424 Failed Dependency', 'nonsense']) {
      expect(found(rule, status('/d/b', '200 OK') + status('/d/a', code), { method: 'MOVE' }), code).toEqual([])
    }
    expect(found(rule, '', { method: 'COPY' })).toEqual([])
    expect(found(rule, status('/d/a', '200 OK'), { method: 'DELETE' })).toEqual([])
  })

  it('leaves out what lies below what failed, before or behind', () => {
    const failed = (...hrefs: string[]) =>
      found(/descendant-of-error/, hrefs.map((href) => status(href, '403 Forbidden')).join(''), { method: 'COPY' })
    expect(failed('/d/R/x', '/d/R/', '/d/R/y/z', '/d/Rest')).toEqual([
      'info copymove-descendant-of-error /response[1]/href',
      'info copymove-descendant-of-error /response[3]/href',
    ])
    expect(failed('/d/a', '/d/b')).toEqual([])
    const skipped = status('/d/R/', '424 Failed Dependency') + status('/d/R/x', '403 Forbidden')
    expect(found(/descendant-of-error/, skipped, { method: 'MOVE' })).toEqual([])
  })

  it('names what kept a lock from being granted, and the Request-URI', () => {
    const rule = /^lock-(?:failure|request)/
    const context = { method: 'LOCK', requestUri: 'http://example.com/c/' }
    const root = status('/c/', '424 Failed Dependency')
    const cause = status('/c/a', '403 Forbidden')
    expect(found(rule, cause + root, context)).toEqual([])
    expect(found(rule, root, context)).toEqual(['error lock-failure-required'])
    expect(found(rule, cause, context)).toEqual(['warning lock-request-uri-424'])
    expect(found(rule, cause, { method: 'LOCK' })).toEqual([])
    expect(found(rule, '', context)).toEqual([])
  })
})

describe('UNLOCK', () => {
  it('has no multistatus', () => {
    expect(found(/unlock/, '', { method: 'UNLOCK' })).toEqual(['info unlock-207'])
    expect(found(/unlock/, '')).toEqual([])
  })
})

describe('redirections', () => {
  it('are no answer where the request is about the reference itself', () => {
    const body = status('/c/r', '302 Found', '<D:location><D:href>/t</D:href></D:location>')
    const redirected = (method: string, applyToRedirectRef?: boolean) =>
      found(/redirectref/, body, { method, applyToRedirectRef }).length
    expect(redirected('PROPFIND', true)).toBe(1)
    expect(redirected('PROPFIND', false)).toBe(0)
    expect(redirected('DELETE', false)).toBe(1)
    expect(redirected('DELETE')).toBe(0)
    expect(redirected('PROPPATCH', true)).toBe(0)
    expect(found(/redirectref/, ok('/c/r'), { method: 'PROPFIND', applyToRedirectRef: true })).toEqual([])
  })
})
