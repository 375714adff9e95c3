import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Codec } from '../../src/codec/codec.ts'
import { httpDate } from '../../src/codec/http-date.ts'
import { integer } from '../../src/codec/integer.ts'
import { names } from '../../src/codec/names.ts'
import { clarkNameOf, defineProp, type Prop, type PropName, type PropValue } from '../../src/codec/prop.ts'
import { text } from '../../src/codec/text.ts'
import { element, XmlElement } from '../../src/xml/element.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { refusal } from './decoding.ts'

const size = defineProp('{urn:x}size', integer)
const made = defineProp('{urn:x}made', httpDate)
const kinds = defineProp('{urn:x}kinds', names)

describe('defineProp', () => {
  it('makes a function that carries name and codec', () => {
    expect(size.name).toBe('{urn:x}size')
    expect(size.codec).toBe(integer)
    expect(Object.keys(size)).toEqual(['name', 'codec'])
  })

  it('encodes a value into the element of the property', () => {
    expect(size(12)).toBeInstanceOf(XmlElement)
    expect(size(12)).toEqual(element('{urn:x}size', undefined, '12'))
    expect(defineProp('{}name', text)('')).toEqual(element('{}name'))
  })

  it('names the property when a value cannot be written, and keeps the cause', () => {
    expect(refusal(() => size(-1))).toBe('{urn:x}size: expected a whole number from 0 to 9007199254740991, got -1')
    expect(() => size(-1)).toThrowError(expect.objectContaining({ cause: expect.any(Error) }))
  })

  it('lets errors of a codec that are no refusals through', () => {
    const broken: Codec<string> = {
      decode: () => '',
      encode() {
        throw new RangeError('mine')
      },
    }
    expect(() => defineProp('{urn:x}a', broken)('')).toThrow(new RangeError('mine'))
  })

  it.each(['size', '{urn:x}', '{urn:x}a b', 'urn:x}a', ''])('refuses the name %j', (name) => {
    expect(refusal(() => defineProp(name as ClarkName, text))).toContain('is not a name in Clark notation')
  })
})

describe('clarkNameOf', () => {
  it('takes descriptors and Clark names', () => {
    expect(clarkNameOf(size)).toBe('{urn:x}size')
    expect(clarkNameOf('{urn:x}size')).toBe('{urn:x}size')
  })
})

describe('the types of descriptors', () => {
  const read = <T>(prop: Prop<T>): T | undefined => void prop
  type ValueOf<P> = P extends Prop<infer T> ? T : never

  it('infer the value from the codec', () => {
    expectTypeOf(size).toEqualTypeOf<Prop<number>>()
    expectTypeOf(made).toEqualTypeOf<Prop<Date>>()
    expectTypeOf(read(made)).toEqualTypeOf<Date | undefined>()
    expectTypeOf(read(size)).not.toBeAny()
    expectTypeOf<ValueOf<typeof made>>().toEqualTypeOf<Date>()
  })

  it('infer what is read where more can be written', () => {
    expectTypeOf(read(kinds)).toEqualTypeOf<ReadonlySet<ClarkName> | undefined>()
    expectTypeOf<ValueOf<typeof kinds>>().toEqualTypeOf<ReadonlySet<ClarkName>>()
    expectTypeOf(kinds).toExtend<Prop<ReadonlySet<ClarkName>>>()
  })

  it('keep names and values apart', () => {
    expectTypeOf<Prop<Date>>().toExtend<PropName>()
    expectTypeOf<PropValue>().toEqualTypeOf<XmlElement>()
    expectTypeOf<XmlElement>().not.toExtend<PropName>()
    expectTypeOf<Prop<Date>>().not.toExtend<XmlElement>()
    expectTypeOf<ClarkName>().not.toExtend<PropName>()
    expectTypeOf<Prop<Date>>().not.toExtend<Prop<string>>()
  })

  it('refuse other values and names', () => {
    const never = (): void => {
      // @ts-expect-error a number is wanted
      size('12')
      // @ts-expect-error a Date is wanted
      made('1997-12-01')
      // @ts-expect-error a value is wanted
      size()
      // @ts-expect-error a local name is no Clark name
      defineProp('size', integer)
      // @ts-expect-error the name of a descriptor cannot be changed
      size.name = '{urn:x}other'
    }
    expect(never).toBeTypeOf('function')
  })
})
