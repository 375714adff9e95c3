import { etag } from '../../src/codec/etag.ts'
import { describeCodec } from './codec-table.ts'

const odd = ['prop-getetag-syntax']

describeCodec('etag', etag, {
  reads: [
    ['"a1"', { raw: '"a1"', weak: false, tag: 'a1' }],
    [' W/"a1"\n', { raw: 'W/"a1"', weak: true, tag: 'a1' }],
    ['""', { raw: '""', weak: false, tag: '' }],
    ['"ü\\"', { raw: '"ü\\"', weak: false, tag: 'ü\\' }],
    ['a1', { raw: 'a1', weak: false, tag: 'a1' }, odd],
    ['W/a1', { raw: 'W/a1', weak: true, tag: 'a1' }, odd],
    ['w/"a1"', { raw: 'w/"a1"', weak: true, tag: 'a1' }, odd],
    ['"a 1"', { raw: '"a 1"', weak: false, tag: 'a 1' }, odd],
  ],
  writes: [
    ['"a1"', '"a1"', { raw: '"a1"', weak: false, tag: 'a1' }],
    [{ raw: 'W/"a1"' }, 'W/"a1"', { raw: 'W/"a1"', weak: true, tag: 'a1' }],
  ],
  refuses: [
    ['', 'expected an entity tag in quotes, found ""'],
    ['"a', 'expected an entity tag in quotes'],
    ['""a1""', 'expected an entity tag in quotes'],
    ['a b', 'expected an entity tag in quotes'],
    ['<x:a/>', 'expected text'],
  ],
  refusesToWrite: [
    ['a1', 'expected an entity tag in quotes, got "a1"'],
    [{ raw: '"a"b"' }, 'expected an entity tag in quotes'],
    [undefined, 'got undefined'],
  ],
})
