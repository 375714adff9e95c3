import fc from 'fast-check'
import { type ClarkName, element, InvalidInputError, type XmlElement, XmlSyntaxError } from 'multistatus'
import { type PropBody, type PropBodyLookup, parsePropBody, stringifyPropBody } from 'multistatus/bodies'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { xmlElement } from '../support/arbitraries.ts'
import { same } from './same.ts'

const lock: dav.ActiveLock = {
  scope: 'exclusive',
  type: 'write',
  depth: 'infinity',
  owner: element('{DAV:}owner', undefined, 'ejw'),
  timeout: 'Second-604800',
  token: 'urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4',
  root: '/workspace/webdav/proposal.doc',
}

describe('parsePropBody', () => {
  it('reads the locks of an answer to LOCK', () => {
    const body = parsePropBody(stringifyPropBody([dav.lockdiscovery([lock])]))
    expect(body.prop(dav.lockdiscovery)).toEqual([{ ...lock, owner: expect.objectContaining({ text: 'ejw' }) }])
    expect(body.names).toEqual(['{DAV:}lockdiscovery'])
    expect(body.issues).toEqual([])
  })

  it('tells found, invalid and absent apart', () => {
    const body = parsePropBody(
      '<prop xmlns="DAV:"><getcontentlength>many</getcontentlength><displayname>a</displayname></prop>',
    )
    expect(body.lookup(dav.displayname)).toEqual({ state: 'found', value: 'a', issues: [] })
    expect(body.lookup(dav.getcontentlength)).toMatchObject({ state: 'invalid', element: { text: 'many' } })
    expect(body.lookup(dav.getetag)).toEqual({ state: 'absent' })
    expect(body.lookup('{DAV:}getcontentlength')).toMatchObject({ state: 'found', value: { text: 'many' } })
    expect([body.prop(dav.displayname), body.prop(dav.getcontentlength), body.prop(dav.getetag)]).toEqual([
      'a',
      undefined,
      undefined,
    ])
    expect([body.has(dav.displayname), body.has('{DAV:}getetag')]).toEqual([true, false])
    expect(body.get(dav.displayname)?.text).toBe('a')
  })

  it('gives notes on values with a departure from the RFC', () => {
    const body = parsePropBody('<prop xmlns="DAV:"><lockdiscovery>none</lockdiscovery></prop>')
    expect(body.lookup(dav.lockdiscovery)).toMatchObject({
      state: 'found',
      value: [],
      issues: [{ rule: 'prop-lockdiscovery-content' }],
    })
  })

  it('reports text and properties that stand there twice, with places in this document', () => {
    const body = parsePropBody('<prop xmlns="DAV:">\n<a>1</a>x<a>2</a></prop>')
    expect(body.issues.map(({ rule, path, line, column }) => [rule, path, line, column])).toEqual([
      ['prop-text', '/prop', 2, 9],
      ['prop-duplicate', '/prop', 2, 10],
    ])
    expect(body.get('{DAV:}a')?.text).toBe('1')
    expect([...body].map(({ text }) => text)).toEqual(['1', '2'])
  })

  it('reads a body without properties', () => {
    expect([...parsePropBody('<prop xmlns="DAV:"/>')]).toEqual([])
  })

  it('refuses other documents', () => {
    expect(() => parsePropBody('<D:error xmlns:D="DAV:"/>')).toThrow(
      'parsePropBody: expected the root element {DAV:}prop, found {DAV:}error; parseErrorBody reads that',
    )
    expect(() => parsePropBody('<prop xmlns="DAV:"><a></prop>')).toThrow(XmlSyntaxError)
    expect(() => parsePropBody('<prop xmlns="DAV:"><a/><b/></prop>', { limits: { properties: 1 } })).toThrow(
      /properties/,
    )
  })

  it('has the types of the descriptors', () => {
    const body = parsePropBody('<prop xmlns="DAV:"/>')
    expectTypeOf(body).toEqualTypeOf<PropBody>()
    expectTypeOf(body.prop(dav.lockdiscovery)).toEqualTypeOf<readonly dav.ActiveLock[] | undefined>()
    expectTypeOf(body.lookup(dav.getcontentlength)).toEqualTypeOf<PropBodyLookup<number>>()
    expectTypeOf(body.prop('{urn:x}y')).toEqualTypeOf<XmlElement | undefined>()
    expectTypeOf(body.prop(dav.getcontentlength)).not.toBeAny()
  })
})

describe('stringifyPropBody', () => {
  it('is read back as it was, whatever the properties hold', () => {
    fc.assert(
      fc.property(fc.uniqueArray(xmlElement, { maxLength: 4, selector: ({ name }) => name }), (values) => {
        const text = stringifyPropBody(values)
        const read = parsePropBody(text)
        expect(read.names).toEqual(values.map(({ name }) => name))
        expect(same(read, values)).toBe(true)
        expect(same(parsePropBody(stringifyPropBody(read)), values)).toBe(true)
      }),
    )
  })

  it('refuses names without a value', () => {
    const name: unknown = '{DAV:}lockdiscovery'
    expect(() => stringifyPropBody([name as XmlElement])).toThrow(InvalidInputError) // as JavaScript sees it
    const refused = (): void => {
      const clark: ClarkName = '{DAV:}lockdiscovery'
      // @ts-expect-error a name is no value
      stringifyPropBody([clark])
      // @ts-expect-error a descriptor is no value
      stringifyPropBody([dav.lockdiscovery])
    }
    expectTypeOf(refused).toBeFunction()
  })
})
