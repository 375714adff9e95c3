import { parseReport } from 'multistatus/request'
import { describe, expect, it } from 'vitest'
import { bodyOf, linesOf, propstat, withProp, withStatus } from './requests.ts'

const search = { method: 'SEARCH', requestUri: '/s/' }
const discovery = { ...search, request: parseReport('<D:query-schema-discovery xmlns:D="DAV:"/>') }
const schema = '<D:query-schema><D:basicsearchschema/></D:query-schema>'

describe('the answer to SEARCH', () => {
  it('has propstats for each match', () => {
    const body = bodyOf(withStatus('/a', 200), withProp('/b'), withStatus('/c', 404), withStatus('/d', 200, schema))
    expect(linesOf(/^search/, body, search)).toEqual(['2 warning search-propstat'])
    expect(linesOf(/^search/, body, discovery)).toEqual(['3 error search-query-schema'])
    expect(linesOf(/^search/, body, { method: 'REPORT' })).toEqual([])
  })

  it('marks a result that is cut short with the search arbiter', () => {
    const body = bodyOf(withStatus('/s/', 507), withStatus('/s/a', 507))
    expect(linesOf(/^search/, body, search)).toEqual(['3 error search-truncation-507'])
  })

  it('has one score for a match, from 0 to 10000', () => {
    const scored = (...scores: readonly string[]): string =>
      `<D:response><D:href>/a</D:href>${propstat('')}${scores.map((score) => `<D:score>${score}</D:score>`).join('')}</D:response>`
    const good = ['0', ' 10000 ', '+5', '007'].map((score) => scored(score))
    const bad = ['', '-1', '10001', '0.93', '1e3', 'x'].map((score) => scored(score))
    expect(linesOf(/score/, bodyOf(...good), search)).toEqual([])
    expect(linesOf(/score/, bodyOf(...bad))).toHaveLength(bad.length)
    expect(linesOf(/score/, bodyOf(scored('1', '2')), search)).toEqual(['2 error search-score'])
    expect(linesOf(/score/, bodyOf(...bad), { method: 'PROPFIND' })).toEqual([])
  })

  it('describes a grammar with a status and one schema', () => {
    const body = bodyOf(
      withStatus('/a', 200, schema),
      withStatus('/b', 200),
      withStatus('/c', 200, schema + schema),
      withStatus('/d', 200, '<D:query-schema/>'),
      `<D:response><D:href>/e</D:href>${propstat('')}${schema}</D:response>`,
    )
    const wrong = ['4 error search-query-schema', '5 error search-query-schema', '6 error search-query-schema']
    for (const context of [discovery, search, {}]) expect(linesOf(/schema/, body, context)).toEqual(wrong)
    expect(linesOf(/schema/, body, { method: 'PROPFIND' })).toEqual([])
  })

  it('finds a resource under one of its URIs', () => {
    const bound = (href: string, id: string): string =>
      withProp(href, `<D:resource-id><D:href>${id}</D:href></D:resource-id>`)
    const body = bodyOf(bound('/a', 'urn:1'), bound('/b', 'urn:2'), bound('/c', 'urn:1'), withProp('/d'))
    expect(linesOf(/one-uri/, body, search)).toEqual(['4 warning search-one-uri-per-resource'])
    expect(linesOf(/one-uri/, body)).toEqual([])
  })
})

describe('the members of an ordered collection', () => {
  const order = ['/c/a', '/c/b', '/c/d']
  const listed = (...hrefs: readonly string[]): string[] =>
    linesOf(/^ordered/, bodyOf(...hrefs.map((href) => withProp(href))), { requestUri: 'http://h/c/', order })

  it('are listed in its order, with others between them', () => {
    expect(listed('/c/', '/c/a', '/x', 'http://h/c/b/', '/c/d')).toEqual([])
    expect(listed('/c/b', '/c/b')).toEqual([])
    expect(listed()).toEqual([])
  })

  it('are out of order from the first that comes too late', () => {
    expect(listed('/c/d', '/c/a', '/c/b')).toEqual(['3 error ordered-propfind-order'])
    expect(listed('/c/b', '/c/%61')).toEqual(['3 error ordered-propfind-order'])
  })

  it('have no order in the answer to another method', () => {
    const body = bodyOf(withProp('/c/b'), withProp('/c/a'))
    expect(linesOf(/^ordered/, body, { method: 'SEARCH', order })).toEqual([])
    expect(linesOf(/^ordered/, body, { method: 'PROPFIND', order })).toHaveLength(1)
  })

  it('are listed by ORDERPATCH when something failed', () => {
    const body = bodyOf(withStatus('/a', 200), withStatus('/b', 403), withProp('/c', '<D:ordering-type/>', 409))
    expect(linesOf(/^orderpatch/, body, { method: 'ORDERPATCH' })).toEqual(['2 error orderpatch-failures'])
  })
})
