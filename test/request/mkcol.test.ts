import fc from 'fast-check'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { parseMkcalendar, stringifyMkcalendar } from '../../src/request/mkcalendar.ts'
import { type CollectionProps, type CollectionPropsInput, parseMkcol, stringifyMkcol } from '../../src/request/mkcol.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, property } from './request-arbitraries.ts'

describe.each([
  ['MKCOL', 'D:mkcol', parseMkcol, stringifyMkcol, 415],
  ['MKCALENDAR', 'C:mkcalendar', parseMkcalendar, stringifyMkcalendar, 422],
] as const)('the body of a %s', (_method, root, parse, stringify, otherRoot) => {
  it('sets properties, in one set or several', () => {
    const read = parse(
      body(
        root,
        '<D:set xml:lang="de"><D:prop><D:resourcetype><D:collection/></D:resourcetype><x:a>ü</x:a></D:prop></D:set>' +
          '<D:set><D:prop><x:b/></D:prop></D:set><x:e/>',
      ),
    )
    expect(read.props.map(({ name }) => name)).toEqual(['{DAV:}resourcetype', '{urn:x}a', '{urn:x}b'])
    expect(read.props[1]).toMatchObject({ text: 'ü', lang: 'de' })
    expect(read.extensions).toMatchObject([{ name: '{urn:x}e' }])
  })

  it('may be empty', () => {
    expect(parse('')).toEqual({ props: [], extensions: [] })
    expect(parse(new Uint8Array())).toEqual({ props: [], extensions: [] })
  })

  it('sets something if it is there', () => {
    expectFault(() => parse(body(root, '')), 400, 'expected {DAV:}set, found none')
    expectFault(() => parse(body(root, '<D:set/>')), 400, 'expected {DAV:}prop, found none')
  })

  it(`is answered with ${otherRoot} if it is another`, () => {
    expectFault(() => parse(body('x:a', '')), otherRoot, 'expected the root element')
  })

  it('is written from values', () => {
    expect(stringify([dav.resourcetype([dav.collection]), dav.displayname('A')])).toContain(
      '<D:set><D:prop><D:resourcetype><D:collection/></D:resourcetype><D:displayname>A</D:displayname></D:prop></D:set>',
    )
    expectRefusal(() => stringify([dav.displayname('\ud800')]), 'cannot stand in XML')
  })

  it('is read back', () => {
    fc.assert(
      fc.property(fc.record({ props: fc.array(property, { maxLength: 4 }), extensions }), (value) => {
        const written = stringify(value)
        wellFormed(written)
        const read = parse(written)
        expect(plain(read)).toEqual(plain(value))
        expect(plain(parse(stringify(read)))).toEqual(plain(read))
      }),
    )
    expectTypeOf<CollectionProps>().toExtend<CollectionPropsInput>()
  })
})
