import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Parent } from '../../src/codec/parents.ts'
import type { Prop } from '../../src/codec/prop.ts'
import { parentSet, resourceId } from '../../src/dav.ts'
import { element } from '../../src/xml/element.ts'
import { decodeClean } from '../codec/decoding.ts'

describe('the properties of RFC 5842', () => {
  it('have the names of the RFC', () => {
    expect([resourceId.name, parentSet.name]).toEqual(['{DAV:}resource-id', '{DAV:}parent-set'])
  })

  it('read and write a resource-id', () => {
    const id = 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf8'
    expect(decodeClean(resourceId.codec, `<D:href>${id}</D:href>`)).toBe(id)
    expect(resourceId(id)).toEqual(element('{DAV:}resource-id', undefined, [element('{DAV:}href', undefined, id)]))
  })

  it('have the types of their values', () => {
    expectTypeOf(resourceId).toEqualTypeOf<Prop<string>>()
    expectTypeOf(parentSet).toEqualTypeOf<Prop<readonly Parent[]>>()
  })
})
