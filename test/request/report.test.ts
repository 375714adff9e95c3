import fc from 'fast-check'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type AclPrincipalPropSet,
  parseAclPrincipalPropSet,
  stringifyAclPrincipalPropSet,
} from '../../src/request/acl-principal-prop-set.ts'
import {
  type ExpandedProperty,
  parseExpandProperty,
  stringifyExpandProperty,
} from '../../src/request/expand-property.ts'
import { parseFreeBusyQuery, stringifyFreeBusyQuery } from '../../src/request/free-busy-query.ts'
import { parsePrincipalMatch, stringifyPrincipalMatch } from '../../src/request/principal-match.ts'
import {
  parsePrincipalPropertySearch,
  stringifyPrincipalPropertySearch,
} from '../../src/request/principal-property-search.ts'
import { parseReport, type Report, stringifyReport } from '../../src/request/report.ts'
import type { SyncCollection } from '../../src/request/sync-collection.ts'
import { parseVersionTree, stringifyVersionTree } from '../../src/request/version-tree.ts'
import { parseElement } from '../../src/xml/parse-element.ts'
import { clarkName, xmlText } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, names, timeRange } from './request-arbitraries.ts'

const FILTER = '<C:filter><C:comp-filter name="VCALENDAR"/></C:filter>'

describe('parseReport', () => {
  it.each<[string, Report['report'], string]>([
    ['D:acl-principal-prop-set', 'acl-principal-prop-set', ''],
    ['D:expand-property', 'expand-property', ''],
    ['D:principal-match', 'principal-match', '<D:self/>'],
    [
      'D:principal-property-search',
      'principal-property-search',
      '<D:property-search><D:prop><D:displayname/></D:prop><D:match>a</D:match></D:property-search>',
    ],
    ['D:sync-collection', 'sync-collection', '<D:sync-token/><D:sync-level>1</D:sync-level><D:prop/>'],
    ['D:version-tree', 'version-tree', ''],
    ['C:calendar-multiget', 'calendar-multiget', '<D:href>/a</D:href>'],
    ['C:calendar-query', 'calendar-query', FILTER],
    ['C:free-busy-query', 'free-busy-query', '<C:time-range start="20060104T000000Z"/>'],
    ['R:addressbook-multiget', 'addressbook-multiget', '<D:href>/a</D:href>'],
    ['R:addressbook-query', 'addressbook-query', '<R:filter/>'],
    ['D:calendar-query', 'other', FILTER],
    ['x:log', 'other', '<x:from>1</x:from>'],
  ])('reads %s as %s, and writes it again', (root, report, content) => {
    const read = parseReport(body(root, content))
    expect(read.report).toBe(report)
    expect(plain(parseReport(stringifyReport(read)))).toEqual(plain(read))
  })

  it('gives a report that it has no type for whole', () => {
    expect(parseReport(body('x:log', '<x:from>1</x:from>'))).toMatchObject({
      report: 'other',
      name: '{urn:x}log',
      element: { elements: [{ text: '1' }] },
    })
  })

  it('writes a root that was read elsewhere, whatever its prefixes are', () => {
    const element = parseElement('<D:log xmlns:D="urn:x" xmlns="urn:y"><D:a/><b xmlns:C="DAV:"><C:c/></b></D:log>')
    const written = stringifyReport({ report: 'other', name: element.name, element })
    expect(plain(wellFormed(written))).toEqual(plain(element))
  })

  it('answers 400 to an empty body', () => {
    expectFault(() => parseReport(''), 400, 'found an empty body')
  })

  it('tells the reports apart by type', () => {
    const read = parseReport(body('D:version-tree', ''))
    if (read.report === 'sync-collection') expectTypeOf(read).toEqualTypeOf<SyncCollection>()
    expectTypeOf(read).not.toBeAny()
  })
})

