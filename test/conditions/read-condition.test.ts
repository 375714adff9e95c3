import fc from 'fast-check'
import {
  type ClarkName,
  ErrorElement,
  element,
  NotMultistatusError,
  parseElement,
  parseMultistatus,
  type XmlElement,
} from 'multistatus'
import { parseErrorBody } from 'multistatus/bodies'
import { text } from 'multistatus/codec'
import {
  allowClientDefinedUri,
  type Condition,
  caldavNoUidConflict,
  caldavSupportedFilter,
  cannotModifyProtectedProperty,
  defineCondition,
  type EmptyCondition,
  lockTokenSubmitted,
  type NeededPrivilege,
  needPrivileges,
  noConflictingLock,
  readCondition,
  searchScopeValid,
  uniqueSchedulingObjectResource,
} from 'multistatus/conditions'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { href, xmlElement } from '../support/arbitraries.ts'

const privilege = fc
  .constantFrom('read', 'write', 'write-content', 'bind', 'unlock')
  .map((local): ClarkName => `{DAV:}${local}`)

/** The value of a condition in an error that was read from this. */
function read<T, Input>(condition: Condition<T, Input>, xml: string): T | undefined {
  const root = parseElement(`<D:error xmlns:D="DAV:">${xml}</D:error>`)
  return readCondition(new ErrorElement(root.elements), condition)
}

describe('readCondition', () => {
  it('gives back the hrefs that a condition was made with', () => {
    fc.assert(
      fc.property(fc.array(href, { minLength: 1, maxLength: 4 }), (hrefs) => {
        for (const condition of [lockTokenSubmitted, noConflictingLock]) {
          expect(readCondition(new ErrorElement([condition(hrefs)]), condition)).toEqual(hrefs)
        }
        const [first = ''] = hrefs
        const one = new ErrorElement([caldavNoUidConflict(first)])
        expect(readCondition(one, caldavNoUidConflict)).toEqual([first])
      }),
    )
  })

  it('gives back the privileges that a condition was made with', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ href, privilege }), { maxLength: 4 }), (needed) => {
        expect(readCondition(new ErrorElement([needPrivileges(needed)]), needPrivileges)).toEqual(needed)
      }),
    )
  })

  it('gives back the elements that a condition was made with', () => {
    fc.assert(
      fc.property(fc.array(xmlElement, { maxLength: 3 }), (filters) => {
        const error = new ErrorElement([caldavSupportedFilter(filters)])
        expect(readCondition(error, caldavSupportedFilter)).toEqual(filters)
      }),
    )
  })

  it('reads conditions without what may be left out', () => {
    expect(noConflictingLock()).toEqual(element('{DAV:}no-conflicting-lock'))
    for (const condition of [noConflictingLock, uniqueSchedulingObjectResource, allowClientDefinedUri]) {
      expect(readCondition(new ErrorElement([condition()]), condition)).toEqual([])
    }
    expect(readCondition(new ErrorElement([searchScopeValid()]), searchScopeValid)).toEqual([])
    expect(read(lockTokenSubmitted, '<D:lock-token-submitted/>')).toEqual([]) // as in three examples of RFC 4918
    expect(read(needPrivileges, '<D:need-privileges/>')).toEqual([])
  })

  it('reads privileges as RFC 3744 section 7.1.1 writes them, and several in one element', () => {
    const one = '<D:resource><D:href>/a</D:href><D:privilege><D:bind/></D:privilege></D:resource>'
    const two = '<D:resource><D:href>/c</D:href><D:privilege><D:bind/><D:unbind/></D:privilege></D:resource>'
    expect(read(needPrivileges, `<D:need-privileges>${one}${two}</D:need-privileges>`)).toEqual([
      { href: '/a', privilege: '{DAV:}bind' },
      { href: '/c', privilege: '{DAV:}bind' },
      { href: '/c', privilege: '{DAV:}unbind' },
    ])
  })

  it('reads both spellings of allow-client-defined-uri', () => {
    const inner = '<D:add-member><D:href>/c/;add/</D:href></D:add-member>'
    for (const name of ['allow-client-defined-uri', 'allow-client-defined-URI']) {
      expect(read(allowClientDefinedUri, `<D:${name}>${inner}</D:${name}>`), name).toEqual(['/c/;add/'])
    }
    expect(allowClientDefinedUri('/c/;add/').text).toBe('/c/;add/')
  })

  it.each([
    [lockTokenSubmitted, '<D:lock-token-submitted><D:href/></D:lock-token-submitted>'],
    [lockTokenSubmitted, '<D:lock-token-submitted><D:href><D:a/></D:href></D:lock-token-submitted>'],
    [needPrivileges, '<D:need-privileges><D:resource><D:href>/a</D:href></D:resource></D:need-privileges>'],
    [
      needPrivileges,
      '<D:need-privileges><D:resource><D:privilege><D:read/></D:privilege></D:resource></D:need-privileges>',
    ],
  ] as const)('gives undefined, while the condition is there, for what cannot be read', (condition, xml) => {
    const error = new ErrorElement(parseElement(`<D:error xmlns:D="DAV:">${xml}</D:error>`).elements)
    expect(error.has(condition)).toBe(true)
    expect(readCondition<unknown, never>(error, condition as unknown as Condition<unknown, never>)).toBeUndefined() // only its reading side is used
  })

  it('takes an error in every form it comes in', () => {
    const xml = `<D:error xmlns:D="DAV:"><D:lock-token-submitted><D:href>/a</D:href></D:lock-token-submitted></D:error>`
    const thrown = notMultistatus(xml)
    const forms = [parseErrorBody(xml), thrown, thrown.conditions, parseElement(xml), { conditions: thrown.conditions }]
    for (const error of forms) expect(readCondition(error, lockTokenSubmitted)).toEqual(['/a'])
    for (const error of forms) expect(readCondition(error, noConflictingLock)).toBeUndefined()
  })

  it('lets through an error of a codec that is broken', () => {
    const broken = defineCondition('{urn:x}broken', { decode: () => [].reduce((a) => a), encode: () => [] })
    expect(() => readCondition(new ErrorElement([element(broken)]), broken)).toThrow(TypeError)
  })
})

