import { timeout } from '../../src/codec/timeout.ts'
import { describeCodec } from './codec-table.ts'

const odd = ['prop-activelock-timeout']

describeCodec('timeout', timeout, {
  reads: [
    ['Infinite', 'infinite'],
    [' Second-4100000000 ', 4100000000],
    ['Second-0', 0],
    ['infinite', 'infinite', odd],
    ['second-60', 60, odd],
    ['Second-64799.999', 64799, odd],
    ['Second-4294967296', 4294967296, odd],
  ],
  writes: [
    ['infinite', 'Infinite'],
    [3600, 'Second-3600'],
  ],
  refuses: [
    ['', 'expected Infinite or Second-n, found ""'],
    ['3600', 'found "3600"'],
    ['Second--1', 'found "Second--1"'],
    ['Infinite, Second-60', 'found "Infinite, Second-60"'],
  ],
  refusesToWrite: [
    [-1, 'got -1'],
    [1.5, 'got 1.5'],
    [4294967296, 'expected'],
    [Number.POSITIVE_INFINITY, 'got Infinity'],
  ],
})
