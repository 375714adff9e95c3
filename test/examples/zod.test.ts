import { parseMultistatus } from 'multistatus'
import { defineProp, standardSchema } from 'multistatus/codec'
import * as v from 'valibot'
import { expect, expectTypeOf, test } from 'vitest'
import { describePhotos, listing, photoExposure, rating } from '../../examples/zod.ts'
import { printedBy } from './printed-by.ts'

test('gives back what it wrote, with the types of the schema', () => {
  const [heron] = parseMultistatus(listing()).responses
  const found = heron?.prop(photoExposure)
  expect(found).toEqual({ aperture: 5.6, iso: 400, takenAt: '2026-05-01T06:12:00Z' })
  expectTypeOf(found).toEqualTypeOf<{ aperture: number; iso: number; takenAt: string } | undefined>()
  expect(heron?.prop(rating)).toBe(5)
  expectTypeOf(heron?.prop(rating)).toEqualTypeOf<number | undefined>()
})

test('never writes what the schema refuses', () => {
  expect(() => rating(6)).toThrow('expected 1 to 5')
  expect(() => photoExposure({ aperture: -1, iso: 400, takenAt: '2026-05-01T06:12:00Z' })).toThrow(/>0/)
})

test('says in the words of the schema what is wrong with a value', () => {
  expect(describePhotos(listing().replace('{', '['))[0]).toBe('/photos/heron.jpg invalid: expected JSON')
  expect(describePhotos(listing().replace('400', '4'))[0]).toMatch(/^\/photos\/heron\.jpg invalid: .*25/)
})

test('works with another validator in the same way', () => {
  const even = v.pipe(
    v.string(),
    v.transform(Number),
    v.check((n) => n % 2 === 0, 'expected an even number'),
  )
  const pages = defineProp('{urn:example:photos}pages', standardSchema(even, String))
  expect(pages(4).text).toBe('4')
  expect(() => pages(5)).toThrow('expected an even number')
})

test('runs as a program', async () => {
  expect(await printedBy('examples/zod.ts')).toEqual([
    '/photos/heron.jpg f/5.6 ISO 400 *****',
    '/photos/fog.jpg failed',
    expect.stringMatching(/^\/photos\/heron\.jpg invalid: .*expected number/),
    '/photos/fog.jpg failed',
  ])
})
