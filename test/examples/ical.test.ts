import { expect, test } from 'vitest'
import { agendaOf, answer } from '../../examples/ical.ts'
import { printedBy } from './printed-by.ts'

test('reads the events with all their starts', () => {
  expect([...agendaOf(answer).events]).toEqual([
    [
      '/calendars/ada/work/standup.ics',
      [
        {
          summary: 'Stand-up, short & dry',
          starts: ['2026-01-05T09:15:00Z', '2026-01-06T09:15:00Z', '2026-01-07T09:15:00Z'],
        },
      ],
    ],
    ['/calendars/ada/work/holiday.ics', [{ summary: 'Gone fishing', starts: ['2026-07-03'] }]],
  ])
})

test('tells what the server did not give', () => {
  expect([...agendaOf(answer).missing]).toEqual([['/calendars/ada/work/secret.ics', '403']])
})

test('runs as a program', async () => {
  expect(await printedBy('examples/ical.ts')).toEqual([
    '/calendars/ada/work/standup.ics: Stand-up, short & dry, 2026-01-05T09:15:00Z, 2026-01-06T09:15:00Z, 2026-01-07T09:15:00Z',
    '/calendars/ada/work/holiday.ics: Gone fishing, 2026-07-03',
    '/calendars/ada/work/secret.ics: not given (403)',
  ])
})
