import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { bodyOf, linesOf, propstat, reporting, withProp, withStatus } from './requests.ts'

describe('the answer to expand-property', () => {
  const inner = (parts: string): string => `<D:response>${parts}</D:response>`
  const href = '<D:href>/h</D:href>'
  const nested = (parts: string): string => withProp('/u', `<D:owner>${parts}</D:owner>`)
  const context = reporting(
    '<D:expand-property><D:property name="owner"><D:property name="group"><D:property name="displayname"/></D:property></D:property><D:property name="acl"><D:property name="displayname"/></D:property></D:expand-property>',
  )
  const found = (...parts: readonly string[]): string[] => linesOf(/^expand/, bodyOf(...parts), context)
  const broken = (part: string): unknown[] =>
    validate(bodyOf(nested(inner(part))), context)
      .issues.filter(({ rule }) => rule === 'expand-property-nested')
      .map(({ args }) => args?.broken)

  it('may have responses, with all that a response needs, inside each other', () => {
    const group = `<D:group>${inner(href + propstat('<D:displayname>x</D:displayname>'))}</D:group>`
    expect(
      found(nested(inner(href + propstat(group))), nested(inner(`${href}<D:status>HTTP/1.1 404 x</D:status>`))),
    ).toEqual([])
  })

  it.each([
    ['response-missing-href', propstat('<D:x/>')],
    ['href-empty', `<D:href> </D:href>${propstat('<D:x/>')}`],
    ['response-multiple-href-propstat', href + href + propstat('<D:x/>')],
    ['response-no-result', href],
    ['response-status-xor-propstat', `${href}<D:status>HTTP/1.1 200 OK</D:status>${propstat('<D:x/>')}`],
    ['response-duplicate-child', `${href}<D:status>HTTP/1.1 200 OK</D:status><D:status>HTTP/1.1 200 OK</D:status>`],
    ['propstat-prop-once', `${href}<D:propstat><D:status>HTTP/1.1 200 OK</D:status></D:propstat>`],
    ['propstat-status-once', `${href}<D:propstat><D:prop/></D:propstat>`],
    ['status-line-syntax', `${href}<D:status>200</D:status>`],
  ])('has no response inside a value that breaks %s', (rule, parts) => {
    expect(broken(parts)).toEqual([rule])
    expect(broken(href + propstat(`<D:group>${inner(parts)}</D:group>`))).toEqual([rule])
  })

  it('has no hrefs left in what was to be expanded, however deep they stand, counted by property', () => {
    const group = '<D:group><D:href>/g</D:href></D:group>'
    const acl =
      '<D:acl><D:ace><D:principal><D:href>/p</D:href></D:principal></D:ace><D:ace><D:href>/q</D:href></D:ace></D:acl>'
    expect(found(nested(inner(href + propstat(group))), withProp('/v', acl))).toEqual([
      '2 error expand-property-leftover',
      '3 error expand-property-leftover',
    ])
    const { issues } = validate(bodyOf(withProp('/v', acl)), context)
    expect(issues.find(({ rule }) => rule === 'expand-property-leftover')).toMatchObject({
      path: '/multistatus/response[1]/propstat[1]/prop/acl',
      args: { property: '{DAV:}acl', hrefs: 2, href: '/p' },
    })
  })

  it('has hrefs where nothing was to be expanded, or nothing is known of that', () => {
    const link = withProp('/u', '<D:principal-URL><D:href>/p</D:href></D:principal-URL>')
    expect(found(link)).toEqual([])
    expect(linesOf(/^expand/, bodyOf(nested(href)), { report: 'expand-property' })).toEqual([])
    expect(linesOf(/^expand/, bodyOf(withProp('/u', '<D:owner><D:href>/p</D:href></D:owner>', 404)), context)).toEqual(
      [],
    )
  })
})

