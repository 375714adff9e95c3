import fc from 'fast-check'
import {
  InvalidInputError,
  type Propstat,
  type PropstatInput,
  propstatNames,
  propstatResponse,
  XmlSyntaxError,
} from 'multistatus'
import {
  type CreationResponse,
  parseMkcalendarResponse,
  parseMkcolResponse,
  stringifyMkcalendarResponse,
  stringifyMkcolResponse,
} from 'multistatus/bodies'
import { validResourcetype } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { xmlElement, xmlText } from '../support/arbitraries.ts'
import { samePropstats } from './same.ts'

const CALDAV = 'urn:ietf:params:xml:ns:caldav'

/** The failure of RFC 5689 section 3.5.2, with a 424 for what did not fail itself. */
const failure = `<?xml version="1.0" encoding="utf-8" ?>
<D:mkcol-response xmlns:D="DAV:">
  <D:propstat>
    <D:prop><D:resourcetype/></D:prop>
    <D:status>HTTP/1.1 403 Forbidden</D:status>
    <D:error><D:valid-resourcetype/></D:error>
    <D:responsedescription>Resource type is not supported by this server</D:responsedescription>
  </D:propstat>
  <D:propstat>
    <D:prop><D:displayname/></D:prop>
    <D:status>HTTP/1.1 424 Failed Dependency</D:status>
  </D:propstat>
</D:mkcol-response>`

const both = [
  ['mkcol-response', 'DAV:', parseMkcolResponse, stringifyMkcolResponse],
  ['mkcalendar-response', CALDAV, parseMkcalendarResponse, stringifyMkcalendarResponse],
] as const

describe('parseMkcolResponse', () => {
  it('reads the failure of RFC 5689', () => {
    const response = parseMkcolResponse(failure)
    expect(response.propstats.map(({ status, names }) => [status?.code, names])).toEqual([
      [403, ['{DAV:}resourcetype']],
      [424, ['{DAV:}displayname']],
    ])
    const failed = response.propstatOf(dav.resourcetype)
    expect(failed?.error?.has(validResourcetype)).toBe(true)
    expect(failed?.description).toBe('Resource type is not supported by this server')
    expect(response.propstatOf('{DAV:}displayname')?.status?.code).toBe(424)
    expect(response.propstatOf(dav.getetag)).toBeUndefined()
    expect(response.issues).toEqual([])
  })

  it('says which reader takes an error instead', () => {
    expect(() => parseMkcolResponse('<D:error xmlns:D="DAV:"><D:resource-must-be-null/></D:error>')).toThrow(
      'parseMkcolResponse: expected the root element {DAV:}mkcol-response, found {DAV:}error; parseErrorBody reads that',
    )
    expect(() => parseMkcalendarResponse(failure)).toThrow(/parseMkcolResponse reads that/)
  })

  it('has the types of a reader', () => {
    expectTypeOf(parseMkcolResponse).returns.toEqualTypeOf<CreationResponse>()
    expectTypeOf(parseMkcolResponse(failure).propstatOf(dav.getetag)).toEqualTypeOf<Propstat | undefined>()
  })
})

