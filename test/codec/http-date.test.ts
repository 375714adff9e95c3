import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpDate } from '../../src/codec/http-date.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

const rule = 'prop-getlastmodified-syntax'
const iso = (content: string): string => decode(httpDate, content).value.toISOString()
const notes = (content: string): string[] => decode(httpDate, content).notes

afterEach(() => void vi.useRealTimers())

describe('httpDate', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    [' \n Mon, 12 Jan 1998 09:25:56 GMT ', '1998-01-12T09:25:56.000Z'],
    ['Thu, 29 Feb 2024 23:59:59 GMT', '2024-02-29T23:59:59.000Z'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00.000Z'],
    ['Mon, 01 Jan 0001 00:00:00 GMT', '0001-01-01T00:00:00.000Z'],
    ['Fri, 31 Dec 9999 23:59:59 GMT', '9999-12-31T23:59:59.000Z'],
  ])('reads %j and notes nothing', (content, time) => {
    expect(decodeClean(httpDate, content).toISOString()).toBe(time)
  })

  it('takes a leap second for the second before it, where there can be one', () => {
    expect(iso('Sat, 31 Dec 2016 23:59:60 GMT')).toBe('2016-12-31T23:59:59.000Z')
    expect(refusal(() => iso('Sat, 31 Dec 2016 22:59:60 GMT'))).toContain('expected an HTTP date')
    expect(refusal(() => iso('Sat, 31 Dec 2016 23:59:61 GMT'))).toContain('expected an HTTP date')
  })

  it.each([
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z', 'the obsolete form of asctime'],
    ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37.000Z', 'the obsolete form of asctime'],
    ['Sun, 06 Nov 1994 08:49:37 UTC', '1994-11-06T08:49:37.000Z', 'UTC instead of GMT'],
    ['Sun, 06 Nov 1994 08:49:37 +0000', '1994-11-06T08:49:37.000Z', '+0000 instead of GMT'],
    ['Sun, 06 Nov 1994 08:49:37 -0000', '1994-11-06T08:49:37.000Z', '-0000 instead of GMT'],
    ['Sun, 06 Nov 1994 01:49:37 +0230', '1994-11-05T23:19:37.000Z', '+0230 instead of GMT'],
    ['Sun, 06 Nov 1994 08:49:37 -0800', '1994-11-06T16:49:37.000Z', '-0800 instead of GMT'],
    ['1994-11-06T08:49:37Z', '1994-11-06T08:49:37.000Z', 'an RFC 3339 date'],
  ])('reads %j with a note', (content, time, departure) => {
    expect(iso(content)).toBe(time)
    expect(notes(content)).toEqual([`${rule}: ${JSON.stringify(content)}: ${departure}`])
  })

  it('notes a weekday of another day under a rule of its own', () => {
    expect(iso('Mon, 06 Nov 1994 08:49:37 GMT')).toBe('1994-11-06T08:49:37.000Z')
    expect(notes('Mon, 06 Nov 1994 08:49:37 GMT')).toEqual([
      'prop-date-weekday: "Mon, 06 Nov 1994 08:49:37 GMT": Mon for a Sunday',
    ])
  })

  it('notes every departure', () => {
    expect(notes('Monday, 06-Nov-94 08:49:37 UTC').map((note) => note.replace(/.*": /, ''))).toEqual([
      'the obsolete form of RFC 850',
      'UTC instead of GMT',
      'Monday for a Sunday',
    ])
    expect(notes('1994-11-06 08:49:37')).toHaveLength(3)
  })

  it('reads two digits of a year as not more than 50 years ahead', () => {
    vi.useFakeTimers({ now: new Date('2026-06-01T00:00:00Z') })
    expect(iso('Sunday, 06-Nov-94 08:49:37 GMT')).toBe('1994-11-06T08:49:37.000Z')
    expect(iso('Friday, 06-Nov-76 08:49:37 GMT').slice(0, 4)).toBe('2076')
    expect(iso('Sunday, 06-Nov-77 08:49:37 GMT').slice(0, 4)).toBe('1977')
    expect(iso('Monday, 06-Nov-00 08:49:37 GMT').slice(0, 4)).toBe('2000')
  })

  it.each([
    ['nothing', ''],
    ['30 February', 'Wed, 30 Feb 1994 08:49:37 GMT'],
    ['29 February of a common year', 'Wed, 29 Feb 2023 08:49:37 GMT'],
    ['29 February 1900', 'Thu, 29 Feb 1900 08:49:37 GMT'],
    ['day 0', 'Sun, 00 Nov 1994 08:49:37 GMT'],
    ['day 32', 'Sun, 32 Dec 1994 08:49:37 GMT'],
    ['day 62', 'Sun, 62 Jan 1994 08:49:37 GMT'],
    ['hour 24', 'Sun, 06 Nov 1994 24:00:00 GMT'],
    ['minute 60', 'Sun, 06 Nov 1994 08:60:37 GMT'],
    ['an offset out of range', 'Sun, 06 Nov 1994 08:49:37 +2400'],
    ['another language', 'So, 06 Nov 1994 08:49:37 GMT'],
    ['another language for the month', 'Thu, 06 Okt 1994 08:49:37 GMT'],
    ['the order of lighttpd', 'Thu, May 2017 18 09:51:59 GMT'],
    ['another zone name', 'Sun, 06 Nov 1994 08:49:37 PST'],
    ['no zone', 'Sun, 06 Nov 1994 08:49:37'],
    ['two dates', 'Sun, 06 Nov 1994 08:49:37 GMT Sun, 06 Nov 1994 08:49:37 GMT'],
    ['a Unix time', '784111777'],
    ['what Date.parse takes', '1994-11-06'],
    ['lower case', 'sun, 06 nov 1994 08:49:37 gmt'],
  ])('refuses %s', (_, content) => {
    expect(refusal(() => iso(content))).toMatch(/^expected an HTTP date, found "/)
  })

  it('refuses a child element', () => {
    expect(refusal(() => iso('<x:a/>'))).toBe('expected text, found element {urn:x}a')
  })

  it('writes IMF-fixdate and cuts off milliseconds', () => {
    expect(httpDate.encode(new Date('1994-11-06T08:49:37.999Z'))).toEqual(['Sun, 06 Nov 1994 08:49:37 GMT'])
    expect(httpDate.encode(new Date('0033-04-03T15:00:00Z'))).toEqual(['Sun, 03 Apr 0033 15:00:00 GMT'])
  })

  it.each([new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15), 0, '1994-11-06', null])(
    'does not write %s',
    (value) => {
      expect(refusal(() => httpDate.encode(value as Date))).toContain('expected a valid Date')
    },
  )

  it('gives back every second of the years 0 to 9999', () => {
    const seconds = fc.integer({ min: Date.parse('0000-01-01T00:00:00Z') / 1000, max: 253402300799 })
    fc.assert(
      fc.property(seconds, (second) => roundTrip(httpDate, new Date(second * 1000)).getTime() === second * 1000),
    )
  })

  it('never gives an invalid date', () => {
    const digits = fc.nat({ max: 99 }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(digits, digits, digits, digits, (day, hour, minute, second) => {
        const content = `Sun, ${day} Nov 1994 ${hour}:${minute}:${second} GMT`
        const legal = day >= '01' && day <= '30' && hour <= '23' && minute <= '59' && second <= '59'
        const leap = day >= '01' && day <= '30' && hour === '23' && minute === '59' && second === '60'
        if (legal || leap) expect(decode(httpDate, content).value.getUTCDate()).toBe(Number(day))
        else expect(refusal(() => decode(httpDate, content))).toContain('expected an HTTP date')
      }),
    )
  })
})
