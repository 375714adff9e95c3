import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { AddressParamFilter, AddressPropFilter } from '../../src/request/addressbook-filter.ts'
import {
  type AddressbookQuery,
  type AddressbookQueryInput,
  parseAddressbookQuery,
  stringifyAddressbookQuery,
} from '../../src/request/addressbook-query.ts'
import { xmlText } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, filterName, names } from './request-arbitraries.ts'

const query = (content: string): string => body('R:addressbook-query', content)
const filtered = (content: string): string => query(`<R:filter>${content}</R:filter>`)

describe('parseAddressbookQuery', () => {
  it('reads data, filter and limit', () => {
    const read = parseAddressbookQuery(
      query(
        `<D:prop><D:getetag/><R:address-data content-type="text/vcard" version="4.0"><R:prop name="UID"/>
        <R:prop name="EMAIL" novalue="yes"/></R:address-data></D:prop>
        <R:filter test="allof"><R:prop-filter name="FN" test="anyof"><R:text-match collation="i;octet" match-type="starts-with"
        negate-condition="yes">daboo</R:text-match><R:text-match>x</R:text-match></R:prop-filter>
        <R:prop-filter name="EMAIL"><R:param-filter name="TYPE"><R:is-not-defined/></R:param-filter></R:prop-filter>
        <R:prop-filter name="NOTE"><R:is-not-defined/></R:prop-filter></R:filter>
        <R:limit><R:nresults>3</R:nresults></R:limit>`,
      ),
    )
    expect(read).toMatchObject({
      report: 'addressbook-query',
      props: { kind: 'prop', names: ['{DAV:}getetag', '{urn:ietf:params:xml:ns:carddav}address-data'] },
      addressData: {
        contentType: 'text/vcard',
        version: '4.0',
        props: [
          { name: 'UID', novalue: false },
          { name: 'EMAIL', novalue: true },
        ],
      },
      limit: 3,
      filter: {
        test: 'allof',
        props: [
          {
            name: 'FN',
            test: 'anyof',
            textMatches: [
              { text: 'daboo', collation: 'i;octet', matchType: 'starts-with', negate: true },
              { text: 'x', collation: 'i;unicode-casemap', matchType: 'contains', negate: false },
            ],
          },
          { name: 'EMAIL', params: [{ name: 'TYPE', isNotDefined: true }] },
          { name: 'NOTE', isNotDefined: true },
        ],
      },
    })
  })

  it('reads an empty filter, which every vCard meets', () => {
    expect(parseAddressbookQuery(filtered('')).filter).toEqual({ test: 'anyof', props: [], extensions: [] })
    expect(parseAddressbookQuery(filtered('<x:a/>')).filter.extensions).toMatchObject([{ name: '{urn:x}a' }])
  })

  it.each([
    [query(''), 400, 'filter, found none'],
    [filtered('<R:prop-filter/>'), 400, 'expected the attribute name'],
    [filtered('<R:prop-filter name="A"><R:is-not-defined/><R:text-match/></R:prop-filter>'), 400, 'more conditions'],
    [filtered('<R:prop-filter name="A" test="someof"/>'), 422, 'expected test to be one of anyof, allof'],
    [filtered('<R:prop-filter name="A"><R:text-match match-type="like"/></R:prop-filter>'), 422, 'match-type'],
    [query('<R:filter/><R:limit/>'), 400, 'nresults, found none'],
    [query('<R:filter/><R:limit><R:nresults>many</R:nresults></R:limit>'), 422, 'expected a whole number'],
    [
      query('<D:prop><R:address-data><R:allprop/><R:prop name="A"/></R:address-data></D:prop><R:filter/>'),
      400,
      'address-data: expected all or some properties',
    ],
  ] as const)('answers to %s with %i', (text, status, words) => {
    expectFault(() => parseAddressbookQuery(text), status, words)
  })
})

describe('stringifyAddressbookQuery', () => {
  it('leaves out what is the default', () => {
    const text = stringifyAddressbookQuery({
      addressData: { props: ['UID'] },
      filter: { props: [{ name: 'FN', textMatches: ['daboo'] }] },
    })
    expect(text).toContain('<CR:address-data><CR:prop name="UID"/></CR:address-data>')
    expect(text).toContain('<CR:filter><CR:prop-filter name="FN"><CR:text-match>daboo</CR:text-match></CR:prop-filter>')
  })

  it('refuses what excludes each other', () => {
    const filter = { props: [{ name: 'A', isNotDefined: true, textMatches: ['b'] }] }
    expectRefusal(() => stringifyAddressbookQuery({ filter }), 'expected isNotDefined alone')
    expectRefusal(() => stringifyAddressbookQuery({ props: 'propname', addressData: {}, filter: {} }), 'by name')
  })

  it('is read back', () => {
    const named = { name: filterName, isNotDefined: fc.constant(false), extensions }
    const test = fc.constantFrom('anyof' as const, 'allof' as const)
    const textMatch = fc.record({
      text: xmlText,
      collation: fc.constantFrom('i;octet', 'i;unicode-casemap'),
      negate: fc.boolean(),
      matchType: fc.constantFrom('equals' as const, 'contains' as const, 'starts-with' as const, 'ends-with' as const),
    })
    const param: fc.Arbitrary<AddressParamFilter> = fc.record({
      ...named,
      textMatch: fc.option(textMatch, { nil: undefined }),
    })
    const prop: fc.Arbitrary<AddressPropFilter> = fc.record({
      ...named,
      test,
      textMatches: fc.array(textMatch, { maxLength: 2 }),
      params: fc.array(param, { maxLength: 2 }),
    })
    const queries: fc.Arbitrary<AddressbookQuery> = fc.record({
      report: fc.constant('addressbook-query' as const),
      props: fc.oneof(
        names.map((given) => ({ kind: 'prop' as const, names: given })),
        fc.constant(undefined),
      ),
      addressData: fc.constant(undefined),
      filter: fc.record({ test, props: fc.array(prop, { maxLength: 2 }), extensions }),
      limit: fc.option(fc.nat(), { nil: undefined }),
      extensions,
    })
    fc.assert(
      fc.property(queries, (value) => {
        const written = stringifyAddressbookQuery(value)
        wellFormed(written)
        const read = parseAddressbookQuery(written)
        expect(plain(read)).toEqual(plain(value))
      }),
    )
    expectTypeOf<AddressbookQuery>().toExtend<AddressbookQueryInput>()
  })

  it('is read back with address data', () => {
    const first = parseAddressbookQuery(
      stringifyAddressbookQuery({
        addressData: { version: '4.0', props: ['UID', { name: 'FN', novalue: true }] },
        filter: {},
      }),
    )
    expect(parseAddressbookQuery(stringifyAddressbookQuery(first))).toEqual(first)
    expect(first.addressData?.props).toHaveLength(2)
  })
})
