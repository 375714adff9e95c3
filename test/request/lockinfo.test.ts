import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { LockScope } from '../../src/codec/lock-entry.ts'
import { type LockInfo, type LockInfoInput, parseLockInfo, stringifyLockInfo } from '../../src/request/lockinfo.ts'
import { element } from '../../src/xml/element.ts'
import { xmlText } from '../support/arbitraries.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions } from './request-arbitraries.ts'

const SCOPE = '<D:lockscope><D:exclusive/></D:lockscope>'
const TYPE = '<D:locktype><D:write/></D:locktype>'
const lock = (content: string): string => body('D:lockinfo', content)

describe('parseLockInfo', () => {
  it('reads scope, type and owner', () => {
    const read = parseLockInfo(lock(`${TYPE}${SCOPE}<D:owner>Jane <D:href>/me</D:href></D:owner><x:e/>`))
    expect(read).toMatchObject({ scope: 'exclusive', type: 'write', extensions: [{ name: '{urn:x}e' }] })
    expect(read?.owner?.children).toMatchObject(['Jane ', { name: '{DAV:}href', text: '/me' }])
  })

  it('reads an empty body as a refresh', () => {
    expect(parseLockInfo('')).toBeUndefined()
  })

  it('reads scopes and types of other specifications', () => {
    const read = parseLockInfo(lock('<D:lockscope><x:s/></D:lockscope><D:locktype><x:t/></D:locktype>'))
    expect(read).toEqual({ scope: '{urn:x}s', type: '{urn:x}t', owner: undefined, extensions: [] })
  })

  it('writes the owner again as it was', () => {
    const owner = '<D:owner xmlns:q="urn:q"><!-- me --><q:a>q:b</q:a></D:owner>'
    const read = parseLockInfo(lock(`${SCOPE}${TYPE}${owner}`))
    expect(stringifyLockInfo(read)).toContain('<!-- me --><q:a>q:b</q:a></D:owner>')
  })

  it.each([
    [TYPE, 'lockinfo: expected {DAV:}lockscope, found none'],
    [SCOPE, 'lockinfo: expected {DAV:}locktype, found none'],
    [`${SCOPE}${SCOPE}${TYPE}`, 'expected one {DAV:}lockscope, found 2'],
    [`<D:lockscope/>${TYPE}`, 'lockscope: expected an element, found none'],
    [
      `<D:lockscope><D:exclusive/><D:shared/></D:lockscope>${TYPE}`,
      'lockscope: expected one element, found {DAV:}exclusive and {DAV:}shared',
    ],
    [`${SCOPE}${TYPE}<D:owner/><D:owner/>`, 'expected one {DAV:}owner, found 2'],
  ])('answers 400 to %j', (content, words) => {
    expectFault(() => parseLockInfo(lock(content)), 400, words)
  })
})

describe('stringifyLockInfo', () => {
  it('asks for an exclusive write lock unless told otherwise', () => {
    const bare: LockInfo = { scope: 'exclusive', type: 'write', owner: undefined, extensions: [] }
    expect(parseLockInfo(stringifyLockInfo())).toEqual(bare)
    expect(parseLockInfo(stringifyLockInfo({ scope: 'shared' }))).toEqual({ ...bare, scope: 'shared' })
    expect(parseLockInfo(stringifyLockInfo({ owner: 'Jane & Co' }))?.owner?.text).toBe('Jane & Co')
  })

  it('refuses an owner that is another element', () => {
    expectRefusal(() => stringifyLockInfo({ owner: element('{urn:x}owner') }), 'owner: expected a text or an element')
  })

  it('is read back', () => {
    const locks = fc.record({
      scope: fc.constantFrom<LockScope>('exclusive', 'shared', '{urn:x}s'),
      type: fc.constantFrom('write' as const, '{}t' as const),
      owner: fc.option(
        xmlText.map((text) => element('{DAV:}owner', { '{http://www.w3.org/XML/1998/namespace}lang': 'de' }, text)),
        { nil: undefined },
      ),
      extensions,
    })
    fc.assert(
      fc.property(locks, (value) => {
        const written = stringifyLockInfo(value)
        wellFormed(written)
        expect(plain(parseLockInfo(written))).toEqual(plain(value))
      }),
    )
  })

  it('takes what was read', () => {
    expectTypeOf<LockInfo>().toExtend<LockInfoInput>()
    expectTypeOf(parseLockInfo).returns.toEqualTypeOf<LockInfo | undefined>()
  })
})
