import fc from 'fast-check'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { CalendarDataRequest, ComponentRequest } from '../../src/request/calendar-data.ts'
import type { CompFilter, ParamFilter, PropFilter } from '../../src/request/calendar-filter.ts'
import {
  type CalendarQuery,
  type CalendarQueryInput,
  parseCalendarQuery,
  stringifyCalendarQuery,
} from '../../src/request/calendar-query.ts'
import { xmlText } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, thrown, wellFormed } from './bodies.ts'
import { extensions, filterName, names, period, timeRange } from './request-arbitraries.ts'

const PERIOD = { start: new Date(0), end: new Date(1000) }
const VALID_FILTER = '{urn:ietf:params:xml:ns:caldav}valid-filter'
const FILTER = '<C:filter><C:comp-filter name="VCALENDAR"/></C:filter>'
const query = (content: string): string => body('C:calendar-query', content)
const events = (content: string): string =>
  query(
    `<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">${content}</C:comp-filter></C:comp-filter></C:filter>`,
  )
const eventFilter = (content: string): CompFilter | undefined =>
  parseCalendarQuery(events(content)).filter.components[0]
const data = (content: string, attributes = ''): string =>
  query(`<D:prop><C:calendar-data ${attributes}>${content}</C:calendar-data></D:prop>${FILTER}`)

