import { attribute } from '../../src/codec/attribute.ts'
import { icalUtc } from '../../src/codec/ical-utc.ts'
import { links } from '../../src/codec/links.ts'
import { mediaTypes } from '../../src/codec/media-types.ts'
import { versionControlledBindings } from '../../src/codec/version-controlled-bindings.ts'
import { describeCodec } from './codec-table.ts'

describeCodec('attribute', attribute('name'), {
  reads: [
    ['<D:p name=" VEVENT ">x<x:a/></D:p>', ' VEVENT '],
    ['<D:p name=""/>', ''],
  ],
  writes: [['a"b', '<D:p name="a&quot;b"/>']],
  refuses: [['<D:p D:name="a"/>', 'expected the attribute name, found none']],
  refusesToWrite: [[undefined, 'expected a string']],
})

describeCodec('icalUtc', icalUtc, {
  reads: [
    [' 20260102T030405Z ', new Date('2026-01-02T03:04:05Z')],
    ['00010101T000000Z', new Date('0001-01-01T00:00:00Z')],
    ['2000-01-01T00:00:00Z', new Date('2000-01-01T00:00:00Z'), ['caldav-date-utc']],
  ],
  writes: [
    [new Date('0001-01-01T00:00:00Z'), '00010101T000000Z'],
    [new Date('9999-12-31T23:59:59Z'), '99991231T235959Z'],
  ],
  refuses: [
    ['', 'expected a date of iCalendar in UTC, found ""'],
    ['20260102T030405', 'expected a date of iCalendar'],
    ['20260230T000000Z', 'expected a date of iCalendar'],
  ],
  refusesToWrite: [['20260102T030405Z', 'expected a valid Date']],
})

const data = { contentType: 'text/calendar', version: '2.0' }

describeCodec('mediaTypes', mediaTypes('{urn:x}data', data), {
  reads: [
    ['<x:data content-type="text/calendar" version="1.0"/><x:data/>', [{ ...data, version: '1.0' }, data]],
    ['<x:content-type content-type="text/vcard"/>', [], ['prop-value-content']],
  ],
  writes: [[[data], '<x:data content-type="text/calendar" version="2.0"/>']],
  refuses: [],
  refusesToWrite: [[[{ contentType: 'text/calendar' }], 'expected a string, got undefined']],
})

const binding =
  '<D:version-controlled-binding><D:binding-name>a%20b</D:binding-name><D:version-history><D:href>/v</D:href></D:version-history></D:version-controlled-binding>'

describeCodec('versionControlledBindings', versionControlledBindings, {
  reads: [['', []]],
  writes: [[[{ bindingName: 'a%20b', versionHistory: '/v' }], binding]],
  refuses: [['<D:version-controlled-binding/>', 'expected {DAV:}binding-name, found none']],
  refusesToWrite: [[[{}], 'bindingName: expected a value']],
})

describeCodec('links', links, {
  reads: [['<D:link><D:src>/a</D:src></D:link>', [{ sources: ['/a'], destinations: [] }]]],
  writes: [
    [
      [{ sources: ['/a'], destinations: ['/b', '/c'] }],
      '<D:link><D:src>/a</D:src><D:dst>/b</D:dst><D:dst>/c</D:dst></D:link>',
    ],
  ],
  refuses: [['<D:link><D:src><x:a/></D:src></D:link>', '{DAV:}src: expected text']],
  refusesToWrite: [[[{ sources: '/a', destinations: [] }], 'sources: expected an array']],
})