describe('a condition', () => {
  it('takes one href or several', () => {
    expect(lockTokenSubmitted('/a')).toEqual(lockTokenSubmitted(['/a']))
    expect(lockTokenSubmitted(['/a', '/b']).elements.map((child) => child.text)).toEqual(['/a', '/b'])
  })

  it.each([
    ['no href', () => lockTokenSubmitted([]), '{DAV:}lock-token-submitted: expected at least one href, got none'],
    ['an href that is not encoded', () => lockTokenSubmitted('/a b'), /\{DAV:\}lock-token-submitted: .*"\/a b"/],
    ['an empty href', () => noConflictingLock(['']), /\{DAV:\}no-conflicting-lock: .*URI reference/],
    ['privileges that are no array', () => callUntyped(needPrivileges, '/a'), /\{DAV:\}need-privileges: .*array/],
    ['elements that are none', () => callUntyped(searchScopeValid, ['/a']), /\{DAV:\}search-scope-valid: .*elements/],
  ])('refuses %s', (_what, make, message) => {
    expect(make).toThrow(message)
  })

  it('takes a privilege by name or by anything that has one', () => {
    const read: ClarkName = '{DAV:}read'
    expect(needPrivileges([{ href: '/a', privilege: { name: read } }])).toEqual(
      needPrivileges([{ href: '/a', privilege: read }]),
    )
  })

  it('may be of your own', () => {
    const tooLong = defineCondition('{urn:x}name-too-long', text, 409)
    const error = new ErrorElement([tooLong('255')])
    expect([tooLong.name, tooLong.status, readCondition(error, tooLong)]).toEqual(['{urn:x}name-too-long', 409, '255'])
    expect(error.get(tooLong)).toEqual(element('{urn:x}name-too-long', undefined, '255'))
    const misnamed: string = 'too-long'
    expect(() => defineCondition(misnamed as ClarkName, text)).toThrow(/Clark notation/) // as a caller without types
  })
})

describe('types of conditions', () => {
  it('come from the descriptor', () => {
    const error = new ErrorElement([])
    expectTypeOf(readCondition(error, lockTokenSubmitted)).toEqualTypeOf<readonly string[] | undefined>()
    expectTypeOf(readCondition(error, needPrivileges)).toEqualTypeOf<readonly NeededPrivilege[] | undefined>()
    expectTypeOf(readCondition(error, cannotModifyProtectedProperty)).toEqualTypeOf<true | undefined>()
    expectTypeOf(readCondition(error, caldavSupportedFilter)).toEqualTypeOf<readonly XmlElement[] | undefined>()
    expectTypeOf(readCondition(error, lockTokenSubmitted)).not.toBeAny()
    expectTypeOf(cannotModifyProtectedProperty).toEqualTypeOf<EmptyCondition>()
    expectTypeOf(lockTokenSubmitted).returns.toEqualTypeOf<XmlElement>()
  })

  it('refuse what can never be right', () => {
    const refused = (): void => {
      // @ts-expect-error at least one href is needed
      lockTokenSubmitted()
      // @ts-expect-error the RFC has one href there
      caldavNoUidConflict(['/a', '/b'])
      // @ts-expect-error nothing stands in it
      cannotModifyProtectedProperty('/a')
      // @ts-expect-error an href is no privilege
      needPrivileges(['/a'])
      // @ts-expect-error a name that is not in Clark notation
      defineCondition('too-long', text)
    }
    expectTypeOf(refused).toBeFunction()
  })
})

function callUntyped(condition: unknown, value: unknown): XmlElement {
  return (condition as (value: unknown) => XmlElement)(value) // as JavaScript sees it
}

/** What the reader throws for a body that is no multistatus. */
function notMultistatus(body: string): NotMultistatusError {
  try {
    parseMultistatus(body)
  } catch (error) {
    if (error instanceof NotMultistatusError) return error
  }
  throw new Error('expected a body that is no multistatus')
}
