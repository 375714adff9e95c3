import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLockToken, parseLockToken } from '../../src/request/lock-token.ts'
import { expectFault, expectRefusal } from './bodies.ts'

describe('Lock-Token', () => {
  it.each([
    ['<urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4>', 'urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4'],
    [' <opaquelocktoken:a/b?c> ', 'opaquelocktoken:a/b?c'],
    [null, undefined],
    ['', undefined],
  ])('%j is read', (value, token) => {
    expect(parseLockToken(value)).toBe(token)
  })

  it.each(['urn:a', '<urn:a', '<>', '<a>', '</a>', '<urn:a b>', '<urn:a>, <urn:b>', '<urn:a#b>', '<<urn:a>>'])(
    '%j is answered with 400',
    (value) => {
      expectFault(() => parseLockToken(value), 400, 'Lock-Token: expected an absolute URI in angle brackets')
    },
  )

  it('is read back', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(parseLockToken(formatLockToken(`urn:uuid:${id}`))).toBe(`urn:uuid:${id}`)
      }),
    )
    expectRefusal(() => formatLockToken('<urn:a>'), 'Lock-Token: expected an absolute URI without angle brackets')
  })
})
