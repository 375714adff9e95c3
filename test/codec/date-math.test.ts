import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { checkedDate, fullYear, offsetMinutes, timeOf, WEEKDAYS, weekdayOf } from '../../src/codec/date-math.ts'

describe('timeOf', () => {
  it('agrees with Date on every day of 400 years', () => {
    for (let time = Date.UTC(1800, 0, 1); time < Date.UTC(2200, 0, 1); time += 86_400_000) {
      const date = new Date(time)
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      if (timeOf({ year, month, day, hour: 0, minute: 0, second: 0 }) !== time) throw new Error(date.toISOString())
      if (weekdayOf(year, month, day) !== date.getUTCDay()) throw new Error(WEEKDAYS[date.getUTCDay()])
    }
  })

  it('takes the years 0 to 99 as they are', () => {
    const time = timeOf({ year: 33, month: 4, day: 3, hour: 0, minute: 0, second: 0 })
    expect(new Date(time ?? Number.NaN).toISOString()).toBe('0033-04-03T00:00:00.000Z')
  })
})

describe('fullYear', () => {
  it.each([
    [0, 2026, 2000],
    [76, 2026, 2076],
    [77, 2026, 1977],
    [99, 2026, 1999],
    [10, 2090, 2010],
    [50, 2100, 2150],
    [51, 2100, 2051],
  ])('takes %i in %i for %i', (twoDigits, currentYear, year) => {
    expect(fullYear(twoDigits, currentYear)).toBe(year)
  })
})

describe('offsetMinutes', () => {
  it.each([
    ['+0000', 0],
    ['+0130', 90],
    ['-01:30', -90],
    ['+23:59', 1439],
    ['+2400', undefined],
    ['+0060', undefined],
  ])('reads %s', (offset, minutes) => {
    expect(offsetMinutes(offset) === minutes || Object.is(offsetMinutes(offset), minutes)).toBe(true)
  })
})

describe('checkedDate', () => {
  it('takes a Date of another realm', () => {
    const foreign = runInNewContext('new Date(5)') as Date // what the code in the context makes
    expect(foreign).not.toBeInstanceOf(Date)
    expect(checkedDate(foreign).getTime()).toBe(5)
  })
})
