import { describe, expect, it } from 'vitest'
import * as caldav from '../../src/caldav.ts'
import * as carddav from '../../src/carddav.ts'
import type { Prop, PropValue } from '../../src/codec/prop.ts'
import * as dav from '../../src/dav.ts'
import { parseMultistatus, propstatResponse, stringifyMultistatus } from '../../src/index.ts'
import * as vendor from '../../src/vendor.ts'

/** Writes a property into a body and reads it from there. */
function through<T>(prop: Prop<T, never>, value: PropValue): T | undefined {
  const { responses, issues } = parseMultistatus(stringifyMultistatus([propstatResponse('/a', { 200: [value] })]))
  expect(issues).toEqual([])
  const found = responses[0]?.lookup(prop)
  expect(found).toMatchObject({ state: 'found', issues: [] })
  return found?.state === 'found' ? found.value : undefined
}

describe('values that go through a body', () => {
  it('keep attributes, languages and line ends', () => {
    const description = { text: ' Congés & fêtes ', lang: 'fr-CA' }
    expect(through(caldav.calendarDescription, caldav.calendarDescription(description))).toEqual(description)
    const components = ['VEVENT', 'VTODO']
    expect(through(caldav.supportedCalendarComponentSet, caldav.supportedCalendarComponentSet(components))).toEqual(
      components,
    )
    const card = 'BEGIN:VCARD\r\nFN:<A> & ]]> B\r\nEND:VCARD\r\n'
    expect(through(carddav.addressData, carddav.addressData(card))).toBe(card)
    const data = [{ contentType: 'text/vcard', version: '4.0' }]
    expect(through(carddav.supportedAddressData, carddav.supportedAddressData(data))).toEqual(data)
  })

  it('keep their structure', () => {
    const value = dav.acl([
      { principal: { property: dav.owner }, action: 'grant', privileges: ['{DAV:}read', '{urn:x}print'] },
      { principal: { href: '/users/b%20c' }, invert: true, action: 'deny', privileges: ['{DAV:}all'], inherited: '/' },
    ])
    expect(through(dav.acl, value)).toEqual([
      {
        principal: { property: '{DAV:}owner' },
        invert: false,
        action: 'grant',
        privileges: new Set(['{DAV:}read', '{urn:x}print']),
        protected: false,
      },
      {
        principal: { href: '/users/b%20c' },
        invert: true,
        action: 'deny',
        privileges: new Set(['{DAV:}all']),
        protected: false,
        inherited: '/',
      },
    ])
    const reports = ['{DAV:}sync-collection', '{urn:ietf:params:xml:ns:caldav}calendar-query'] as const
    expect(through(dav.supportedReportSet, dav.supportedReportSet(reports))).toEqual(new Set(reports))
    expect(through(dav.supportedLivePropertySet, dav.supportedLivePropertySet([dav.getetag]))).toEqual(
      new Set(['{DAV:}getetag']),
    )
    const invitation = { users: [{ href: 'mailto:a@b', access: 'read', status: 'accepted' }] } as const
    expect(through(vendor.invite, vendor.invite(invitation))).toEqual(invitation)
    expect(through(vendor.notifyChanges, vendor.notifyChanges(false))).toBe(false)
    expect(through(vendor.executable, vendor.executable(true))).toBe(true)
    expect(through(dav.quotaUsedBytes, dav.quotaUsedBytes(2n ** 60n))).toBe(2n ** 60n)
  })

  it('may be nothing where the RFC says so', () => {
    expect(through(dav.owner, dav.owner(undefined))).toBeUndefined()
    expect(through(dav.autoVersion, dav.autoVersion(undefined))).toBeUndefined()
    expect(through(dav.currentUserPrincipal, dav.currentUserPrincipal('unauthenticated'))).toBe('unauthenticated')
  })

  it('do not compile when they are of another type', () => {
    const never = (): void => {
      // @ts-expect-error an entry of a list needs an action
      dav.acl([{ principal: 'all', privileges: ['{DAV:}read'] }])
      // @ts-expect-error there is no such group of principals
      dav.acl([{ principal: 'friends', action: 'grant', privileges: ['{DAV:}read'] }])
      // @ts-expect-error a privilege is a Clark name
      dav.currentUserPrivilegeSet(['read'])
      // @ts-expect-error it is opaque or transparent
      caldav.scheduleCalendarTransp('free')
      // @ts-expect-error hrefs are an array
      caldav.calendarHomeSet('/calendars/')
      // @ts-expect-error a number of bytes, or one of three words
      dav.quotaAvailableBytes('much')
      // @ts-expect-error a boolean
      vendor.favorite('1')
    }
    expect(never).toBeTypeOf('function')
  })
})
