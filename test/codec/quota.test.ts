import { quota } from '../../src/codec/quota.ts'
import { describeCodec } from './codec-table.ts'

const odd = ['quota-integer']

describeCodec('quota', quota, {
  reads: [
    ['0', 0n],
    [' 9007199254740993 ', 9007199254740993n],
    ['-3', 'unlimited', odd],
    ['-2', 'unknown', odd],
    ['-1', 'uncomputed', odd],
    ['1.2E+14', 120000000000000n, odd],
    ['1e3', 1000n, odd],
    ['12.0', 12n, odd],
    ['1.50e1', 15n, odd],
  ],
  writes: [
    [9007199254740993n, '9007199254740993'],
    [12, '12', 12n],
  ],
  refuses: [
    ['', 'expected a number of bytes, found ""'],
    ['-4', 'found "-4"'],
    ['1.5', 'found "1.5"'],
    ['1E99', 'found "1E99"'],
    ['1E-2', 'found "1E-2"'],
    ['constructor', 'found "constructor"'],
    ['5 GB', 'found "5 GB"'],
    ['9'.repeat(50), 'expected a number of bytes'],
  ],
  refusesToWrite: [
    [-1n, 'expected a whole number, 0 or more'],
    [-1, 'got -1'],
    [1.5, 'got 1.5'],
    ['plenty', 'got "plenty"'],
  ],
})
