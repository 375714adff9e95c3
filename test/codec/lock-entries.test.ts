import { describe, expect, it } from 'vitest'
import { lockEntries } from '../../src/codec/lock-entries.ts'
import type { LockEntry } from '../../src/codec/lock-entry.ts'
import { element } from '../../src/xml/element.ts'
import { decode, decodeClean, refusal, roundTrip } from './decoding.ts'

const scope = (content: string): string => `<D:lockscope>${content}</D:lockscope>`
const type = (content: string): string => `<D:locktype>${content}</D:locktype>`
const entry = (content: string): string => `<D:lockentry>${content}</D:lockentry>`
const exclusive = entry(scope('<D:exclusive/>') + type('<D:write/>'))
const shared = entry(type('\n<D:write/>\n') + scope('<D:shared/>'))

describe('lockEntries', () => {
  it('reads none, one and several, in any order of their parts', () => {
    expect(decodeClean(lockEntries, '')).toEqual([])
    expect(decodeClean(lockEntries, exclusive)).toEqual([{ scope: 'exclusive', type: 'write' }])
    expect(decodeClean(lockEntries, `\n${exclusive}<x:y/>${shared}`)).toEqual([
      { scope: 'exclusive', type: 'write' },
      { scope: 'shared', type: 'write' },
    ])
  })

  it('keeps scopes and types of other specifications by their Clark names', () => {
    expect(decodeClean(lockEntries, entry(scope('<x:shared/>') + type('<x:read/>')))).toEqual([
      { scope: '{urn:x}shared', type: '{urn:x}read' },
    ])
  })

  it('takes the first of several scopes with a note', () => {
    expect(decode(lockEntries, entry(scope('<D:exclusive/><D:shared/>') + type('<D:write/>')))).toEqual({
      value: [{ scope: 'exclusive', type: 'write' }],
      notes: ['prop-lockscope-choice: expected one element in {DAV:}lockscope, found 2'],
    })
  })

  it('notes scopes and types that DAV: does not have, and what is there twice', () => {
    expect(decode(lockEntries, entry(scope('<D:local/>') + type('<D:read/>')))).toEqual({
      value: [{ scope: '{DAV:}local', type: '{DAV:}read' }],
      notes: [
        'prop-lockscope-choice: expected exclusive or shared in {DAV:}lockscope, found {DAV:}local',
        'prop-lockscope-choice: expected write in {DAV:}locktype, found {DAV:}read',
      ],
    })
    expect(decode(lockEntries, entry(scope('<D:shared/>') + scope('<D:shared/>') + type('<D:write/>'))).notes).toEqual([
      'prop-supportedlock-content: expected one {DAV:}lockscope, found 2',
    ])
  })

  it('notes elements of DAV: that stand there by mistake', () => {
    expect(decode(lockEntries, `${exclusive}<x:y/>${scope('<D:shared/>')}`).notes).toEqual([
      'prop-supportedlock-content: expected {DAV:}lockentry, found element {DAV:}lockscope',
    ])
  })

  it('notes text', () => {
    expect(decode(lockEntries, 'none').notes).toEqual([
      'prop-supportedlock-content: expected elements only, found the text "none"',
    ])
  })

  it.each([
    ['no scope', type('<D:write/>'), '{DAV:}lockscope'],
    ['an empty scope', scope('') + type('<D:write/>'), '{DAV:}lockscope'],
    ['no type', scope('<D:shared/>'), '{DAV:}locktype'],
    ['text for a type', scope('<D:shared/>') + type('write'), '{DAV:}locktype'],
  ])('refuses %s', (_, content, name) => {
    expect(refusal(() => decode(lockEntries, entry(content)))).toBe(
      `expected an element in ${name} of {DAV:}lockentry, found none`,
    )
  })

  it('gives back what it writes', () => {
    const value: LockEntry[] = [
      { scope: 'exclusive', type: 'write' },
      { scope: '{urn:x}a', type: '{urn:x}b' },
    ]
    expect(roundTrip(lockEntries, value)).toEqual(value)
    expect(lockEntries.encode(value.slice(0, 1))).toEqual([
      element('{DAV:}lockentry', undefined, [
        element('{DAV:}lockscope', undefined, [element('{DAV:}exclusive')]),
        element('{DAV:}locktype', undefined, [element('{DAV:}write')]),
      ]),
    ])
  })

  it('does not write a scope that is no name', () => {
    expect(refusal(() => lockEntries.encode([{ scope: 'private' as 'shared', type: 'write' }]))).toContain('"private"')
  })
})
