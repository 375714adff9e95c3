import { element, parseElement } from 'multistatus'
import { expect, it } from 'vitest'
import { jsonValue } from '../../src/cli/shown-value.ts'

it.each([
  ['a text', 'a\nb', 'a\nb'],
  ['a number', 1.5, 1.5],
  ['no number', Number.NaN, 'NaN'],
  ['a large number', 2n ** 64n, '18446744073709551616'],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['no date', new Date(Number.NaN), 'Invalid Date'],
  ['a set', new Set(['b', 'a']), ['b', 'a']],
  ['a map', new Map([['a', new Date(0)]]), { a: '1970-01-01T00:00:00.000Z' }],
  ['nothing', undefined, null],
  ['an object', { a: undefined, b: [true, null] }, { b: [true, null] }],
  ['an element', { kept: element('{DAV:}a', { b: '<' }, 'c') }, { kept: '<D:a b="&lt;">c</D:a>' }],
])('shows %s', (_what, value, json) => {
  expect(jsonValue(value)).toEqual(json)
})

it('declares the prefixes that the content of an element needs', () => {
  const xml = jsonValue(parseElement('<x xmlns="urn:x" xmlns:y="urn:y"><y:z/>t</x>'))
  expect(parseElement(String(xml)).children).toEqual(
    parseElement('<x xmlns="urn:x" xmlns:y="urn:y"><y:z/>t</x>').children,
  )
})
