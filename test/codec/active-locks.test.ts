import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActiveLock, activeLocks } from '../../src/codec/active-locks.ts'
import { element } from '../../src/xml/element.ts'
import { decode, decodeClean, prop, refusal, roundTrip } from './decoding.ts'

const parts = {
  lockscope: '<D:lockscope><D:exclusive/></D:lockscope>',
  locktype: '<D:locktype><D:write/></D:locktype>',
  depth: '<D:depth>infinity</D:depth>',
  owner: '<D:owner>Jane <x:b>Smith</x:b></D:owner>',
  timeout: '<D:timeout>Second-604800</D:timeout>',
  locktoken: '<D:locktoken><D:href>urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4</D:href></D:locktoken>',
  lockroot: '<D:lockroot><D:href>http://example.com/a</D:href></D:lockroot>',
}
const lock = (changes: Partial<typeof parts> = {}): string =>
  `<D:activelock>${Object.values({ ...parts, ...changes }).join('\n')}</D:activelock>`

const minimal: ActiveLock = { scope: 'shared', type: 'write', depth: '0' }

describe('activeLocks', () => {
  it('reads none and several', () => {
    expect(decodeClean(activeLocks, '')).toEqual([])
    expect(decodeClean(activeLocks, `\n${lock()}<x:y/>\n${lock()}`)).toHaveLength(2)
  })

  it('reads all parts of a lock', () => {
    const [read] = decodeClean(activeLocks, lock())
    expect(read).toMatchObject({
      scope: 'exclusive',
      type: 'write',
      depth: 'infinity',
      timeout: 'Second-604800',
      token: 'urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4',
      root: 'http://example.com/a',
    })
    expect(read?.owner?.children).toMatchObject(['Jane ', { name: '{urn:x}b', text: 'Smith' }])
  })

  it('leaves out what a lock does not say', () => {
    const [read] = decodeClean(activeLocks, lock({ owner: '', timeout: '', locktoken: '' }))
    expect(Object.keys(read ?? {})).toEqual(['scope', 'type', 'depth', 'root'])
  })

  it('reads the owner as text or as markup, an empty one included', () => {
    expect(decodeClean(activeLocks, lock({ owner: '<D:owner> Ü &lt;x&gt;</D:owner>' }))[0]?.owner?.text).toBe(' Ü <x>')
    expect(decodeClean(activeLocks, lock({ owner: '<D:owner/>' }))[0]?.owner?.children).toEqual([])
  })

  it.each<[Partial<typeof parts>, Partial<ActiveLock>, string]>([
    [
      { depth: '<D:depth>Infinity</D:depth>' },
      { depth: 'infinity' },
      'prop-activelock-depth: expected 0 or infinity, found "Infinity"',
    ],
    [{ depth: '<D:depth> 1 </D:depth>' }, { depth: '1' }, 'prop-activelock-depth: expected 0 or infinity, found "1"'],
    [
      { timeout: '<D:timeout>3600</D:timeout>' },
      { timeout: '3600' },
      'prop-activelock-timeout: expected Infinite or Second-n, found "3600"',
    ],
    [
      { timeout: '<D:timeout>Second-4294967296</D:timeout>' },
      { timeout: 'Second-4294967296' },
      'prop-activelock-timeout: expected Infinite or Second-n, found "Second-4294967296"',
    ],
    [
      { locktoken: '<D:locktoken>urn:a</D:locktoken>' },
      { token: 'urn:a' },
      'prop-locktoken-uri: expected {DAV:}href, found the text "urn:a"',
    ],
    [
      { locktoken: '<D:locktoken><D:href>f81d4fae</D:href></D:locktoken>' },
      { token: 'f81d4fae' },
      'prop-locktoken-uri: expected an absolute URI, found "f81d4fae"',
    ],
    [
      { lockroot: '<D:lockroot>/a</D:lockroot>' },
      { root: '/a' },
      'prop-lockroot-href: expected {DAV:}href, found the text "/a"',
    ],
    [{ lockroot: '' }, {}, 'prop-activelock-lockroot: expected {DAV:}lockroot, found none'],
    [
      { depth: '<D:depth>0</D:depth><D:depth>infinity</D:depth>' },
      { depth: '0' },
      'prop-activelock-content: expected one {DAV:}depth, found 2',
    ],
    [{ owner: 'Jane' }, {}, 'prop-activelock-content: expected elements only, found the text "Jane"'],
  ])('reads %j with a note', (changes, part, note) => {
    const { value, notes } = decode(activeLocks, lock(changes))
    expect(value).toMatchObject([part])
    expect(notes).toEqual([note])
  })

  it.each<[Partial<typeof parts>, string]>([
    [{ depth: '' }, 'expected {DAV:}depth in {DAV:}activelock, found none'],
    [{ depth: '<D:depth>2</D:depth>' }, 'expected a depth of 0 or infinity, found "2"'],
    [{ lockscope: '' }, 'expected an element in {DAV:}lockscope of {DAV:}activelock, found none'],
    [{ locktype: '' }, 'expected an element in {DAV:}locktype of {DAV:}activelock, found none'],
    [{ locktoken: '<D:locktoken/>' }, 'expected {DAV:}href, found none'],
    [{ timeout: '<D:timeout><x:a/></D:timeout>' }, 'expected text, found element {urn:x}a'],
  ])('refuses %j', (changes, message) => {
    expect(refusal(() => decode(activeLocks, lock(changes)))).toBe(message)
  })

  it.each([
    [{ depth: '' }, 'prop-activelock-content'],
    [{ lockscope: '' }, 'prop-activelock-content'],
    [{ lockscope: '<D:lockscope>exclusive</D:lockscope>' }, 'prop-lockscope-choice'],
    [{ depth: '<D:depth>2</D:depth>' }, 'prop-activelock-depth'],
    [{ locktoken: '<D:locktoken/>' }, 'prop-locktoken-uri'],
    [{ lockroot: '<D:lockroot><D:href/></D:lockroot>' }, 'prop-lockroot-href'],
  ])('says which rule is broken when it refuses %j', (changes, rule) => {
    const notes: string[] = []
    expect(refusal(() => activeLocks.decode(prop(lock(changes)), (id) => notes.push(id)))).not.toBe('')
    expect(notes).toEqual([rule])
  })

  it('notes what is no lock', () => {
    expect(decode(activeLocks, `<x:y/>${parts.locktoken}`).notes).toEqual([
      'prop-lockdiscovery-content: expected {DAV:}activelock, found element {DAV:}locktoken',
    ])
  })

  it('writes the parts in the order of the RFC', () => {
    const owner = element('{DAV:}owner', undefined, 'Jane')
    const [written] = activeLocks.encode([{ root: '/a', token: 'urn:a', timeout: 'Infinite', owner, ...minimal }])
    expect(written).toMatchObject({ name: '{DAV:}activelock' })
    const names = typeof written === 'object' ? written.elements.map(({ localName }) => localName) : []
    expect(names).toEqual(Object.keys(parts))
  })

  it.each<[string, Partial<Record<keyof ActiveLock, unknown>>]>([
    ["depth: expected '0' or 'infinity', got \"2\"", { depth: '2' }],
    ["depth: expected '0' or 'infinity', got 0", { depth: 0 }],
    ["timeout: expected 'Infinite' or 'Second-n', got \"3600\"", { timeout: '3600' }],
    ['owner: expected an element {DAV:}owner, got "{urn:x}owner"', { owner: element('{urn:x}owner') }],
    ['owner: expected an element {DAV:}owner, got "Jane"', { owner: 'Jane' }],
    ['expected a URI reference, percent-encoded, got "/a b"', { root: '/a b' }],
    ['expected a URI reference, percent-encoded, got ""', { token: '' }],
  ])('refuses with %j', (message, changes) => {
    const value = { ...minimal, ...changes } as ActiveLock // as a caller without types would
    expect(refusal(() => activeLocks.encode([value]))).toBe(message)
  })

  it('gives back what it writes', () => {
    const href = fc.webUrl()
    const locks = fc.record(
      {
        scope: fc.constantFrom('exclusive' as const, 'shared' as const, '{urn:x}scope' as const),
        type: fc.constantFrom('write' as const, '{urn:x}type' as const),
        depth: fc.constantFrom('0' as const, 'infinity' as const),
        owner: fc.string().map((text) => element('{DAV:}owner', undefined, text === '' ? [] : text)),
        timeout: fc.oneof(
          fc.constant('Infinite'),
          fc.nat().map((seconds) => `Second-${seconds}`),
        ),
        token: fc.uuid().map((id) => `urn:uuid:${id}`),
        root: href,
      },
      { requiredKeys: ['scope', 'type', 'depth', 'root'] },
    )
    fc.assert(
      fc.property(fc.array(locks, { maxLength: 4 }), (value) => {
        expect(roundTrip(activeLocks, value)).toEqual(value)
      }),
    )
  })
})
