import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Codec } from '../../src/codec/codec.ts'
import { oneOf } from '../../src/codec/one-of.ts'
import { optional } from '../../src/codec/optional.ts'
import { describeCodec } from './codec-table.ts'
import { refusal } from './decoding.ts'

const lifetime = oneOf('{DAV:}permanent', '{DAV:}temporary')

describeCodec('oneOf', lifetime, {
  reads: [
    ['<D:permanent/>', 'permanent'],
    [' <x:other/><D:temporary>\n</D:temporary>', 'temporary'],
    ['<D:permanent/><D:permanent/>', 'permanent'],
    ['DAV:temporary', 'temporary', ['prop-value-content']],
    ['<D:permanent/>text', 'permanent', ['prop-value-content']],
  ],
  writes: [
    ['permanent', '<D:permanent/>'],
    ['temporary', '<D:temporary/>'],
  ],
  refuses: [
    ['', 'expected one of permanent, temporary, found ""'],
    ['permanent', 'found "permanent"'],
    ['<x:permanent/>', 'found element {urn:x}permanent'],
    ['<D:permanent/><D:temporary/>', 'found 2'],
  ],
  refusesToWrite: [
    ['forever', 'got "forever"'],
    [undefined, 'got undefined'],
  ],
})

describeCodec('optional', optional(lifetime), {
  reads: [
    ['', undefined],
    [' \n', undefined],
    ['<D:permanent/>', 'permanent'],
  ],
  writes: [
    [undefined, ''],
    ['temporary', '<D:temporary/>'],
  ],
  refuses: [
    ['<x:other/>', 'found element {urn:x}other'],
    ['forever', 'found "forever"'],
  ],
  refusesToWrite: [['forever', 'got "forever"']],
})

describe('oneOf', () => {
  it('has the local names as its type', () => {
    expectTypeOf(lifetime).toEqualTypeOf<Codec<'permanent' | 'temporary'>>()
    expectTypeOf(optional(lifetime)).toEqualTypeOf<Codec<'permanent' | 'temporary' | undefined>>()
  })

  it('refuses two names with one local part', () => {
    expect(refusal(() => oneOf('{DAV:}read', '{urn:x}read'))).toContain('differ in their local parts')
  })
})
