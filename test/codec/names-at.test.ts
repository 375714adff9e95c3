import { namesAt } from '../../src/codec/names-at.ts'
import { describeCodec } from './codec-table.ts'

const reports = namesAt('supported-report-content', '{DAV:}supported-report', '{DAV:}report')
const report = (content: string): string => `<D:supported-report><D:report>${content}</D:report></D:supported-report>`
const note = 'supported-report-content'

describeCodec('namesAt', reports, {
  reads: [
    ['', new Set()],
    [`${report('<D:a/>')}\n<x:other/>${report(' <x:b y="z"/>')}`, new Set(['{DAV:}a', '{urn:x}b'])],
    [report('<D:a/><D:b/>'), new Set(['{DAV:}a', '{DAV:}b']), [note]],
    [report(''), new Set(), [note]],
    ['<D:supported-report><D:a/></D:supported-report>', new Set(), [note]],
    ['<D:a/>', new Set(), [note]],
    [report('a'), new Set(), [note, note]],
  ],
  writes: [
    [[], '', new Set()],
    [['{DAV:}a', '{urn:x}b', '{DAV:}a'], report('<D:a/>') + report('<x:b/>'), new Set(['{DAV:}a', '{urn:x}b'])],
  ],
  refuses: [],
  refusesToWrite: [
    ['{DAV:}a', 'expected a set or an array of names'],
    [['a'], 'is not a name in Clark notation'],
  ],
})
