import { describe, expectTypeOf, it } from 'vitest'
import type { Codec } from '../../src/codec/codec.ts'
import { integer } from '../../src/codec/integer.ts'
import { list } from '../../src/codec/list.ts'
import { names } from '../../src/codec/names.ts'
import type { PropName } from '../../src/codec/prop.ts'
import type { ClarkName } from '../../src/xml/name.ts'
import { describeCodec } from './codec-table.ts'

const content = ['prop-value-content']

describeCodec('list', list('{urn:x}n', integer), {
  reads: [
    ['', []],
    ['<x:n>1</x:n>', [1]],
    ['\n<x:n>1</x:n> <x:other/><x:n> 2 </x:n>', [1, 2]],
    ['<x:other/><x:third/>', [], content],
    ['1<x:n>2</x:n>', [2], content],
  ],
  writes: [
    [[], ''],
    [[3, 1], '<x:n>3</x:n><x:n>1</x:n>'],
  ],
  refuses: [['<x:n>1</x:n><x:n>a</x:n>', '{urn:x}n: expected decimal digits, found "a"']],
  refusesToWrite: [
    [5, 'expected an array, got 5'],
    [[1, -1], '{urn:x}n: expected a whole number'],
  ],
})

describe('the type of a list', () => {
  it('follows the codec in both directions', () => {
    expectTypeOf(list('{urn:x}n', names)).toEqualTypeOf<
      Codec<readonly ReadonlySet<ClarkName>[], readonly Iterable<ClarkName | PropName>[]>
    >()
  })
})
