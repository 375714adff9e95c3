import { PropError, parseMultistatus, type ResponseElement } from 'multistatus'
import * as dav from 'multistatus/dav'
import { describe, expect, it } from 'vitest'

const OK = '<D:status>HTTP/1.1 200 OK</D:status>'
const MISSING = '<D:status>HTTP/1.1 404 Not Found</D:status>'

function response(content: string, base?: string): ResponseElement {
  const { responses } = parseMultistatus(
    `<D:multistatus xmlns:D="DAV:"><D:response>${content}</D:response></D:multistatus>`,
    { base },
  )
  const [first] = responses
  if (first === undefined) throw new Error('no response')
  return first
}

const propstat = (props: string, status: string): string =>
  `<D:propstat><D:prop>${props}</D:prop>${status}</D:propstat>`

describe('lookup', () => {
  const both = response(
    `<D:href>/a</D:href>${propstat('<D:displayname/>', MISSING)}${propstat('<D:getcontentlength>12</D:getcontentlength><D:getlastmodified>yesterday</D:getlastmodified>', OK)}${propstat('<D:getetag/>', '<D:status>HTTP/1.1 403 Forbidden</D:status><D:error><D:x/></D:error>')}`,
  )

  it('finds a value under 200, also when the first propstat is a 404', () => {
    expect(both.lookup(dav.getcontentlength)).toMatchObject({
      state: 'found',
      value: 12,
      issues: [],
      status: { code: 200 },
    })
  })

  it('tells missing from refused from undecodable from not asked for', () => {
    expect(both.lookup(dav.displayname)).toMatchObject({ state: 'failed', scope: 'property', status: { code: 404 } })
    expect(both.lookup(dav.getetag)).toMatchObject({
      state: 'failed',
      scope: 'property',
      status: { code: 403 },
      error: { conditions: [{ name: '{DAV:}x' }] },
    })
    expect(both.lookup(dav.getlastmodified)).toMatchObject({ state: 'invalid', element: { text: 'yesterday' } })
    expect(both.lookup(dav.creationdate)).toEqual({ state: 'absent' })
  })

  it('prefers a 2xx propstat when a property stands in two', () => {
    const twice = response(
      `<D:href>/a</D:href>${propstat('<D:getetag/>', MISSING)}${propstat('<D:getetag>"1"</D:getetag>', OK)}`,
    )
    expect(twice.prop(dav.getetag)).toBe('"1"')
  })

  it('never takes a property of a propstat without a status for found', () => {
    const unsaid = response(`<D:href>/a</D:href>${propstat('<D:getetag>"1"</D:getetag>', '')}`)
    expect(unsaid.lookup(dav.getetag)).toEqual({
      state: 'failed',
      status: undefined,
      scope: 'property',
      error: undefined,
    })
    expect(unsaid.prop(dav.getetag)).toBeUndefined()
  })

  it('fails every property of a response whose status is not 2xx', () => {
    const gone = response(`<D:href>/a</D:href>${MISSING}`)
    expect(gone.lookup(dav.getetag)).toMatchObject({ state: 'failed', scope: 'response', status: { code: 404 } })
    expect(response(`<D:href>/a</D:href>${OK}`).lookup(dav.getetag)).toEqual({ state: 'absent' })
    expect(response('<D:href>/a</D:href>').lookup(dav.getetag)).toMatchObject({
      state: 'failed',
      scope: 'response',
      status: undefined,
    })
  })

  it('gives the element itself for a Clark name', () => {
    const found = both.lookup('{DAV:}getcontentlength')
    expect(found.state === 'found' && found.value.text).toBe('12')
    expect(both.prop('{urn:x}none')).toBeUndefined()
  })
})

describe('requireProp', () => {
  it('names href, property and reason', () => {
    const failed = response(`<D:href>/a</D:href>${propstat('<D:getetag/>', MISSING)}`)
    expect(() => failed.requireProp(dav.getetag)).toThrow('/a: {DAV:}getetag has the status HTTP/1.1 404 Not Found')
    expect(() => failed.requireProp(dav.creationdate)).toThrow('/a: {DAV:}creationdate is not in the response')
    const bad = response(`<D:href>/a</D:href>${propstat('<D:getcontentlength>-3</D:getcontentlength>', OK)}`)
    expect(() => bad.requireProp(dav.getcontentlength)).toThrow(PropError)
    expect(() => bad.requireProp(dav.getcontentlength)).toThrow(/-3/)
  })
})

