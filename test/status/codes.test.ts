import { describe, expect, expectTypeOf, it } from 'vitest'
import schema from '../../schemas/http-status-codes.json'
import type {
  FailurePropstatStatus,
  ResponseStatus,
  StatusCode,
  SuccessPropstatStatus,
} from '../../src/status/codes.ts'
import { describeStatus } from '../../src/status/describe-status.ts'
import { getStatus, type StatusFacts, statusCodes } from '../../src/status/get-status.ts'
import { statusClass } from '../../src/status/status-class.ts'
import registered from './registered-codes.json'

const all: StatusFacts[] = statusCodes.map((code) => getStatus(code)!)

describe('the table of status codes', () => {
  it('has the 64 registered codes, in order', () => {
    expect(statusCodes).toHaveLength(64)
    expect(statusCodes).toEqual(Object.keys(registered).map(Number))
    expect(statusCodes).toEqual([...statusCodes].sort((a, b) => a - b))
  })

  it('says of each what the verified list says: phrase, class, reference, places', () => {
    const facts = all.map(({ code, definedFor: _f, discouragedFor: _n, needs: _d, ...rest }) => [String(code), rest])
    expect(Object.fromEntries(facts)).toEqual(registered)
  })

  it('equals the published JSON, both ways', () => {
    const published = schema.codes.map(({ meaning: _m, meaningByMethod: _b, ...facts }) => facts)
    expect(published).toEqual(all)
    expect(all).toEqual(published)
    expect(Object.keys(schema)).toEqual(['$comment', 'codes'])
  })

  it('has the meanings that the published JSON has, both ways', () => {
    for (const { code, meaning, meaningByMethod } of schema.codes) {
      expect(describeStatus(code), String(code)).toBe(meaning)
      for (const [method, text] of Object.entries(meaningByMethod)) expect(describeStatus(code, method)).toBe(text)
      for (const method of everyMethod) {
        if (!(method in meaningByMethod)) expect(describeStatus(code, method), `${code} ${method}`).toBe(meaning)
      }
    }
  })

  it('knows which codes are heuristically cacheable', () => {
    const cacheable = all.filter((facts) => facts.heuristicallyCacheable).map(({ code }) => code)
    expect(cacheable).toEqual([200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 451, 501])
  })

  it('lets only 207 be the status of the message', () => {
    expect(all.filter(({ outer }) => outer !== 'never').map(({ code }) => code)).toEqual([207])
  })

  it('knows what must stand beside a code', () => {
    const thatNeed = (need: StatusFacts['needs']) => all.filter(({ needs }) => needs === need).map(({ code }) => code)
    expect(thatNeed('location')).toEqual([300, 301, 302, 303, 305, 307, 308])
    expect(thatNeed('another 200')).toEqual([208])
    expect(thatNeed('another failure')).toEqual([424])
    expect(thatNeed('conditional header')).toEqual([412])
    expect(thatNeed(undefined)).toHaveLength(64 - 10)
  })

  it('never names a method as both defined and discouraged', () => {
    for (const { code, definedFor, discouragedFor } of all) {
      const names = [...definedFor, ...discouragedFor]
      expect(new Set(names).size, String(code)).toBe(names.length)
    }
  })

  it('knows nothing of codes that are not registered', () => {
    for (const code of [0, 99, 105, 299, 419, 471, 509, 599, 600, -200, 200.5, Number.NaN]) {
      expect(getStatus(code), String(code)).toBeUndefined()
    }
  })

  it('hands out facts that nobody else sees change', () => {
    expect(getStatus(200)).not.toBe(getStatus(200))
    expect(getStatus(206)).not.toHaveProperty('needs')
  })
})

describe('statusClass', () => {
  it('knows the class of every code from 100 to 599, registered or not', () => {
    expect([100, 199, 200, 299, 300, 399, 400, 471, 499, 500, 599].map(statusClass)).toEqual([
      'informational',
      'informational',
      'successful',
      'successful',
      'redirection',
      'redirection',
      'client-error',
      'client-error',
      'client-error',
      'server-error',
      'server-error',
    ])
  })

  it('knows none for anything else', () => {
    for (const code of [-1, 0, 99, 600, 999, 200.5, Number.NaN, Infinity]) expect(statusClass(code)).toBeUndefined()
  })
})

describe('the types of status codes', () => {
  it('are derived from the table', () => {
    expectTypeOf<SuccessPropstatStatus>().toEqualTypeOf<200 | 204 | 208>()
    expectTypeOf<FailurePropstatStatus>().toEqualTypeOf<FailureInPropstat>()
    expectTypeOf<ResponseStatus>().toEqualTypeOf<InResponse>()
    expectTypeOf<StatusFacts['code']>().toEqualTypeOf<StatusCode>()
  })

  it('equal the places at run time', () => {
    const inPropstat = all.filter(({ propstat }) => propstat !== 'never').map(({ code }) => code)
    expect(inPropstat).toEqual([200, 204, 208, ...failuresInPropstat])
    expect(all.filter(({ response }) => response !== 'never').map(({ code }) => code)).toEqual(codesInResponse)
  })

  it('refuse codes that are not registered or cannot stand there', () => {
    expectTypeOf<StatusCode>().not.toBeAny()
    // @ts-expect-error 471 is not registered
    const unregistered: StatusCode = 471
    // @ts-expect-error 208 is for a propstat
    const inResponse: ResponseStatus = 208
    // @ts-expect-error 207 is for the message
    const success: SuccessPropstatStatus = 207
    // @ts-expect-error 418 can stand nowhere
    const failure: FailurePropstatStatus = 418
    expect([unregistered, inResponse, success, failure]).toEqual([471, 208, 207, 418])
  })
})

const everyMethod = (
  'GET HEAD POST PUT DELETE OPTIONS TRACE CONNECT PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK REPORT SEARCH ' +
  'MKCALENDAR UPDATE MERGE LABEL ORDERPATCH ACL BIND REBIND UNBIND CHECKIN CHECKOUT UNCHECKOUT VERSION-CONTROL ' +
  'BASELINE-CONTROL MKWORKSPACE MKACTIVITY MKREDIRECTREF UPDATEREDIRECTREF constructor'
).split(' ')

type FailureInPropstat = (typeof failuresInPropstat)[number]
const failuresInPropstat = [
  300, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 409, 410, 413, 415, 422, 423, 424, 425, 451, 500, 501, 502,
  503, 504, 507,
] as const

type InResponse = (typeof codesInResponse)[number]
const codesInResponse = [
  200, 201, 202, 204, 300, 301, 302, 303, 305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 409, 410, 412, 413, 414,
  415, 422, 423, 424, 425, 451, 500, 501, 502, 503, 504, 507, 508,
] as const