describe.each(both)('%s', (local, namespace, parse, stringify) => {
  const body = (inner: string): string => `<r:${local} xmlns:r="${namespace}" xmlns:D="DAV:">${inner}</r:${local}>`
  const rules = (inner: string): unknown[] => parse(body(inner)).issues.map(({ rule, path }) => [rule, path])

  it('is read back as it was written', () => {
    const propstat: fc.Arbitrary<PropstatInput> = fc.record(
      {
        status: fc.constantFrom(200, 403, 409, 424, 507),
        props: fc.uniqueArray(xmlElement, { maxLength: 3, selector: ({ name }) => name }),
        error: fc.array(xmlElement, { minLength: 1, maxLength: 2 }),
        description: xmlText,
      },
      { requiredKeys: ['status', 'props'] },
    )
    const extension = xmlElement.filter((each) => each.name !== '{DAV:}propstat')
    fc.assert(
      fc.property(
        fc.array(propstat, { minLength: 1, maxLength: 3 }),
        fc.array(extension, { maxLength: 2 }),
        (propstats, extensions) => {
          const read = parse(stringify({ propstats, extensions }))
          expect(samePropstats(read.propstats, propstats)).toBe(true)
          expect(read.extensions.map(({ name }) => name)).toEqual(extensions.map(({ name }) => name))
          const again = parse(stringify(read))
          expect(samePropstats(again.propstats, propstats)).toBe(true)
        },
      ),
    )
  })

  it('takes the propstats that the constructors make, and names for empty properties', () => {
    const named = parse(stringify(propstatNames('/c', { 200: [dav.displayname, dav.resourcetype] }).propstats))
    expect(named.propstatOf(dav.displayname)?.status).toMatchObject({ code: 200, reason: 'OK' })
    const failed = propstatResponse('/c', [
      { status: 403, props: [dav.resourcetype], error: validResourcetype(), description: 'no' },
      { status: 424, props: ['{DAV:}displayname'] },
    ])
    const read = parse(stringify(failed.propstats))
    expect(samePropstats(read.propstats, failed.propstats)).toBe(true)
    expect(read.issues).toEqual([])
  })

  it.each([
    ['a status that never stands in a propstat', [{ status: 207, props: [] }], /the status 207 can never stand/],
    ['an interim status', [{ status: 100, props: [] }], /the status 100 can never stand/],
    ['no status', [{ status: undefined, props: [] }], /a propstat without a status code/],
    ['a status that is none', [{ status: 99, props: [] }], /99/],
    ['an error without a condition', [{ status: 403, props: [], error: [] }], /an error without a condition/],
    ['a name that is none', [{ status: 403, props: ['displayname' as '{DAV:}displayname'] }], /Clark notation/], // as JavaScript
    [
      'characters that XML cannot carry',
      [{ status: 403, props: [], description: '\0' }],
      /U\+0000 cannot stand in XML/,
    ],
  ])('refuses to write %s', (_what, propstats, message) => {
    expect(() => stringify(propstats)).toThrow(InvalidInputError)
    expect(() => stringify(propstats)).toThrow(message)
  })

  it('keeps what is malformed and reports it, with places in this document', () => {
    const prop = '<D:prop><D:displayname/></D:prop>'
    const status = '<D:status>HTTP/1.1 200 OK</D:status>'
    const read = parse(body(`<D:propstat>${prop}</D:propstat>`))
    expect(read.propstatOf(dav.displayname)?.status).toBeUndefined()
    expect(rules(`<D:propstat>${prop}</D:propstat>`)).toEqual([['propstat-status-once', `/${local}/propstat[1]`]])
    expect(rules(`<D:propstat>${status}</D:propstat>`)).toEqual([['propstat-prop-once', `/${local}/propstat[1]`]])
    expect(rules(`text<D:propstat>${prop}${status}</D:propstat>`)).toEqual([['multistatus-text', `/${local}`]])
    expect(rules(`<D:propstat>${prop}<D:status>200</D:status></D:propstat>`)).toEqual([
      ['status-line-syntax', `/${local}/propstat[1]/status`],
    ])
    expect(rules(`<D:propstat>${prop}<D:status>HTTP/1.1 207 M</D:status></D:propstat>`)[0]).toEqual([
      expect.any(String),
      `/${local}/propstat[1]/status`,
    ])
    expect(rules(`<D:href>/a</D:href><D:propstat>${prop}${status}</D:propstat>`)).toEqual([
      ['element-unexpected', `/${local}`],
    ])
  })

  it('tells onIssue, and counts against the limit of issues', () => {
    const heard: string[] = []
    const onIssue = ({ path }: { path: string }): void => void heard.push(path)
    const read = parse(body('<D:propstat/><D:propstat/>'), { onIssue, limits: { issues: 1 } })
    expect(heard).toHaveLength(4)
    expect(heard.every((path) => path.startsWith(`/${local}/propstat[`))).toBe(true)
    expect(read.issues).toHaveLength(1)
  })

  it.each([
    ['is cut short', (whole: string) => whole.slice(0, -1)],
    ['is empty', () => ''],
    ['goes on', (whole: string) => `${whole}<a/>`],
    ['has a DOCTYPE', (whole: string) => `<!DOCTYPE a>${whole}`],
    ['has an element that is not closed', (whole: string) => whole.replace('</D:status>', '')],
  ])('is refused when it %s', (_how, broken) => {
    const whole = body('<D:propstat><D:prop/><D:status>HTTP/1.1 200 OK</D:status></D:propstat>')
    expect(parse(whole).propstats).toHaveLength(1)
    expect(() => parse(broken(whole))).toThrow(XmlSyntaxError)
  })
})

describe('a document without propstats', () => {
  it('is a mkcalendar-response, but no mkcol-response that may be written', () => {
    expect(parseMkcalendarResponse(stringifyMkcalendarResponse([])).propstats).toEqual([])
    expect(() => stringifyMkcolResponse([])).toThrow('expected at least one propstat (RFC 5689 section 5.2)')
    expect(parseMkcolResponse('<mkcol-response xmlns="DAV:"/>').propstats).toEqual([])
  })
})
