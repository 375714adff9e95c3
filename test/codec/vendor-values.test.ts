import { checksumList } from '../../src/codec/checksum-list.ts'
import { fileAttributes } from '../../src/codec/file-attributes.ts'
import { shareeList } from '../../src/codec/sharee-list.ts'
import { transports } from '../../src/codec/transports.ts'
import { unixTime } from '../../src/codec/unix-time.ts'
import { describeCodec } from './codec-table.ts'

describeCodec('checksumList', checksumList, {
  reads: [
    ['', []],
    [
      '<OC:checksum>SHA1:a9 MD5:b0\n</OC:checksum><OC:checksum>ADLER32:c</OC:checksum>',
      [
        { algorithm: 'SHA1', value: 'a9' },
        { algorithm: 'MD5', value: 'b0' },
        { algorithm: 'ADLER32', value: 'c' },
      ],
    ],
  ],
  writes: [
    [[], ''],
    [
      [
        { algorithm: 'SHA1', value: 'a9' },
        { algorithm: 'MD5', value: 'b0' },
      ],
      '<OC:checksum>SHA1:a9 MD5:b0</OC:checksum>',
    ],
  ],
  refuses: [['<OC:checksum>a9</OC:checksum>', 'expected ALGORITHM:value, found "a9"']],
  refusesToWrite: [[[{ algorithm: 'SHA 1', value: '' }], 'expected an algorithm and a value']],
})

describeCodec('shareeList', shareeList, {
  reads: [
    ['', []],
    [
      '<NC:sharee><NC:id>a</NC:id><NC:display-name>A</NC:display-name><NC:type>0</NC:type></NC:sharee>',
      [{ id: 'a', displayName: 'A', type: 0 }],
    ],
  ],
  writes: [[[{ id: 'a', type: 3 }], '<NC:sharee><NC:id>a</NC:id><NC:type>3</NC:type></NC:sharee>']],
  refuses: [['<NC:sharee/>', 'expected {http://nextcloud.org/ns}id, found none']],
  refusesToWrite: [[[{ id: 'a' }], 'type: expected a value']],
})

describeCodec('transports', transports, {
  reads: [
    ['', []],
    [
      '<CS:transport type="APSD"><CS:subscription-url><D:href>/s</D:href></CS:subscription-url><CS:env>P</CS:env></CS:transport>',
      [{ type: 'APSD', subscriptionUrl: '/s', env: 'P' }],
    ],
  ],
  writes: [
    [
      [{ type: 'X', apsBundleId: 'b', refreshInterval: 60 }],
      '<CS:transport type="X"><CS:apsbundleid>b</CS:apsbundleid><CS:refresh-interval>60</CS:refresh-interval></CS:transport>',
    ],
  ],
  refuses: [['<CS:transport/>', 'expected the attribute type, found none']],
  refusesToWrite: [[[{}], 'expected a string, got undefined']],
})

describeCodec('unixTime', unixTime, {
  reads: [['1650637795', new Date('2022-04-22T14:29:55Z')]],
  writes: [[new Date('2022-04-22T14:29:55Z'), '1650637795']],
  refuses: [
    ['', 'expected decimal digits'],
    ['9007199254740991', 'expected seconds since 1970'],
  ],
  refusesToWrite: [
    [new Date(Number.NaN), 'expected a valid Date'],
    [new Date(-1000), 'expected a whole number'],
  ],
})

describeCodec('fileAttributes', fileAttributes, {
  reads: [
    ['00000020', 32],
    ['FFFFFFFF', 0xffffffff],
  ],
  writes: [[0x80000001, '80000001']],
  refuses: [
    ['', 'expected eight hexadecimal digits, found ""'],
    ['20', 'found "20"'],
  ],
  refusesToWrite: [
    [-1, 'got -1'],
    ['00000020', 'expected a whole number'],
  ],
})
