import fc from 'fast-check'
import { defineProp, text } from 'multistatus/codec'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { type Propfind, type PropfindInput, parsePropfind, stringifyPropfind } from '../../src/request/propfind.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, names } from './request-arbitraries.ts'

describe('parsePropfind', () => {
  it.each<[string, Propfind]>([
    ['', { kind: 'allprop', include: [], extensions: [] }],
    [body('D:propfind', '<D:allprop/>'), { kind: 'allprop', include: [], extensions: [] }],
    [
      body('D:propfind', '<D:include><C:a/><x:b/></D:include>\n<D:allprop/>'),
      { kind: 'allprop', include: ['{urn:ietf:params:xml:ns:caldav}a', '{urn:x}b'], extensions: [] },
    ],
    [body('D:propfind', '<D:propname/>'), { kind: 'propname', extensions: [] }],
    [
      body('D:propfind', '<D:prop><D:getetag/><x:b a="1">c</x:b><none xmlns=""/></D:prop>'),
      { kind: 'prop', names: ['{DAV:}getetag', '{urn:x}b', '{}none'], extensions: [] },
    ],
    [body('D:propfind', '<D:prop/>'), { kind: 'prop', names: [], extensions: [] }],
    [
      body('D:propfind', '<D:prop><D:a/><D:b/><D:a/></D:prop>'),
      { kind: 'prop', names: ['{DAV:}a', '{DAV:}b'], extensions: [] },
    ],
    ['<propfind xmlns="DAV:"><propname/></propfind>', { kind: 'propname', extensions: [] }],
  ])('reads %j', (text, propfind) => {
    expect(parsePropfind(text)).toEqual(propfind)
  })

  it('reads bytes, by the charset of the request', () => {
    const bytes = new TextEncoder().encode(body('D:propfind', '<D:propname/><x:e>ü</x:e>'))
    const latin = { contentType: 'text/xml; charset=iso-8859-1' }
    expect(parsePropfind(bytes).extensions).toMatchObject([{ text: 'ü' }])
    expect(parsePropfind(bytes, latin).extensions).toMatchObject([{ text: 'Ã¼' }])
    expect(parsePropfind(new Uint8Array())).toMatchObject({ kind: 'allprop' })
  })

  it('ignores what no specification defines, and shows it', () => {
    const { extensions: kept } = parsePropfind(body('D:propfind', '<D:propname/><x:leave-out>*boss*</x:leave-out>'))
    expect(kept).toMatchObject([{ name: '{urn:x}leave-out', text: '*boss*' }])
  })

  it.each([
    ['<D:allprop/><D:propname/>', 'expected one of {DAV:}allprop, {DAV:}propname, {DAV:}prop, found'],
    ['<D:prop/><D:propname/>', 'found {DAV:}propname and {DAV:}prop'],
    ['<D:prop><D:a/></D:prop><D:prop><D:b/></D:prop>', 'expected one {DAV:}prop, found 2'],
    ['<x:expired-props/>', 'found none'],
    ['', 'found none'],
    ['<D:prop/><D:include/>', 'DAV:include stands beside DAV:allprop'],
  ])('answers 400 to %j', (content, words) => {
    expectFault(() => parsePropfind(body('D:propfind', content)), 400, words)
  })

  it('answers 422 to another root', () => {
    expectFault(() => parsePropfind('<propfind/>'), 422, 'expected the root element {DAV:}propfind, found {}propfind')
    expectFault(() => parsePropfind(body('D:propertyupdate', '')), 422, 'found {DAV:}propertyupdate')
  })
})

describe('stringifyPropfind', () => {
  const own = defineProp('{urn:x}own', text)

  it.each<[PropfindInput, Propfind]>([
    ['allprop', { kind: 'allprop', include: [], extensions: [] }],
    ['propname', { kind: 'propname', extensions: [] }],
    [[dav.getetag, own, '{}none'], { kind: 'prop', names: ['{DAV:}getetag', '{urn:x}own', '{}none'], extensions: [] }],
    [new Set<ClarkName>(['{DAV:}a']), { kind: 'prop', names: ['{DAV:}a'], extensions: [] }],
    [
      { kind: 'allprop', include: [own] },
      { kind: 'allprop', include: ['{urn:x}own'], extensions: [] },
    ],
    [
      { kind: 'prop', names: [own, own] },
      { kind: 'prop', names: ['{urn:x}own'], extensions: [] },
    ],
  ])('writes %j', (input, propfind) => {
    expect(parsePropfind(stringifyPropfind(input))).toEqual(propfind)
  })

  it('declares the namespaces on the root, DAV: with the prefix D', () => {
    expect(stringifyPropfind([dav.getetag, own])).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<D:propfind xmlns:D="DAV:" xmlns:ns0="urn:x">' +
        '<D:prop><D:getetag/><ns0:own/></D:prop></D:propfind>\n',
    )
  })

  it('declares namespaces beyond the first few where they occur', () => {
    const many = Array.from({ length: 100 }, (_, i): ClarkName => `{urn:${i}}a`)
    expect(parsePropfind(stringifyPropfind(many))).toEqual({ kind: 'prop', names: many, extensions: [] })
  })

  it('refuses what is no name or kind', () => {
    expectRefusal(() => stringifyPropfind(['getetag' as ClarkName]), 'Clark notation') // as a caller without types
    expectRefusal(() => stringifyPropfind('all' as 'allprop'), "expected names, 'allprop' or 'propname'") // as above
  })

  it('is read back', () => {
    const propfind = fc.oneof(
      fc.record({ kind: fc.constant('allprop' as const), include: names, extensions }),
      fc.record({ kind: fc.constant('propname' as const), extensions }),
      fc.record({ kind: fc.constant('prop' as const), names, extensions }),
    )
    fc.assert(
      fc.property(propfind, (value) => {
        const written = stringifyPropfind(value)
        wellFormed(written)
        const read = parsePropfind(written)
        expect(plain(read)).toEqual(plain(value))
        expect(plain(parsePropfind(stringifyPropfind(read)))).toEqual(plain(read))
      }),
    )
  })
})

describe('the types of a PROPFIND', () => {
  it('are told apart by kind', () => {
    const propfind = parsePropfind('')
    expectTypeOf(propfind).not.toBeAny()
    if (propfind.kind === 'prop') expectTypeOf(propfind.names).toEqualTypeOf<readonly ClarkName[]>()
    expectTypeOf<Propfind>().toExtend<PropfindInput>()
    const refused = (): void => {
      // @ts-expect-error a local name is no Clark name
      stringifyPropfind(['getetag'])
      // @ts-expect-error a value is no name
      stringifyPropfind([dav.getetag('"a"')])
    }
    expectTypeOf(refused).toBeFunction()
  })
})
