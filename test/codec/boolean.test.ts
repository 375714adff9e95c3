import { boolean, booleanOf } from '../../src/codec/boolean.ts'
import { describeCodec } from './codec-table.ts'

const odd = ['prop-boolean-syntax']

describeCodec('boolean', boolean, {
  reads: [
    ['true', true],
    [' false\n', false],
    ['1', true, odd],
    ['0', false, odd],
    ['T', true, odd],
    ['F', false, odd],
    ['TRUE', true, odd],
  ],
  writes: [
    [true, 'true'],
    [false, 'false'],
  ],
  refuses: [
    ['', 'expected true or false, found ""'],
    ['yes', 'found "yes"'],
    ['2', 'found "2"'],
    ['<x:true/>', 'expected text, found element'],
  ],
  refusesToWrite: [
    ['true', 'expected true or false, got "true"'],
    [1, 'got 1'],
    [undefined, 'got undefined'],
  ],
})

describeCodec('booleanOf', booleanOf('T', 'F'), {
  reads: [
    ['T', true],
    ['F', false],
    ['t', true, odd],
    ['false', false, odd],
  ],
  writes: [
    [true, 'T'],
    [false, 'F'],
  ],
  refuses: [['no', 'expected T or F, found "no"']],
  refusesToWrite: [[null, 'got object']],
})
