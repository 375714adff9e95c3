import { describe, expectTypeOf, it } from 'vitest'
import type { Codec } from '../../src/codec/codec.ts'
import { type StandardSchema, standardSchema } from '../../src/codec/standard-schema.ts'
import { describeCodec } from './codec-table.ts'

/** A schema as validators make it: digits to a number. */
const digits: StandardSchema<unknown, number> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) =>
      typeof value === 'string' && /^[0-9]+$/.test(value)
        ? { value: Number(value) }
        : { issues: [{ message: 'no digits' }, { message: 'at all' }] },
  },
}
const word: StandardSchema<unknown, 'red' | 'blue'> = {
  '~standard': {
    version: 1,
    vendor: 'test',
    validate: (value) => (value === 'red' || value === 'blue' ? { value } : { issues: [] }),
  },
}
const slow: StandardSchema<unknown, string> = {
  '~standard': { version: 1, vendor: 'test', validate: async () => ({ value: '' }) },
}

describeCodec('standardSchema', standardSchema(digits, String), {
  reads: [['12', 12]],
  writes: [[12, '12']],
  refuses: [
    ['twelve', 'no digits; at all'],
    ['<x:a/>', 'expected text'],
  ],
  refusesToWrite: [[-1, 'no digits; at all']],
})

describeCodec('standardSchema of strings', standardSchema(word), {
  reads: [['red', 'red']],
  writes: [['blue', 'blue']],
  refuses: [['green', 'refused by its schema']],
  refusesToWrite: [
    ['green', 'refused by its schema'],
    [5, 'expected a schema of strings, or an encode function'],
  ],
})

describeCodec('standardSchema that takes its time', standardSchema(slow), {
  reads: [],
  writes: [],
  refuses: [['a', 'expected a schema that validates at once, got a promise']],
  refusesToWrite: [['a', 'expected a schema that validates at once, got a promise']],
})

describe('the types of standardSchema', () => {
  it('come from the schema', () => {
    expectTypeOf(standardSchema(digits, String)).toExtend<Codec<number>>()
    expectTypeOf(standardSchema(word)).toEqualTypeOf<Codec<'red' | 'blue'>>()
    expectTypeOf(standardSchema(digits)).toEqualTypeOf<Codec<number, never>>()
  })
})
