import { hrefs } from '../../src/codec/hrefs.ts'
import { some } from '../../src/codec/some.ts'
import { describeCodec } from './codec-table.ts'

describeCodec('some', some(hrefs), {
  reads: [
    ['<D:href>/a</D:href>', ['/a']],
    ['', [], ['prop-value-content']],
    ['<x:y/>', [], ['prop-value-content']],
    ['/a', ['/a'], ['prop-single-href']],
  ],
  writes: [[['/a', '/b'], '<D:href>/a</D:href><D:href>/b</D:href>']],
  refuses: [['<D:href/>', 'expected a URI reference']],
  refusesToWrite: [['/a', 'expected an array']],
})
