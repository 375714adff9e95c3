import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../src/codec/iso-date.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

describe('isoDate', () => {
  it.each([
    ['1997-12-01T17:42:21-08:00', '1997-12-02T01:42:21.000Z'],
    ['1997-12-01T17:42:21+05:30', '1997-12-01T12:12:21.000Z'],
    ['1997-12-01T17:42:21-00:00', '1997-12-01T17:42:21.000Z'],
    ['1997-12-01T17:42:21Z', '1997-12-01T17:42:21.000Z'],
    ['1997-12-01t17:42:21z', '1997-12-01T17:42:21.000Z'],
    [' 1997-12-01T17:42:21Z\n', '1997-12-01T17:42:21.000Z'],
    ['1997-12-01T17:42:21.5Z', '1997-12-01T17:42:21.500Z'],
    ['1997-12-01T17:42:21.123456789Z', '1997-12-01T17:42:21.123Z'],
    [`1997-12-01T17:42:21.${'9'.repeat(5000)}Z`, '1997-12-01T17:42:21.999Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['1990-12-31T15:59:60-08:00', '1990-12-31T23:59:59.000Z'],
  ])('reads %.40s and notes nothing', (content, time) => {
    expect(decodeClean(isoDate, content).toISOString()).toBe(time)
  })

  it.each([
    ['1997-12-01T17:42:21', '1997-12-01T17:42:21.000Z', ['no offset; read as UTC']],
    ['1997-12-01T17:42:21-0800', '1997-12-02T01:42:21.000Z', ['the offset -0800 without a colon']],
    ['2011-11-07 09:57:31.418', '2011-11-07T09:57:31.418Z', ['a blank instead of T', 'no offset; read as UTC']],
    ['Sat, 19 Jan 2013 18:17:30 GMT', '2013-01-19T18:17:30.000Z', ['an HTTP date']],
    ['Sat, 19 Jan 2013 18:17:30 UTC', '2013-01-19T18:17:30.000Z', ['an HTTP date', 'UTC instead of GMT']],
  ])('reads %j with a note', (content, time, departures) => {
    const { value, notes } = decode(isoDate, content)
    expect(value.toISOString()).toBe(time)
    expect(notes).toEqual(departures.map((it) => `prop-creationdate-syntax: ${JSON.stringify(content)}: ${it}`))
  })

  it.each([
    '',
    'not-a-date',
    '1997-02-30T17:42:21Z',
    '1997-02-29T17:42:21Z',
    '1997-00-01T17:42:21Z',
    '1997-13-01T17:42:21Z',
    '1997-12-01T24:00:00Z',
    '1997-12-01T17:60:21Z',
    '1997-12-01T17:42:60Z',
    '1997-12-01T17:42:21+24:00',
    '1997-12-01T17:42:21+05:60',
    '1997-12-01T17:42Z',
    '1997-12-01',
    '97-12-01T17:42:21Z',
    '+001997-12-01T17:42:21Z',
    '1997-12-01T17:42:21.Z',
    '1997-12-01T17:42:21,5Z',
    '1997-12-01T17:42:21 Z',
    '19971201T174221Z',
    '880998141',
  ])('refuses %j', (content) => {
    expect(refusal(() => decode(isoDate, content))).toBe(`expected an RFC 3339 date, found ${JSON.stringify(content)}`)
  })

  it('writes UTC, with milliseconds if there are any', () => {
    expect(isoDate.encode(new Date('1997-12-01T17:42:21-08:00'))).toEqual(['1997-12-02T01:42:21Z'])
    expect(isoDate.encode(new Date(1))).toEqual(['1970-01-01T00:00:00.001Z'])
  })

  it.each([new Date(Number.NaN), new Date(253402300800000), undefined])('does not write %s', (value) => {
    expect(refusal(() => isoDate.encode(value as Date))).toContain('expected a valid Date in the years 0 to 9999, got')
  })

  it('gives back every millisecond of the years 0 to 9999', () => {
    const times = fc.integer({ min: Date.parse('0000-01-01T00:00:00Z'), max: 253402300799999 })
    fc.assert(fc.property(times, (time) => roundTrip(isoDate, new Date(time)).getTime() === time))
  })
})