describe('the answers to versioning methods', () => {
  it('to UPDATE names the Request-URI, unless something failed', () => {
    const update = { method: 'UPDATE', requestUri: '/foo' }
    const found = (...parts: readonly string[]): string[] => linesOf(/^update/, bodyOf(...parts), update)
    expect(found(withStatus('/bar', 200), withProp('/baz'))).toEqual(['1 error update-request-uri'])
    expect(found(withStatus('/bar', 200), withStatus('http://h/foo', 200))).toEqual([])
    expect(found(withStatus('/bar', 409))).toEqual([])
    expect(found()).toEqual([])
    expect(linesOf(/^update/, bodyOf(withStatus('/bar', 200)), { method: 'UPDATE' })).toEqual([])
  })

  it('to LABEL tells of a failure, in a response or a propstat', () => {
    const found = (...parts: readonly string[]): string[] => linesOf(/^label/, bodyOf(...parts), { method: 'LABEL' })
    expect(found()).toEqual(['1 error label-failures'])
    expect(found(withStatus('/a', 200), withProp('/b'))).toEqual(['1 error label-failures'])
    expect(found(withStatus('/a', 409))).toEqual([])
    expect(found(withProp('/a', '<D:x/>', 409))).toEqual([])
  })

  it('to version-tree have the properties that were asked for, if any were', () => {
    const tree = (prop: string, more?: ValidateContext): string[] =>
      linesOf(
        /^version/,
        bodyOf(withStatus('/v/1', 200), withStatus('/v/2', 404)),
        reporting(`<D:version-tree>${prop}</D:version-tree>`, more),
      )
    expect(tree('<D:prop><D:version-name/></D:prop>')).toEqual(['2 error version-tree-properties'])
    expect(tree('<D:prop><D:version-name/></D:prop>', { prefer: 'return=minimal' })).toEqual([])
    expect(tree('')).toEqual([])
  })
})

describe('a REPORT with a Depth', () => {
  const root = '<D:principal-search-property-set xmlns:D="DAV:"/>'
  const found = (body: string, context: ValidateContext): string[] => linesOf(/./, body, context)

  it('is answered by a multistatus', () => {
    expect(found(`\n${root}`, { method: 'REPORT', depth: '1' })).toEqual([
      '2 error multistatus-root',
      '2 info report-depth-207',
    ])
    expect(found(root, { method: 'REPORT', depth: 0 })).toEqual(['1 error multistatus-root'])
    expect(found(root, { method: 'PROPFIND', depth: 1 })).toEqual(['1 error multistatus-root'])
  })

  it('may fail, ask for busy times, or be advised against on request', () => {
    const depth = { method: 'REPORT', depth: 'infinity' } as const
    expect(found('<D:error xmlns:D="DAV:"><D:x/></D:error>', depth)).toEqual(['1 error multistatus-root'])
    expect(found('<html/>', { ...depth, report: 'free-busy-query' })).toEqual(['1 error multistatus-root'])
    expect(found(root, { ...depth, levels: { 'report-depth-207': 'off' } })).toEqual(['1 error multistatus-root'])
  })
})

describe('the answers to reports about principals', () => {
  const match = (prop: string, more?: ValidateContext): ValidateContext =>
    reporting(`<D:principal-match><D:self/>${prop}</D:principal-match>`, more)
  const asked = '<D:prop><D:displayname/></D:prop>'
  const found = (body: string, context: ValidateContext): string[] => linesOf(/^principal-report/, body, context)

  it('have the properties that were asked for', () => {
    const body = bodyOf(withStatus('/p', 200), withStatus('/q', 403), withProp('/r'))
    expect(found(body, match(asked))).toEqual(['2 error principal-report-properties'])
    expect(found(body, match(asked, { prefer: 'return=minimal' }))).toEqual([])
    expect(found(body, { report: 'principal-match' })).toEqual([])
    expect(found(body, { report: 'principal-match', requested: ['{DAV:}owner'] })).toHaveLength(1)
  })

  it('have no others', () => {
    const body = bodyOf(withStatus('/p', 200), withProp('/q'), withProp('/r', ''))
    expect(found(body, match(''))).toEqual(['3 error principal-report-properties'])
    expect(found(body, reporting('<D:acl-principal-prop-set></D:acl-principal-prop-set>'))).toEqual([])
  })
})

describe('what a status leaves open', () => {
  it('is the privilege behind a 403, if the server has privileges', () => {
    const body = bodyOf(
      withStatus('/a', 403),
      withStatus('/b', 403, '<D:error><D:x/></D:error>'),
      withStatus('/c', 404),
    )
    expect(linesOf(/^need/, body, { acl: true })).toEqual(['2 info need-privileges-expected'])
    expect(linesOf(/^need/, body)).toEqual([])
    expect(linesOf(/^need/, body, { acl: true, report: 'sync-collection' })).toEqual([])
  })

  it('is what is full behind a 507, in the answer to what stores something', () => {
    const said = '<D:error><D:sufficient-disk-space/></D:error>'
    const body = bodyOf(withStatus('/a', 507), withStatus('/b', 507, said), withProp('/c', '<D:x/>', 507))
    expect(linesOf(/^quota/, body, { method: 'MOVE' })).toEqual([
      '2 warning quota-507-condition',
      '4 warning quota-507-condition',
    ])
    expect(linesOf(/^quota/, body, { method: 'REPORT' })).toEqual([])
  })
})