describe('an expand-property report', () => {
  it('is a tree of names, in DAV: unless told otherwise', () => {
    const read = parseExpandProperty(
      body(
        'D:expand-property',
        '<D:property name="a"><D:property name="b" namespace="urn:x"/></D:property><D:property name="c" namespace=""/>',
      ),
    )
    expect(read.properties).toEqual([
      { name: '{DAV:}a', properties: [{ name: '{urn:x}b', properties: [] }] },
      { name: '{}c', properties: [] },
    ])
  })

  it('is written from names and descriptors', () => {
    const text = stringifyExpandProperty({
      properties: [{ name: '{DAV:}owner', properties: [dav.displayname] }, '{urn:x}b'],
    })
    expect(text).toContain('<D:property name="owner"><D:property name="displayname"/></D:property>')
    expect(text).toContain('<D:property name="b" namespace="urn:x"/>')
  })

  it('needs names', () => {
    expectFault(
      () => parseExpandProperty(body('D:expand-property', '<D:property/>')),
      400,
      'expected the attribute name',
    )
    const qualified = body('D:expand-property', '<D:property name="D:a"/>')
    expectFault(() => parseExpandProperty(qualified), 422, 'expected the local name of a property')
  })

  it('is read back', () => {
    const { tree } = fc.letrec<{ tree: ExpandedProperty }>((tie) => ({
      tree: fc.record({
        name: clarkName,
        properties: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
      }),
    }))
    const reports = fc.record({
      report: fc.constant('expand-property' as const),
      properties: fc.array(tree, { maxLength: 3 }),
      extensions,
    })
    fc.assert(
      fc.property(reports, (value) => {
        expect(plain(parseExpandProperty(stringifyExpandProperty(value)))).toEqual(plain(value))
      }),
    )
  })
})

describe('a principal-property-search report', () => {
  const search = (content: string): string => body('D:principal-property-search', content)

  it('needs a search with properties and a text', () => {
    expectFault(() => parsePrincipalPropertySearch(search('')), 400, 'expected {DAV:}property-search')
    const noMatch = search('<D:property-search><D:prop/></D:property-search>')
    expectFault(() => parsePrincipalPropertySearch(noMatch), 400, 'expected {DAV:}match')
    expectRefusal(() => stringifyPrincipalPropertySearch({ searches: [] }), 'expected at least one')
  })

  it('is read back', () => {
    const reports = fc.record({
      report: fc.constant('principal-property-search' as const),
      searches: fc.array(fc.record({ names, match: xmlText }), { minLength: 1, maxLength: 3 }),
      names,
      applyToPrincipalCollectionSet: fc.boolean(),
      extensions,
    })
    fc.assert(
      fc.property(reports, (value) => {
        const written = stringifyPrincipalPropertySearch(value)
        wellFormed(written)
        expect(plain(parsePrincipalPropertySearch(written))).toEqual(plain(value))
      }),
    )
  })
})

describe('a principal-match report', () => {
  const match = (content: string): string => body('D:principal-match', content)

  it.each([
    ['', 'expected DAV:self or DAV:principal-property'],
    ['<D:self/><D:principal-property><D:owner/></D:principal-property>', 'expected one of'],
    ['<D:principal-property/>', 'expected one property, found 0'],
    ['<D:principal-property><D:owner/><x:a/></D:principal-property>', 'expected one property, found 2'],
  ])('with %j is answered with 400', (content, words) => {
    expectFault(() => parsePrincipalMatch(match(content)), 400, words)
  })

  it('is read back', () => {
    const reports = fc.record({
      report: fc.constant('principal-match' as const),
      match: fc.oneof(fc.constant('self' as const), clarkName),
      names,
      extensions,
    })
    fc.assert(
      fc.property(reports, (value) => {
        expect(plain(parsePrincipalMatch(stringifyPrincipalMatch(value)))).toEqual(plain(value))
      }),
    )
  })
})

describe('a free-busy-query report', () => {
  it('needs a time range', () => {
    expectFault(() => parseFreeBusyQuery(body('C:free-busy-query', '')), 400, 'time-range, found none')
    const late = '<C:time-range start="20060105T000000Z" end="20060104T000000Z"/>'
    expectFault(() => parseFreeBusyQuery(body('C:free-busy-query', late)), 422, 'expected an end behind the start')
    expectRefusal(() => stringifyFreeBusyQuery({ timeRange: {} }), 'expected a start or an end')
  })

  it('is read back', () => {
    fc.assert(
      fc.property(fc.record({ report: fc.constant('free-busy-query'), timeRange, extensions }), (value) => {
        expect(plain(parseFreeBusyQuery(stringifyFreeBusyQuery(value)))).toEqual(plain(value))
      }),
    )
  })
})

describe.each([
  ['acl-principal-prop-set', parseAclPrincipalPropSet, stringifyAclPrincipalPropSet],
  ['version-tree', parseVersionTree, stringifyVersionTree],
] as const)('a %s report', (report, parse, stringify) => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.record({ report: fc.constant(report), names, extensions }), (value) => {
        expect(plain(parse(stringify(value)))).toEqual(plain(value))
      }),
    )
    expect(parse(stringify())).toEqual({ report, names: [], extensions: [] })
    expectTypeOf(parseAclPrincipalPropSet).returns.toEqualTypeOf<AclPrincipalPropSet>()
  })

  it('has at most one prop', () => {
    expectFault(() => parse(body(`D:${report}`, '<D:prop/><D:prop/>')), 400, 'expected one {DAV:}prop, found 2')
  })
})