describe('parseCalendarQuery', () => {
  it('reads the example of the RFC', () => {
    const read = parseCalendarQuery(
      query(
        `<D:prop><D:getetag/><C:calendar-data><C:comp name="VCALENDAR"><C:prop name="VERSION"/><C:comp name="VEVENT">
        <C:prop name="SUMMARY" novalue="yes"/></C:comp><C:comp name="VTIMEZONE"><C:allprop/><C:allcomp/></C:comp></C:comp>
        </C:calendar-data></D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
        <C:time-range start="20060104T000000Z" end="20060105T000000Z"/></C:comp-filter></C:comp-filter></C:filter>`,
      ),
    )
    expect(read.props).toEqual({
      kind: 'prop',
      names: ['{DAV:}getetag', '{urn:ietf:params:xml:ns:caldav}calendar-data'],
    })
    expect(read.calendarData).toEqual({
      contentType: 'text/calendar',
      version: '2.0',
      component: {
        name: 'VCALENDAR',
        props: [{ name: 'VERSION', novalue: false }],
        components: [
          { name: 'VEVENT', props: [{ name: 'SUMMARY', novalue: true }], components: [] },
          { name: 'VTIMEZONE', props: 'all', components: 'all' },
        ],
      },
      expand: undefined,
      limitRecurrenceSet: undefined,
      limitFreebusySet: undefined,
    })
    expect(read.filter).toEqual({
      name: 'VCALENDAR',
      isNotDefined: false,
      extensions: [],
      timeRange: undefined,
      props: [],
      components: [
        {
          name: 'VEVENT',
          isNotDefined: false,
          extensions: [],
          timeRange: { start: new Date('2006-01-04T00:00:00Z'), end: new Date('2006-01-05T00:00:00Z') },
          props: [],
          components: [],
        },
      ],
    })
  })

  it('reads conditions on properties and parameters', () => {
    const filter = eventFilter(
      '<C:prop-filter name="ATTENDEE"><C:text-match collation="i;octet" negate-condition="yes"> a </C:text-match>' +
        '<C:param-filter name="PARTSTAT"><C:text-match>NEEDS-ACTION</C:text-match></C:param-filter>' +
        '<C:param-filter name="CN"><C:is-not-defined/></C:param-filter></C:prop-filter>' +
        '<C:prop-filter name="DUE"><C:time-range end="20060105T000000Z"/></C:prop-filter>',
    )
    expect(filter?.props).toMatchObject([
      {
        name: 'ATTENDEE',
        textMatch: { text: ' a ', collation: 'i;octet', negate: true },
        params: [
          { name: 'PARTSTAT', textMatch: { text: 'NEEDS-ACTION', collation: 'i;ascii-casemap', negate: false } },
          { name: 'CN', isNotDefined: true, textMatch: undefined },
        ],
      },
      { name: 'DUE', timeRange: { start: undefined, end: new Date('2006-01-05T00:00:00Z') } },
    ])
  })

  it('shows conditions that no specification defines, so that a server can refuse them', () => {
    const filter = eventFilter('<x:near km="5"/><C:prop-filter name="A"><x:like>b</x:like></C:prop-filter>')
    expect(filter?.extensions).toMatchObject([{ name: '{urn:x}near' }])
    expect(filter?.props[0]?.extensions).toMatchObject([{ name: '{urn:x}like' }])
  })

  it('reads what is asked for, without properties, all, or their names', () => {
    expect(parseCalendarQuery(query(FILTER))).toMatchObject({ props: undefined, calendarData: undefined })
    expect(parseCalendarQuery(query(`<D:allprop/>${FILTER}`)).props).toEqual({ kind: 'allprop' })
    expect(parseCalendarQuery(query(`<D:propname/>${FILTER}`)).props).toEqual({ kind: 'propname' })
  })

  it('reads a time zone, or its name', () => {
    const zone = parseCalendarQuery(query(`${FILTER}<C:timezone><![CDATA[BEGIN:VCALENDAR\r\n]]></C:timezone>`))
    expect(zone).toMatchObject({ timezone: 'BEGIN:VCALENDAR\n', timezoneId: undefined })
    expect(parseCalendarQuery(query(`${FILTER}<C:timezone-id>Europe/Bern</C:timezone-id>`)).timezoneId).toBe(
      'Europe/Bern',
    )
  })

  it.each([
    ['', 'expected the attribute name', '<C:prop-filter/>'],
    ['more conditions', 'is-not-defined', '<C:is-not-defined/><C:prop-filter name="A"/>'],
    ['more conditions', 'is-not-defined', '<C:prop-filter name="A"><C:is-not-defined/><C:text-match/></C:prop-filter>'],
    [
      'found',
      'expected one of',
      '<C:prop-filter name="A"><C:text-match/><C:time-range start="20060104T000000Z"/></C:prop-filter>',
    ],
    ['start or end', 'time-range', '<C:time-range/>'],
    ['in UTC', 'time-range', '<C:time-range start="20060104"/>'],
    ['in UTC', 'time-range', '<C:time-range start="20060104T000000"/>'],
    ['in UTC', 'time-range', '<C:time-range start="20060230T000000Z"/>'],
    ['in UTC', 'time-range', '<C:time-range end="20060105T240000Z"/>'],
    ['behind the start', 'time-range', '<C:time-range start="20060105T000000Z" end="20060105T000000Z"/>'],
    ['yes, no', 'negate-condition', '<C:prop-filter name="A"><C:text-match negate-condition="1"/></C:prop-filter>'],
  ])('answers 403 and valid-filter where %s is expected: %s %s', (words, more, content) => {
    const { status, message, condition } = thrown(() => parseCalendarQuery(events(content)))
    expect(message).toContain(words)
    expect(message).toContain(more)
    expect({ status, condition }).toEqual({ status: 403, condition: VALID_FILTER })
  })

  it('answers 403 to a filter that does not begin with VCALENDAR', () => {
    const bad = query('<C:filter><C:comp-filter name="VEVENT"/></C:filter>')
    expectFault(() => parseCalendarQuery(bad), 403, 'expected a comp-filter for VCALENDAR')
    expectFault(
      () => parseCalendarQuery(query('<C:filter/>')),
      403,
      'expected {urn:ietf:params:xml:ns:caldav}comp-filter',
    )
  })

  it.each([
    [query(''), 400, 'filter, found none'],
    [query(`${FILTER}<C:timezone/><C:timezone-id/>`), 400, 'expected one of'],
    [data('<C:expand start="20060104T000000Z"/>'), 400, 'expected the attributes start and end'],
    [data('<C:comp/>'), 400, 'comp: expected the attribute name'],
    [data('<C:comp name="A"><C:allprop/><C:prop name="B"/></C:comp>'), 400, 'comp: expected all or some of A'],
    [
      data('<C:comp name="A"><C:prop name="B" novalue="x"/></C:comp>'),
      422,
      'prop: expected novalue to be one of yes, no',
    ],
    [
      data(
        '<C:expand start="20060104T000000Z" end="20060105T000000Z"/>' +
          '<C:limit-recurrence-set start="20060104T000000Z" end="20060105T000000Z"/>',
      ),
      400,
      'calendar-data: expected one of',
    ],
  ] as const)('answers to %s with %i', (text, status, words) => {
    expectFault(() => parseCalendarQuery(text), status, words)
  })

  it('answers 413 to a filter that is too deep', () => {
    expectFault(() => parseCalendarQuery(query('<C:comp-filter name="A">'.repeat(100))), 413, 'more than 64')
  })
})

