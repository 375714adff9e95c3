import { parseMultistatus, propstatResponse, statusResponse } from 'multistatus'
import {
  AssertionError,
  assertEqualMultistatus,
  assertFailedProp,
  assertProp,
  assertResponse,
  assertValidMultistatus,
} from 'multistatus/assert'
import * as dav from 'multistatus/dav'
import * as matchers from 'multistatus/matchers'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import type { MatcherResult } from '../../src/matching/matcher.ts'
import { body } from './support.ts'

/** What an assertion throws. */
function thrownBy(run: () => void): AssertionError {
  try {
    run()
  } catch (error) {
    if (error instanceof AssertionError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const faulty = '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a b</D:href></D:response></D:multistatus>'

describe('the assertions', () => {
  it('pass what their matchers pass, in all forms', () => {
    for (const form of [body, new TextEncoder().encode(body), parseMultistatus(body), validate(body)]) {
      assertValidMultistatus(form, { method: 'PROPFIND' })
      assertResponse(form, '/docs/', { collection: true })
      assertProp(form, '/docs/a.txt', dav.getetag)
      assertProp(form, '/docs/a.txt', dav.getcontentlength, 12)
      assertProp(form, '/docs/a.txt', '{DAV:}getetag', '"a1"')
      assertFailedProp(form, '/docs/a.txt', dav.displayname, 404)
      assertEqualMultistatus(form, body)
    }
  })

  it.each<[name: string, assertion: () => void, result: () => MatcherResult]>([
    ['assertValidMultistatus', () => assertValidMultistatus(faulty), () => matchers.toBeValidMultistatus(faulty)],
    ['assertResponse', () => assertResponse(body, '/x'), () => matchers.toHaveResponse(body, '/x')],
    [
      'assertResponse',
      () => assertResponse(body, '/docs/', { collection: false }),
      () => matchers.toHaveResponse(body, '/docs/', { collection: false }),
    ],
    [
      'assertProp',
      () => assertProp(body, '/docs/', dav.getetag),
      () => matchers.toHaveProp(body, '/docs/', dav.getetag),
    ],
    [
      'assertProp',
      () => assertProp(body, '/docs/a.txt', dav.getcontentlength, 13),
      () => matchers.toHaveProp(body, '/docs/a.txt', dav.getcontentlength, 13),
    ],
    [
      'assertFailedProp',
      () => assertFailedProp(body, '/docs/a.txt', dav.displayname, 403),
      () => matchers.toHaveFailedProp(body, '/docs/a.txt', dav.displayname, 403),
    ],
    [
      'assertEqualMultistatus',
      () => assertEqualMultistatus(body, [statusResponse('/docs/', 423)]),
      () => matchers.toEqualMultistatus(body, [statusResponse('/docs/', 423)]),
    ],
  ])('%s throws what its matcher says', (operator, assertion, result) => {
    const error = thrownBy(assertion)
    const { pass, message, actual, expected } = result()
    expect(pass).toBe(false)
    expect(error).toMatchObject({ name: 'AssertionError', code: 'ERR_ASSERTION', operator, actual, expected })
    expect(error.message).toBe(message())
    expect(error).toBeInstanceOf(Error)
    expect(error.stack).toMatch(/^AssertionError: /)
  })

  it('shows both values where there are two', () => {
    const error = thrownBy(() => assertProp(body, '/docs/a.txt', dav.getetag, '"b"'))
    expect([error.actual, error.expected]).toEqual(['"a1"', '"b"'])
  })

  it('tell a value that is given from none', () => {
    expect(() => assertProp(body, '/docs/a.txt', dav.getcontentlength, undefined)).toThrow(AssertionError)
    // @ts-expect-error a length is a number
    expect(() => assertProp(body, '/docs/a.txt', dav.getcontentlength, '12')).toThrow(AssertionError)
  })

  it('fail for what cannot be read', () => {
    for (const text of ['', '<a/>', faulty.slice(0, -10)]) {
      expect(() => assertResponse(text, '/a')).toThrow('cannot be read')
      expect(() => assertEqualMultistatus(text, text)).toThrow(AssertionError)
      expect(() => assertValidMultistatus(text)).toThrow(AssertionError)
    }
  })

  it('compare with what the constructors make', () => {
    const built = [propstatResponse('/a', { 200: [dav.getetag('"1"')] })]
    assertEqualMultistatus(
      '<multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag>"1"</getetag></prop><status>HTTP/1.0 200 Fine</status></propstat></response></multistatus>',
      built,
    )
  })
})
