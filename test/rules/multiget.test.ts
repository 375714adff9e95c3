import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { bodyOf, linesOf, reporting, withProp, withStatus } from './requests.ts'

const multiget = (hrefs: readonly string[], more?: ValidateContext): ValidateContext => {
  const asked = hrefs.map((href) => `<D:href>${href}</D:href>`).join('')
  const request = `<C:calendar-multiget><D:prop><D:getetag/><C:calendar-data/></D:prop>${asked}</C:calendar-multiget>`
  return reporting(request, more)
}

const found = (body: string, context?: ValidateContext): string[] => linesOf(/multiget/, body, context)

describe('the answer to a multiget', () => {
  it('has a response for each href, whichever way it is written', () => {
    const hrefs = ['/c/a%20b', 'http://h/c//d', 'e%40x', 'http://H:80/c/%66/']
    const body = bodyOf(
      withProp('http://h/c/a%20b'),
      withProp('/c/d'),
      withProp('/c/e@x'),
      withStatus('https://h/c/f', 404),
    )
    expect(found(body, multiget(hrefs, { requestUri: 'http://h/c/' }))).toEqual([])
  })

  it('may have URLs for paths, or the reverse, where the host is not known', () => {
    const body = bodyOf(withProp('http://h/c/a'), withProp('http://h/c/b'))
    for (const requestUri of [undefined, '/c/']) {
      expect(found(body, multiget(['/c/a', 'http://other/c/b'], { requestUri }))).toEqual([])
    }
    expect(found(body, multiget(['/c/a', 'http://other/c/b'], { requestUri: 'http://h/c/' }))).toEqual([
      '1 error caldav-multiget-complete',
      '3 info caldav-multiget-unrequested',
    ])
  })

  it('tells queries apart', () => {
    const context = multiget(['/c/a?x=1', '/c/a?x=2'])
    expect(found(bodyOf(withProp('/c/a?x=1'), withProp('/c/a?x=3')), context)).toEqual([
      '1 error caldav-multiget-complete',
      '3 info caldav-multiget-unrequested',
    ])
  })

  it('names each resource that is missing, once, unless the list is cut short', () => {
    const context = multiget(['/c/a', '/c/b', '/c/b', '/c/d'])
    const { issues } = validate(bodyOf(withProp('/c/d')), context)
    const missing = issues.filter(({ rule }) => rule === 'caldav-multiget-complete')
    expect(missing.map(({ args, path }) => `${path} ${args?.href}`)).toEqual(['/multistatus /c/a', '/multistatus /c/b'])
    expect(found(bodyOf(withProp('/c/d'), withStatus('/c/', 507)), context)).toEqual([])
  })

  it('counts every href of a response', () => {
    const both =
      '<D:response><D:href>/c/a</D:href><D:href>/c/b</D:href><D:status>HTTP/1.1 404 x</D:status></D:response>'
    expect(found(bodyOf(both), multiget(['/c/a', '/c/b']))).toEqual([])
    expect(found(bodyOf(both), multiget(['/c/a']))).toEqual(['2 info caldav-multiget-unrequested'])
  })

  it('has a status for what could not be got, not a propstat', () => {
    const lacking = (prop: string, code = 404): string => withProp('/c/a', prop, code)
    const errors = (...parts: readonly string[]): string[] =>
      linesOf(/error-form/, bodyOf(...parts), { report: 'calendar-multiget' })
    expect(errors(lacking('<D:getetag/>'))).toEqual(['2 error caldav-multiget-error-form'])
    expect(errors(lacking('<C:calendar-data/>', 403))).toEqual(['2 error caldav-multiget-error-form'])
    expect(errors(lacking('<D:displayname/>'))).toEqual([])
    expect(errors(withProp('/c/a'))).toEqual([])
    const cards = bodyOf(lacking('<C:calendar-data/>'), lacking('<K:address-data/>'))
    expect(linesOf(/error-form/, cards, { report: 'addressbook-multiget' })).toEqual([
      '3 error carddav-multiget-error-form',
    ])
  })
})
