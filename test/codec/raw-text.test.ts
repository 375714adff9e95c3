import { rawText } from '../../src/codec/raw-text.ts'
import { token } from '../../src/codec/token.ts'
import { describeCodec } from './codec-table.ts'

describeCodec('rawText', rawText, {
  reads: [
    ['BEGIN:VCARD\nEND:VCARD\n', 'BEGIN:VCARD\nEND:VCARD\n'],
    ['A&#13;\nB&#13;\n', 'A\r\nB\r\n'],
    ['<![CDATA[N:<&>]]> ', 'N:<&> '],
  ],
  writes: [[' a\\n\tb ', ' a\\n\tb ']],
  refuses: [['BEGIN<x:a/>', 'expected text']],
  refusesToWrite: [[undefined, 'expected a string']],
})

describeCodec('token', token, {
  reads: [
    ['\n  urn:a ', 'urn:a'],
    ['', ''],
  ],
  writes: [['urn:a', 'urn:a']],
  refuses: [['<x:a/>', 'expected text']],
  refusesToWrite: [[5, 'expected a string, got 5']],
})
