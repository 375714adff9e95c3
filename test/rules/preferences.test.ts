import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

const multistatus = (content: string): string =>
  `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema">${content}</D:multistatus>`
function found(rules: RegExp, content: string, context?: ValidateContext): string[] {
  return validate(multistatus(content), context)
    .issues.filter(({ rule }) => rules.test(rule))
    .map(({ rule, level, path }) => `${level} ${rule} ${path.replace('/multistatus', '')}`.trim())
}
const propstat = (code: string, props: string): string =>
  `<D:propstat><D:prop>${props}</D:prop><D:status>HTTP/1.1 ${code}</D:status></D:propstat>`
const listed = (href: string, ...propstats: string[]): string =>
  `<D:response><D:href>${href}</D:href>${propstats.join('')}</D:response>`

describe('return=minimal', () => {
  const rule = /^minimal/
  const minimal = { method: 'PROPFIND', prefer: 'return=minimal' }

  it('leaves out what was not found, which is said once', () => {
    const body = listed('/a', propstat('200 OK', '<x:a/>'), propstat('404 Not Found', '<x:b/>'))
    const twice = body + body.replace('/a', '/b')
    expect(found(rule, twice, minimal)).toEqual(['warning minimal-404-propstat /response[1]/propstat[2]'])
    expect(found(rule, twice, { ...minimal, method: 'REPORT' })).toHaveLength(1)
    expect(found(rule, twice, { ...minimal, preferenceApplied: '' })).toEqual([])
    expect(found(rule, twice, { ...minimal, prefer: { return: 'representation' } })).toEqual([])
    expect(found(rule, twice, { ...minimal, method: 'PROPPATCH' })).toEqual([])
  })

  it('leaves something of each response', () => {
    expect(found(rule, listed('/a'), minimal)).toEqual(['error minimal-empty-response /response[1]'])
    expect(found(rule, listed('/a', propstat('200 OK', '')), minimal)).toEqual([])
    expect(found(rule, listed('/a'), { method: 'PROPFIND' })).toEqual([])
  })

  it('answers a PROPPATCH that was done without a multistatus', () => {
    const context = { method: 'PROPPATCH', prefer: 'return=minimal' }
    expect(found(rule, listed('/a', propstat('200 OK', '<x:a/>')), context)).toEqual(['warning minimal-proppatch'])
    expect(found(rule, listed('/a', propstat('409 Conflict', '<x:a/>')), context)).toEqual([])
    expect(found(rule, listed('/a', propstat('200 OK', '<x:a/>')), { method: 'PROPPATCH' })).toEqual([])
    expect(found(rule, '', context)).toEqual([])
  })
})

describe('depth-noroot', () => {
  it('leaves out the Request-URI, unless it is all there is', () => {
    const body = listed('/c/a', propstat('200 OK', '<x:a/>')) + listed('/c', propstat('200 OK', '<x:a/>'))
    const context = { method: 'PROPFIND', requestUri: '/c/', depth: '1', prefer: 'depth-noroot' } as const
    const issue = ['info noroot-root-present /response[2]/href']
    expect(found(/noroot/, body, context)).toEqual(issue)
    expect(found(/noroot/, body, { ...context, depth: 0 })).toEqual([])
    expect(found(/noroot/, body, { ...context, prefer: undefined })).toEqual([])
    expect(found(/noroot/, body, { ...context, preferenceApplied: 'depth-noroot' })).toEqual(issue)
    expect(found(/noroot/, body, { ...context, preferenceApplied: 'wait=5' })).toEqual([])
  })
})

describe('the type of a property', () => {
  const typed = (name: string, type: string, value: string): string =>
    listed('/a', propstat('200 OK', `<${name} xsi:type="${type}">${value}</${name}>`))

  it('is not named where it is known', () => {
    const named = (name: string, type: string, method?: string) =>
      found(/type-default/, typed(name, type, '1'), { method })
    expect(named('D:getcontentlength', 'xs:integer', 'PROPFIND')).toEqual([
      'error xsi-type-default /response[1]/propstat[1]/prop/getcontentlength',
    ])
    expect(named('x:a', 'xs:string', 'REPORT')).toHaveLength(1)
    expect(named('x:a', 'xs:integer', 'PROPFIND')).toEqual([])
    expect(named('x:a', 'x:string', 'PROPFIND')).toEqual([])
    expect(named('x:a', 'unknown:string', 'PROPFIND')).toEqual([])
    expect(named('x:a', 'xs:string', 'PROPPATCH')).toEqual([])
    expect(named('x:a', 'xs:string')).toEqual([])
  })

  it('is that of its value, by whatever prefix', () => {
    const rule = /type-value/
    expect(found(rule, typed('x:a', 'xs:boolean', 't'))).toEqual([
      'info xsi-type-value /response[1]/propstat[1]/prop/a',
    ])
    expect(found(rule, typed('x:a', 'xs:boolean', 'true'))).toEqual([])
    expect(found(rule, typed('x:a', 'xs:integer', ''))).toEqual([])
    const own = '<x:a xmlns:s="http://www.w3.org/2001/XMLSchema" xsi:type=" s:byte ">300</x:a>'
    expect(found(rule, listed('/a', propstat('200 OK', own)))).toHaveLength(1)
    expect(found(rule, listed('/a', propstat('422 Unprocessable Content', own)))).toEqual([])
    const second = listed('/a', propstat('404 Not Found', '<x:b/>'), propstat('200 OK', own))
    expect(found(rule, typed('x:a', 'xs:byte', '1') + second)).toEqual([
      'info xsi-type-value /response[2]/propstat[2]/prop/a',
    ])
  })
})
