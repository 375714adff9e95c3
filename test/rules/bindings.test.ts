import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

/** A response with a status, a resource-id and a resourcetype; `type` is `undefined` where it is not told. */
interface Entry {
  readonly href: string
  readonly code?: 200 | 208
  readonly id?: string
  readonly type?: 'collection' | 'other'
}

function listing(...entries: readonly (Entry | string)[]): string {
  return `<D:multistatus xmlns:D="DAV:">${entries.map((each) => (typeof each === 'string' ? each : written(each))).join('\n')}</D:multistatus>`
}

function written({ href, code = 200, id, type }: Entry): string {
  const ident = id === undefined ? '' : `<D:resource-id><D:href>${id}</D:href></D:resource-id>`
  const kind =
    type === undefined ? '' : `<D:resourcetype>${type === 'collection' ? '<D:collection/>' : ''}</D:resourcetype>`
  const status = code === 200 ? 'HTTP/1.1 200 OK' : 'HTTP/1.1 208 Already Reported'
  return `<D:response><D:href>${href}</D:href><D:propstat><D:prop>${ident}${kind}</D:prop><D:status>${status}</D:status></D:propstat></D:response>`
}

const found = (body: string, context?: ValidateContext): string[] =>
  validate(body, context).issues.map(({ rule, line }) => `${line} ${rule}`)

const root = { href: '/c/', id: 'urn:1', type: 'collection' } as const

describe('a 208', () => {
  it('is right behind a report of the same collection', () => {
    expect(found(listing(root, { href: '/c/b/', code: 208, id: 'urn:1', type: 'collection' }))).toEqual([])
  })

  it('needs a report before it that may be of its collection', () => {
    const bare = { href: '/c/b/', code: 208 } as const
    const named = { ...bare, id: 'urn:2' }
    expect(found(listing(bare))).toEqual(['1 208-needs-prior-200'])
    expect(found(listing(root, bare))).toEqual([])
    expect(found(listing(root, named))).toEqual(['2 208-needs-prior-200'])
    expect(found(listing({ href: '/c/' }, named))).toEqual([])
    expect(found(listing(named, { href: '/c/x/', id: 'urn:2' }))).toEqual(['1 208-needs-prior-200'])
  })

  it('has nothing below it, before or behind, in any spelling', () => {
    const binding = { href: '/c/b', code: 208, id: 'urn:1' } as const
    expect(found(listing(root, { href: '/c/%62/x' }, binding, { href: '/c/b/y/z' }, { href: '/c/bb' }))).toEqual([
      '2 208-descendants',
      '4 208-descendants',
    ])
    expect(found(listing(root, { href: '/', code: 208, id: 'urn:1' }))).toEqual(['1 208-descendants'])
  })

  it('is about collections', () => {
    expect(found(listing({ ...root, id: 'urn:1' }, { href: '/c/b', code: 208, id: 'urn:1', type: 'other' }))).toEqual([
      '2 208-collection',
    ])
  })

  it('stands in the place of 200', () => {
    const both = written({ href: '/c/b/', code: 208, id: 'urn:1' }).replace(
      '</D:response>',
      '\n<D:propstat><D:prop><D:getetag>"1"</D:getetag></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>',
    )
    expect(found(listing(root, both))).toEqual(['3 208-mixed-200'])
  })

  it('is reported once by what the request was', () => {
    const body = listing(root, { href: '/c/b/', code: 208, id: 'urn:1' })
    expect(found(body, { method: 'PROPFIND', depth: 1, bind: false })).toEqual(['2 208-depth', '2 208-client-support'])
    expect(found(body, { method: 'PROPFIND', depth: 'infinity', bind: true })).toEqual([])
  })
})

describe('two full reports of a collection', () => {
  const twice = [root, { ...root, href: '/c/b/' }] as const

  it('are wrong where 208 is in use: in the body, or known to the client', () => {
    expect(found(listing(...twice))).toEqual([])
    expect(found(listing(...twice), { depth: 'infinity', bind: true })).toEqual(['2 208-reported-twice'])
    expect(found(listing(...twice), { depth: 1, bind: true })).toEqual([])
    expect(found(listing(...twice), { depth: 'infinity', bind: true, method: 'REPORT' })).toEqual([])
    expect(found(listing(...twice, { href: '/c/d/', code: 208, id: 'urn:1' }))).toEqual(['2 208-reported-twice'])
  })

  it('are right for what is no collection', () => {
    const files = [
      { href: '/a', id: 'urn:1', type: 'other' },
      { href: '/b', id: 'urn:1', type: 'other' },
    ] as const
    expect(found(listing(...files), { depth: 'infinity', bind: true })).toEqual([])
  })
})

describe('the values of binding properties', () => {
  const valued = (value: string, code = '200 OK'): string =>
    listing(
      `<D:response><D:href>/a</D:href><D:propstat><D:prop>${value}</D:prop><D:status>HTTP/1.1 ${code}</D:status></D:propstat></D:response>`,
    )
  const parent = (href: string, segment: string): string =>
    `<D:parent><D:href>${href}</D:href><D:segment>${segment}</D:segment></D:parent>`

  it('hold one absolute URI in resource-id', () => {
    const id = (content: string): string[] =>
      found(valued(`<D:resource-id>${content}</D:resource-id><D:displayname>a</D:displayname>`))
    expect(id('<D:href> urn:uuid:1 </D:href>')).toEqual([])
    expect(id('<D:href>http://h/1?q</D:href><x/>')).toEqual([])
    for (const wrong of [
      '',
      'urn:1',
      '<D:href/>',
      '<D:href>/1</D:href>',
      '<D:href>urn:a#b</D:href>',
      '<D:href>u:a</D:href><D:href>u:b</D:href>',
    ]) {
      expect(id(wrong), wrong).toEqual(['1 resource-id-value'])
    }
  })

  it('hold well-formed parents in parent-set, each once', () => {
    const set = (content: string): string[] => found(valued(`<D:parent-set>${content}</D:parent-set>`))
    expect(set('')).toEqual([])
    expect(set(`${parent('/a', 'b%20c')} ${parent('/a', 'd')}<x/>`)).toEqual([])
    expect(set('text')).toEqual(['1 parent-set-content'])
    expect(set('<D:parent><D:href>/a</D:href></D:parent>')).toEqual(['1 parent-set-content'])
    expect(set(parent('/a', 'b') + parent(' /a', 'b'))).toEqual(['1 parent-set-duplicate'])
    expect(set(parent('/a', 'b/c') + parent('/a', 'b c') + parent('/a', '%zz'))).toEqual([
      '1 parent-segment-syntax',
      '1 parent-segment-syntax',
      '1 parent-segment-syntax',
    ])
  })

  it('are looked at only where they were found', () => {
    expect(found(valued('<D:resource-id>x</D:resource-id>', '404 Not Found'))).toEqual(['1 propstat-error-values'])
  })
})

describe('a 508', () => {
  const loop = '<D:response><D:href>/c/l/</D:href><D:status>HTTP/1.1 508 Loop Detected</D:status></D:response>'

  it('is the last response', () => {
    expect(found(listing(root, loop))).toEqual([])
    expect(found(listing(root, loop, { href: '/c/m' }, { href: '/c/n' }))).toEqual(['2 508-in-multistatus'])
  })
})
