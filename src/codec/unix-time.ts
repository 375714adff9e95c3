import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { checkedDate } from './date-math.ts'
import { integer } from './integer.ts'
import { map } from './map.ts'

/** A time as the number of seconds since 1970; milliseconds are cut off when it is written. */
export const unixTime: Codec<Date> = /* @__PURE__ */ map(
  integer,
  (seconds) => {
    const date = new Date(seconds * 1000)
    if (Number.isNaN(date.getTime())) throw new InvalidInputError(`expected seconds since 1970, found ${seconds}`)
    return date
  },
  (value) => Math.floor(checkedDate(value).getTime() / 1000),
)
