import fc from 'fast-check'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type AddressbookMultiget,
  type AddressbookMultigetInput,
  parseAddressbookMultiget,
  stringifyAddressbookMultiget,
} from '../../src/request/addressbook-multiget.ts'
import {
  type CalendarMultiget,
  type CalendarMultigetInput,
  parseCalendarMultiget,
  stringifyCalendarMultiget,
} from '../../src/request/calendar-multiget.ts'
import { href } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, names } from './request-arbitraries.ts'

const calendar = (content: string): string => body('C:calendar-multiget', content)

describe.each([
  ['calendar-multiget', 'C', parseCalendarMultiget, stringifyCalendarMultiget],
  ['addressbook-multiget', 'R', parseAddressbookMultiget, stringifyAddressbookMultiget],
] as const)('a %s report', (report, prefix, parse, stringify) => {
  const multiget = (content: string): string => body(`${prefix}:${report}`, content)

  it('is read, hrefs as they are but for white space around them', () => {
    const read = parse(multiget('<D:prop><D:getetag/></D:prop><D:href> /a b%2f </D:href><D:href>/ü</D:href><x:e/>'))
    expect(read).toMatchObject({
      report,
      props: { kind: 'prop', names: ['{DAV:}getetag'] },
      hrefs: ['/a b%2f', '/ü'],
      extensions: [{ name: '{urn:x}e' }],
    })
  })

  it('sends back the hrefs of a server that does not encode them', () => {
    expect(parse(stringify({ hrefs: ['/a b|ü.ics', '/<&>'] })).hrefs).toEqual(['/a b|ü.ics', '/<&>'])
  })

  it('needs an href', () => {
    expectFault(() => parse(multiget('<D:prop/>')), 400, `${report}: expected {DAV:}href, found none`)
    expectFault(() => parse(multiget('<D:href> </D:href>')), 400, 'href: expected a URI reference, found nothing')
    expectRefusal(() => stringify({ hrefs: [] }), 'hrefs: expected at least one')
    for (const bad of ['', ' /a']) expectRefusal(() => stringify({ hrefs: [bad] }), 'hrefs: expected a URI reference')
  })

  it('refuses another root', () => {
    expectFault(() => parse(body('D:href', '')), 422, 'expected the root element')
  })

  it('is read back', () => {
    const props = fc.oneof(
      names.map((given) => ({ kind: 'prop' as const, names: given })),
      fc.constantFrom({ kind: 'allprop' as const }, { kind: 'propname' as const }, undefined),
    )
    const value = fc.record({ props, hrefs: fc.array(href, { minLength: 1, maxLength: 5 }), extensions })
    fc.assert(
      fc.property(value, (given) => {
        const written = stringify(given)
        wellFormed(written)
        expect(plain(parse(written))).toMatchObject(plain(given) as object) // a record is an object
        expect(plain(parse(stringify(parse(written))))).toEqual(plain(parse(written)))
      }),
    )
  })
})

describe('the data of a multiget', () => {
  it('are asked for with their parameters', () => {
    const period = { start: new Date(0), end: new Date(1000) }
    const read = parseCalendarMultiget(
      stringifyCalendarMultiget({ props: [dav.getetag], calendarData: { limitRecurrenceSet: period }, hrefs: ['/a'] }),
    )
    expect(read.calendarData).toMatchObject({ version: '2.0', limitRecurrenceSet: period, expand: undefined })
    const card = parseAddressbookMultiget(
      stringifyAddressbookMultiget({ addressData: { version: '4.0' }, hrefs: ['/a'] }),
    )
    expect(card.addressData).toEqual({ contentType: 'text/vcard', version: '4.0', props: 'all' })
    expect(parseCalendarMultiget(calendar('<D:href>/a</D:href>')).calendarData).toBeUndefined()
  })

  it('have types of their own', () => {
    expectTypeOf<CalendarMultiget>().toExtend<CalendarMultigetInput>()
    expectTypeOf<AddressbookMultiget>().toExtend<AddressbookMultigetInput>()
    expectTypeOf<CalendarMultiget>().not.toExtend<AddressbookMultiget>()
  })
})
