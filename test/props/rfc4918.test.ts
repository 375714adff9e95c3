import { describe, expect, expectTypeOf, it } from 'vitest'
import type { ActiveLock } from '../../src/codec/active-locks.ts'
import type { LockEntry } from '../../src/codec/lock-entry.ts'
import type { Prop } from '../../src/codec/prop.ts'
import * as dav from '../../src/dav.ts'
import { element } from '../../src/xml/element.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { parseElement } from '../../src/xml/parse-element.ts'
import { decodeClean } from '../codec/decoding.ts'

const read = <T>(prop: Prop<T>, content: string): T => {
  const localName = prop.name.slice('{DAV:}'.length)
  return decodeClean<T>(prop.codec, parseElement(`<D:${localName} xmlns:D="DAV:">${content}</D:${localName}>`))
}

describe('the properties of RFC 4918', () => {
  it('are all there, by the names of the RFC', () => {
    const descriptors = [
      dav.creationdate,
      dav.displayname,
      dav.getcontentlanguage,
      dav.getcontentlength,
      dav.getcontenttype,
      dav.getetag,
      dav.getlastmodified,
      dav.lockdiscovery,
      dav.resourcetype,
      dav.supportedlock,
    ]
    expect(descriptors.map(({ name }) => name)).toEqual([
      '{DAV:}creationdate',
      '{DAV:}displayname',
      '{DAV:}getcontentlanguage',
      '{DAV:}getcontentlength',
      '{DAV:}getcontenttype',
      '{DAV:}getetag',
      '{DAV:}getlastmodified',
      '{DAV:}lockdiscovery',
      '{DAV:}resourcetype',
      '{DAV:}supportedlock',
    ])
  })

  it('read the values of the RFC', () => {
    expect(read(dav.creationdate, '1997-12-01T17:42:21-08:00')).toEqual(new Date('1997-12-02T01:42:21Z'))
    expect(read(dav.displayname, 'Example collection')).toBe('Example collection')
    expect(read(dav.getcontentlanguage, 'en')).toBe('en')
    expect(read(dav.getcontentlength, '4525')).toBe(4525)
    expect(read(dav.getcontenttype, 'text/html')).toBe('text/html')
    expect(read(dav.getetag, '"zzyzx"')).toBe('"zzyzx"')
    expect(read(dav.getlastmodified, 'Mon, 12 Jan 1998 09:25:56 GMT')).toEqual(new Date('1998-01-12T09:25:56Z'))
    expect(read(dav.resourcetype, '<D:collection/>')).toEqual(new Set([dav.collection]))
    expect(read(dav.resourcetype, '')).toEqual(new Set())
  })

  it('write what they read', () => {
    expect(dav.getetag('W/"a"')).toEqual(element('{DAV:}getetag', undefined, 'W/"a"'))
    expect(dav.resourcetype([dav.collection, '{urn:x}calendar'])).toEqual(
      element('{DAV:}resourcetype', undefined, [element('{DAV:}collection'), element('{urn:x}calendar')]),
    )
    expect(dav.resourcetype([])).toEqual(element('{DAV:}resourcetype'))
    expect(dav.getlastmodified(new Date(0)).text).toBe('Thu, 01 Jan 1970 00:00:00 GMT')
    expect(dav.creationdate(new Date(0)).text).toBe('1970-01-01T00:00:00Z')
  })

  it('have the types of their values', () => {
    expectTypeOf(dav.creationdate).toEqualTypeOf<Prop<Date>>()
    expectTypeOf(dav.getcontentlength).toEqualTypeOf<Prop<number>>()
    expectTypeOf(read(dav.resourcetype, '')).toEqualTypeOf<ReadonlySet<ClarkName>>()
    expectTypeOf(read(dav.lockdiscovery, '')).toEqualTypeOf<readonly ActiveLock[]>()
    expectTypeOf(read(dav.supportedlock, '')).toEqualTypeOf<readonly LockEntry[]>()
    expectTypeOf(read(dav.getetag, '')).not.toBeAny()
  })

  it('do not compile with other values', () => {
    const never = (): void => {
      // @ts-expect-error a length is a number
      dav.getcontentlength('x')
      // @ts-expect-error a date is a Date
      dav.getlastmodified('Mon, 12 Jan 1998 09:25:56 GMT')
      // @ts-expect-error types are a set or an array
      dav.resourcetype(dav.collection)
      // @ts-expect-error a local name is no type
      dav.resourcetype(['collection'])
      // @ts-expect-error a lock has a depth
      dav.lockdiscovery([{ scope: 'exclusive', type: 'write' }])
      // @ts-expect-error there is no such scope
      dav.supportedlock([{ scope: 'private', type: 'write' }])
    }
    expect(never).toBeTypeOf('function')
  })
})
