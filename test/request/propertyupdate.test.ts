import fc from 'fast-check'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type PropertyChange,
  type PropertyUpdate,
  type PropertyUpdateInput,
  parsePropertyUpdate,
  stringifyPropertyUpdate,
} from '../../src/request/propertyupdate.ts'
import { element, type XmlElement } from '../../src/xml/element.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { clarkName } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, property } from './request-arbitraries.ts'

const update = (content: string, attributes = ''): string => body('D:propertyupdate', content, attributes)

describe('parsePropertyUpdate', () => {
  it('keeps the order of what is set and removed', () => {
    const { changes } = parsePropertyUpdate(
      update(
        '<D:set><D:prop><x:a>1</x:a><x:b/></D:prop></D:set>\n<D:remove><D:prop><x:a/></D:prop></D:remove>' +
          '<D:set><D:prop><x:a>2</x:a></D:prop></D:set>',
      ),
    )
    expect(changes.map(({ set, remove }) => remove ?? `${set.localName}=${set.text}`)).toEqual([
      'a=1',
      'b=',
      '{urn:x}a',
      'a=2',
    ])
  })

  it.each([
    ['xml:lang="de"', '<D:set><D:prop><x:a/></D:prop></D:set>', 'de'],
    ['xml:lang="de"', '<D:set xml:lang="fr"><D:prop><x:a/></D:prop></D:set>', 'fr'],
    ['', '<D:set><D:prop xml:lang="it"><x:a/></D:prop></D:set>', 'it'],
    ['xml:lang="de"', '<D:set><D:prop><x:a xml:lang="es"/></D:prop></D:set>', 'es'],
    ['', '<D:set><D:prop><x:a/></D:prop></D:set>', undefined],
  ])('keeps the language in scope: %s %s', (attributes, content, lang) => {
    const [change] = parsePropertyUpdate(update(content, attributes)).changes
    expect(change?.set?.lang).toBe(lang)
    const [again] = parsePropertyUpdate(stringifyPropertyUpdate([change as PropertyChange])).changes // one was read
    expect(again?.set?.lang).toBe(lang)
  })

  it('keeps prefixes that values use', () => {
    const typed = '<x:a xmlns:xsi="urn:xsi" xmlns:t="urn:t" xsi:type="t:int"><t:b>t:c</t:b> </x:a>'
    const { changes } = parsePropertyUpdate(update(`<D:set><D:prop>${typed}</D:prop></D:set>`))
    expect(stringifyPropertyUpdate(changes)).toContain('xmlns:t="urn:t"')
    expect(stringifyPropertyUpdate(changes)).toContain('<t:b>t:c</t:b> ')
  })

  it('keeps text with markup, CDATA and white space as it is', () => {
    const [change] = parsePropertyUpdate(
      update('<D:set><D:prop><x:a> a <x:b><![CDATA[<c>]]></x:b>&#13; </x:a></D:prop></D:set>'),
    ).changes
    expect(change?.set?.children).toMatchObject([' a ', { text: '<c>' }, '\r '])
  })

  it('ignores what no specification defines, and shows it', () => {
    const read = parsePropertyUpdate(update('<x:e>1</x:e><D:set><x:y/><D:prop/></D:set><D:owner/>'))
    expect(read.changes).toEqual([])
    expect(read.extensions.map(({ name }) => name)).toEqual(['{urn:x}e', '{DAV:}owner'])
  })

  it.each([
    ['', 'expected DAV:set or DAV:remove, found none'],
    ['<D:set/>', 'set: expected {DAV:}prop, found none'],
    ['<D:remove><D:prop/><D:prop/></D:remove>', 'remove: expected one {DAV:}prop, found 2'],
  ])('answers 400 to %j', (content, words) => {
    expectFault(() => parsePropertyUpdate(update(content)), 400, words)
  })

  it('answers 400 to an empty body and 422 to another root', () => {
    expectFault(() => parsePropertyUpdate(''), 400, 'found an empty body')
    expectFault(() => parsePropertyUpdate(body('D:propfind', '')), 422, 'expected the root element')
  })
})

describe('stringifyPropertyUpdate', () => {
  it('puts neighbouring changes of one kind together', () => {
    const text = stringifyPropertyUpdate([
      { set: dav.displayname('a & b') },
      { set: element('{urn:x}color', undefined, 'red') },
      { remove: dav.getcontentlanguage },
    ])
    expect(text).toContain(
      '<D:set><D:prop><D:displayname>a &amp; b</D:displayname><ns0:color>red</ns0:color></D:prop></D:set>' +
        '<D:remove><D:prop><D:getcontentlanguage/></D:prop></D:remove>',
    )
  })

  it('refuses no change at all, what is no property and what XML cannot carry', () => {
    expectRefusal(() => stringifyPropertyUpdate([]), 'expected at least one change')
    const text = 'red' as unknown as XmlElement // as a caller without types would
    expectRefusal(() => stringifyPropertyUpdate([{ set: text }]), 'expected the element of a property')
    expectRefusal(() => stringifyPropertyUpdate([{ set: dav.displayname('a\u0000') }]), 'U+0000')
  })

  it('is read back', () => {
    const change: fc.Arbitrary<PropertyChange> = fc.oneof(
      property.map((set) => ({ set })),
      clarkName.map((remove) => ({ remove })),
    )
    const updates = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 6 }), extensions })
    fc.assert(
      fc.property(updates, (value) => {
        const written = stringifyPropertyUpdate(value)
        wellFormed(written)
        const read = parsePropertyUpdate(written)
        expect(plain(read)).toEqual(plain(value))
        expect(plain(parsePropertyUpdate(stringifyPropertyUpdate(read)))).toEqual(plain(read))
      }),
    )
  })
})

describe('the types of a PROPPATCH', () => {
  it('tell set and remove apart', () => {
    const [change] = parsePropertyUpdate(update('<D:set><D:prop/></D:set>')).changes
    if (change?.set !== undefined) expectTypeOf(change.set).toEqualTypeOf<XmlElement>()
    else if (change !== undefined) expectTypeOf(change.remove).toEqualTypeOf<ClarkName>()
    expectTypeOf<PropertyUpdate>().toExtend<PropertyUpdateInput>()
    const refused = (): void => {
      // @ts-expect-error a name cannot be set
      stringifyPropertyUpdate([{ set: dav.displayname }])
      // @ts-expect-error one change sets or removes
      stringifyPropertyUpdate([{ set: dav.displayname('a'), remove: dav.displayname }])
    }
    expectTypeOf(refused).toBeFunction()
  })
})
