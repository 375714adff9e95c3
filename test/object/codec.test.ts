import { PropError, parseMultistatus, propstatResponse, stringifyMultistatus } from 'multistatus'
import { defineProp } from 'multistatus/codec'
import { type ObjectValue, object } from 'multistatus/object'
import { expect, expectTypeOf, it } from 'vitest'

type Hrefs = { readonly 'D:href': readonly ObjectValue[] }
const isHrefs = (value: ObjectValue): value is Hrefs => Array.isArray(value['D:href'])

const anything = defineProp('{urn:x}any', object())
const hrefs = defineProp('{urn:x}hrefs', object({ is: isHrefs }))

it('carries objects through a body', () => {
  const text = stringifyMultistatus([
    propstatResponse('/a', {
      200: [anything({ 'D:a': [{ '@b': '1', '#': ' c ' }] }), hrefs({ 'D:href': [{ '#': '/' }] })],
    }),
  ])
  const [response] = parseMultistatus(text).responses
  expect(response?.requireProp(anything)).toEqual({ 'D:a': [{ '@b': '1', '#': ' c ' }] })
  expect(response?.requireProp(hrefs)['D:href']).toEqual([{ '#': '/' }])
})

it('calls a value invalid that is not of the shape asked for, when it is read and when it is written', () => {
  const text = stringifyMultistatus([propstatResponse('/a', { 200: [defineProp('{urn:x}hrefs', object())({})] })])
  const [response] = parseMultistatus(text).responses
  expect(response?.lookup(hrefs).state).toBe('invalid')
  expect(() => response?.requireProp(hrefs)).toThrow(PropError)
  const wrong = { 'D:href': undefined } as unknown as Hrefs // what a caller without types may hand in
  expect(() => hrefs(wrong)).toThrow('{urn:x}hrefs: the object is not of the shape')
})

it('reads attributes of the property itself and refuses to lose them when it is written', () => {
  expect(() => anything({ '@a': '1' })).toThrow('{urn:x}any: attribute a belongs to the property itself')
})

it('has the type that was asked for', () => {
  expectTypeOf(object()).not.toBeAny()
  expectTypeOf(anything.codec.decode).returns.toEqualTypeOf<ObjectValue>()
  expectTypeOf(hrefs.codec.decode).returns.toEqualTypeOf<Hrefs>()
})
