import { describe, expect, it } from 'vitest'
import { flag } from '../../src/codec/flag.ts'
import { decodeClean, refusal, roundTrip } from './decoding.ts'

describe('flag', () => {
  it.each(['', 'false', '<x:a/>'])('is true when it holds %j', (content) => {
    expect(decodeClean(flag, content)).toBe(true)
  })

  it('is written empty', () => {
    expect(flag.encode(true)).toEqual([])
    expect(roundTrip(flag, true)).toBe(true)
  })

  it('cannot be written as false', () => {
    // @ts-expect-error there is no other value
    expect(refusal(() => flag.encode(false))).toBe('expected true, got false: leave the property out to say no')
  })
})