describe('pick', () => {
  it('gives several values by names of the caller', () => {
    const one = response(
      `<D:href>/a</D:href>${propstat('<D:getetag>"1"</D:getetag><D:getcontentlength>2</D:getcontentlength>', OK)}`,
    )
    expect(one.pick({ etag: dav.getetag, size: dav.getcontentlength, name: dav.displayname })).toEqual({
      etag: '"1"',
      size: 2,
      name: undefined,
    })
  })
})

describe('isCollection', () => {
  it('asks the resource type first and the trailing slash second', () => {
    const typed = (type: string, href: string): boolean =>
      response(`<D:href>${href}</D:href>${propstat(type, OK)}`).isCollection
    expect(typed('<D:resourcetype><D:collection/></D:resourcetype>', '/a')).toBe(true)
    expect(typed('<D:resourcetype/>', '/a/')).toBe(false)
    expect(typed('<D:getetag>"1"</D:getetag>', '/a/')).toBe(true)
    expect(typed('<D:getetag>"1"</D:getetag>', '/a')).toBe(false)
  })
})

describe('collectionVerdict', () => {
  it.each([
    ['<D:resourcetype><D:collection/></D:resourcetype><D:iscollection>0</D:iscollection>', '/a', true, 'resourcetype'],
    ['<D:iscollection>1</D:iscollection>', '/a', true, 'iscollection'],
    ['<D:iscollection>FALSE</D:iscollection>', '/a/', false, 'iscollection'],
    ['<D:iscollection>maybe</D:iscollection>', '/a/', true, 'href'],
    ['<D:getcontenttype>httpd/unix-directory</D:getcontenttype>', '/a', true, 'getcontenttype'],
    ['<D:getcontenttype>text/plain</D:getcontenttype>', '/a', false, 'href'],
  ])('of %s at %s is %s by %s', (props, href, collection, evidence) => {
    expect(response(`<D:href>${href}</D:href>${propstat(props, OK)}`).collectionVerdict).toEqual({
      collection,
      evidence,
    })
  })

  it('takes no evidence from a propstat that failed', () => {
    const failed = response(
      `<D:href>/a</D:href>${propstat('<D:resourcetype><D:collection/></D:resourcetype>', MISSING)}`,
    )
    expect(failed.collectionVerdict).toEqual({ collection: false, evidence: 'href' })
  })
})

describe('target', () => {
  it('is resolved against the base the body was read with', () => {
    const { target } = response(`<D:href>/dir/a%20b</D:href>${OK}`, 'https://example.com/dir/')
    expect(target).toMatchObject({ url: 'https://example.com/dir/a%20b', name: 'a b', relation: 'member' })
  })
})

describe('targets', () => {
  it('has each href of a response with several', () => {
    const { targets } = response(`<D:href>/c/a</D:href><D:href>/c/b</D:href>${MISSING}`, 'http://h.example/c/')
    expect(targets.map(({ name, relation }) => [name, relation])).toEqual([
      ['a', 'member'],
      ['b', 'member'],
    ])
  })

  it('of a response without an href is not the base itself', () => {
    expect(response(MISSING, 'http://h.example/c/').target.relation).toBe('outside')
  })
})

describe('with', () => {
  it('makes a changed copy and leaves the original', () => {
    const original = response(`<D:href>/a</D:href><D:href>/b</D:href>${MISSING}`)
    const changed = original.with({ href: '/c' })
    expect([changed.href, changed.hrefs, changed.status?.code]).toEqual(['/c', ['/c', '/b'], 404])
    expect(original.hrefs).toEqual(['/a', '/b'])
  })
})

describe('a response as plain data', () => {
  it('is equal to another one read from the same text, and not to one of another text', () => {
    const text = (etag: string): string => `<D:href>/a</D:href>${propstat(`<D:getetag>${etag}</D:getetag>`, OK)}`
    expect(response(text('"1"'))).toStrictEqual(response(text('"1"')))
    expect(response(text('"1"'))).not.toStrictEqual(response(text('"2"')))
    expect({ ...response(text('"1"')) }).toHaveProperty('href', '/a')
  })
})
