import { duration } from '../../src/codec/duration.ts'
import { describeCodec } from './codec-table.ts'

const odd = ['prop-duration-syntax']

describeCodec('duration', duration, {
  reads: [
    ['P1W', { weeks: 1 }],
    [' PT15M\n', { minutes: 15 }],
    ['-P1DT12H', { negative: true, days: 1, hours: 12 }],
    ['+PT0S', { seconds: 0 }],
    ['P15DT5H0M20S', { days: 15, hours: 5, minutes: 0, seconds: 20 }],
    ['P1W2D', { weeks: 1, days: 2 }, odd],
    ['PT1H20S', { hours: 1, seconds: 20 }, odd],
  ],
  writes: [
    [{ weeks: 1 }, 'P1W'],
    [{ days: 1, hours: 12, negative: true }, '-P1DT12H'],
    [{ seconds: 0 }, 'PT0S'],
  ],
  refuses: [
    ['', 'expected a duration such as PT15M, found ""'],
    ['P', 'found "P"'],
    ['P1DT', 'found "P1DT"'],
    ['P1M', 'found "P1M"'],
    ['P1Y', 'found "P1Y"'],
    ['PT1.5H', 'found "PT1.5H"'],
    ['3600', 'found "3600"'],
  ],
  refusesToWrite: [
    [{}, 'at least one part'],
    [{ days: -1 }, 'days: expected a whole number'],
    [{ days: 1.5 }, 'got 1.5'],
  ],
})