describe('stringifyCalendarQuery', () => {
  it('asks for calendar data among the properties', () => {
    const start = new Date('2006-01-04T00:00:00.999Z')
    const text = stringifyCalendarQuery({
      props: [dav.getetag],
      calendarData: { version: '2.0', component: { name: 'VCALENDAR', props: ['VERSION'] } },
      filter: { name: 'VCALENDAR', components: [{ name: 'VEVENT', timeRange: { start } }] },
    })
    expect(text).toContain(
      '<C:calendar-data><C:comp name="VCALENDAR"><C:prop name="VERSION"/></C:comp></C:calendar-data>',
    )
    expect(text).toContain('<C:time-range start="20060104T000000Z"/>')
  })

  it.each<[string, Partial<CalendarQueryInput>]>([
    ['calendar-data can only be asked for by name', { props: 'allprop', calendarData: {} }],
    ['expected a start or an end', { filter: { name: 'VCALENDAR', timeRange: {} } }],
    ['expected isNotDefined alone', { filter: { name: 'VCALENDAR', isNotDefined: true, props: [{ name: 'A' }] } }],
    ['expected a name', { filter: { name: '' } }],
    ['valid Date', { filter: { name: 'A', timeRange: { start: new Date(Number.NaN) } } }],
    ['one of timezone and timezoneId', { timezone: 'a', timezoneId: 'b' }],
    ['one of expand and limitRecurrenceSet', { calendarData: { expand: PERIOD, limitRecurrenceSet: PERIOD } }],
    ['an end behind the start', { calendarData: { expand: { start: PERIOD.end, end: PERIOD.start } } }],
    ['expected a start and an end', { calendarData: { expand: { start: PERIOD.start } as typeof PERIOD } }], // untyped
    [
      'one of timeRange and textMatch',
      { filter: { name: 'VCALENDAR', props: [{ name: 'A', timeRange: PERIOD, textMatch: 'b' }] } },
    ],
    ['U+0001', { timezone: '\u0001' }],
  ])('refuses: %s', (words, changes) => {
    expectRefusal(() => stringifyCalendarQuery({ filter: { name: 'VCALENDAR' }, ...changes }), words)
  })

  it('is read back', () => {
    const textMatch = fc.record({
      text: xmlText,
      collation: fc.constantFrom('i;octet', 'i;ascii-casemap'),
      negate: fc.boolean(),
    })
    const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
      fc.option(arbitrary, { nil: undefined })
    const named = { name: filterName, isNotDefined: fc.constant(false), extensions }
    const param: fc.Arbitrary<ParamFilter> = fc.record({ ...named, textMatch: optional(textMatch) })
    const params = fc.array(param, { maxLength: 2 })
    const prop: fc.Arbitrary<PropFilter> = fc.oneof(
      fc.record({ ...named, timeRange: optional(timeRange), textMatch: fc.constant(undefined), params }),
      fc.record({ ...named, timeRange: fc.constant(undefined), textMatch: optional(textMatch), params }),
    )
    const { filter } = fc.letrec<{ filter: CompFilter }>((tie) => ({
      filter: fc.oneof(
        { depthSize: 'small' },
        filterName.map((name) => ({
          name,
          isNotDefined: true,
          extensions: [],
          timeRange: undefined,
          props: [],
          components: [],
        })),
        fc.record({
          ...named,
          timeRange: optional(timeRange),
          props: fc.array(prop, { maxLength: 2 }),
          components: fc.array(tie('filter'), { maxLength: 2 }),
        }),
      ),
    }))
    const componentProps = fc.oneof(
      fc.constant('all' as const),
      fc.array(fc.record({ name: filterName, novalue: fc.boolean() }), { maxLength: 2 }),
    )
    const { component } = fc.letrec<{ component: ComponentRequest }>((tie) => ({
      component: fc.record({
        name: filterName,
        props: componentProps,
        components: fc.oneof(
          { depthSize: 'small' },
          fc.constant('all' as const),
          fc.array(tie('component'), { maxLength: 2 }),
        ),
      }),
    }))
    const calendarData: fc.Arbitrary<CalendarDataRequest> = fc.record({
      contentType: fc.constantFrom('text/calendar', 'application/calendar+json'),
      version: fc.constantFrom('2.0', '3.0'),
      component: optional(component),
      expand: optional(period),
      limitRecurrenceSet: fc.constant(undefined),
      limitFreebusySet: optional(period),
    })
    const withData = fc.tuple(names, calendarData).map(([given, asked]) => ({
      props: { kind: 'prop' as const, names: [...given, '{urn:ietf:params:xml:ns:caldav}calendar-data' as const] },
      calendarData: asked,
    }))
    const withoutData = fc
      .constantFrom({ kind: 'allprop' as const }, { kind: 'propname' as const }, undefined)
      .map((props) => ({ props, calendarData: undefined }))
    const queries = fc
      .tuple(
        fc.oneof(withData, withoutData),
        fc.record({
          report: fc.constant('calendar-query' as const),
          filter: filter.map((each) => ({ ...each, name: 'VCALENDAR' })),
          timezone: optional(xmlText),
          timezoneId: fc.constant(undefined),
          extensions,
        }),
      )
      .map(([asked, rest]): CalendarQuery => ({ ...asked, ...rest }))
    fc.assert(
      fc.property(queries, (value) => {
        const written = stringifyCalendarQuery(value)
        wellFormed(written)
        expect(plain(parseCalendarQuery(written, { limits: { depth: 256 } }))).toEqual(plain(value))
      }),
    )
    expectTypeOf<CalendarQuery>().toExtend<CalendarQueryInput>()
  })
})
