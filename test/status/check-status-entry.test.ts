import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Finding } from '../../src/issues/issue.ts'
import { checkStatusEntry, type PlacedStatus } from '../../src/status/check-status-entry.ts'
import { getStatus } from '../../src/status/get-status.ts'
import { type StatusPlace, standingAt } from '../../src/status/standing.ts'

const places: readonly StatusPlace[] = ['outer', 'response', 'propstat']
const methods = ['PROPFIND', 'PROPPATCH', 'DELETE', 'COPY', 'MOVE', 'LOCK', 'REPORT', 'MKCALENDAR']
const levelsOf = (entry: PlacedStatus): string[] => checkStatusEntry(entry).map(({ rule, level }) => `${level} ${rule}`)

function everyEntry(visit: (entry: PlacedStatus, name: string) => void): void {
  for (let code = 100; code <= 599; code++) {
    for (const place of places) {
      for (const method of [undefined, ...methods]) visit({ code, place, method }, `${code} ${place} ${method}`)
    }
  }
}

describe('checkStatusEntry', () => {
  it('finds an error exactly for what can never stand there, and for success in the answer to LOCK', () => {
    everyEntry((entry, name) => {
      const { code, place, method } = entry
      const success = code >= 200 && code < 300
      const never = standingAt(code, place) === 'never' || (method === 'LOCK' && place === 'response' && success)
      expect(
        checkStatusEntry(entry).some(({ level }) => level === 'error'),
        name,
      ).toBe(never)
    })
  })

  it('agrees with the facts of each registered code', () => {
    everyEntry(({ code, place }) => {
      const facts = getStatus(code)
      if (facts !== undefined) expect(standingAt(code, place)).toBe(facts[place])
    })
  })

  it('finds nothing in what is defined or allowed, unless the method says otherwise', () => {
    everyEntry((entry, name) => {
      const facts = getStatus(entry.code)
      if (facts === undefined || entry.method !== undefined) return
      const clean = facts[entry.place] === 'defined' || facts[entry.place] === 'allowed'
      expect(checkStatusEntry(entry).length === 0, name).toBe(clean)
    })
  })

  it('says something of a response whose code is discouraged for the method', () => {
    everyEntry((entry, name) => {
      const { code, place, method } = entry
      if (place !== 'response' || method === undefined) return
      if (getStatus(code)?.discouragedFor.includes(method)) expect(checkStatusEntry(entry), name).not.toEqual([])
    })
  })

  it('never repeats a rule', () => {
    everyEntry((entry, name) => {
      const rules = checkStatusEntry({ ...entry, depth: 1, bind: false, conditional: false }).map(({ rule }) => rule)
      expect(new Set(rules).size, name).toBe(rules.length)
    })
  })

  it.each<[number, StatusPlace, string[]]>([
    [200, 'propstat', []],
    [404, 'propstat', []],
    [208, 'propstat', []],
    [423, 'response', []],
    [302, 'response', []],
    [405, 'response', []],
    [207, 'outer', []],
    [200, 'outer', ['error outer-status-207']],
    [424, 'outer', ['error outer-status-207']],
    [471, 'outer', ['error outer-status-207']],
    [102, 'response', ['warning status-1xx', 'error status-never-here']],
    [104, 'propstat', ['warning status-1xx', 'info status-reserved-code', 'error status-never-here']],
    [150, 'response', ['warning status-1xx', 'info status-unregistered']],
    [207, 'response', ['info status-nested-207', 'error status-never-here']],
    [208, 'response', ['error 208-in-propstat-only']],
    [418, 'propstat', ['info status-reserved-code', 'error status-never-here']],
    [305, 'response', ['info status-reserved-code']],
    [510, 'response', ['info status-reserved-code', 'error status-never-here']],
    [206, 'response', ['info status-needs-header', 'error status-never-here']],
    [412, 'propstat', ['info status-needs-header', 'error status-never-here']],
    [203, 'response', ['error status-never-here']],
    [201, 'propstat', ['error status-never-here']],
    [302, 'propstat', ['info redirect-in-propstat']],
    [304, 'propstat', ['info status-needs-header', 'info redirect-in-propstat', 'error status-never-here']],
    [204, 'propstat', ['info status-discouraged-here']],
    [425, 'propstat', ['info status-discouraged-here']],
    [414, 'response', ['info status-discouraged-here']],
    [471, 'response', ['info status-unregistered']],
    [471, 'propstat', ['info status-unregistered']],
  ])('judges %d in %s: %j', (code, place, expected) => {
    expect(levelsOf({ code, place })).toEqual(expected)
  })

  it.each([99, 600, 0, -1, 200.5, Number.NaN])('has one verdict on %d, at every place', (code) => {
    for (const place of places) expect(levelsOf({ code, place })).toEqual(['error status-code-range'])
  })

  it.each<[string, number, string[]]>([
    ['DELETE', 423, []],
    ['DELETE', 424, ['warning delete-424']],
    ['DELETE', 204, ['warning delete-204']],
    ['DELETE', 200, ['info delete-success-entry']],
    ['DELETE', 404, ['info delete-success-entry']],
    ['COPY', 507, []],
    ['COPY', 424, ['warning copymove-424']],
    ['MOVE', 201, ['warning copymove-201-204']],
    ['MOVE', 204, ['warning copymove-201-204']],
    ['COPY', 200, ['info status-discouraged-here']],
    ['LOCK', 200, ['error lock-success-entry']],
    ['LOCK', 424, []],
    ['ORDERPATCH', 200, ['info status-discouraged-here']],
    ['PROPFIND', 404, []],
    ['delete', 424, []],
  ])('knows the policy of %s for a response with %d: %j', (method, code, expected) => {
    expect(levelsOf({ code, place: 'response', method })).toEqual(expected)
  })

  it('lets 208 stand where PROPFIND with Depth: infinity is answered to a client that knows bindings', () => {
    const entry = { code: 208, place: 'propstat', method: 'PROPFIND' } as const
    expect(levelsOf({ ...entry, depth: 'infinity', bind: true })).toEqual([])
    expect(levelsOf({ ...entry, depth: 1, bind: true })).toEqual(['error 208-depth'])
    expect(levelsOf({ ...entry, depth: '0' })).toEqual(['error 208-depth'])
    expect(levelsOf({ ...entry, bind: false })).toEqual(['warning 208-client-support'])
    expect(levelsOf({ ...entry, method: 'REPORT' })).toEqual(['info status-discouraged-here'])
  })

  it('lets 412 stand unless the request is known to have set no condition', () => {
    const entry = { code: 412, place: 'response', method: 'DELETE' } as const
    expect(levelsOf(entry)).toEqual([])
    expect(levelsOf({ ...entry, conditional: true })).toEqual([])
    expect(levelsOf({ ...entry, conditional: false })).toEqual(['error status-412-without-condition'])
  })

  it('tells the facts that a message needs', () => {
    expect(checkStatusEntry({ code: 424, place: 'response', method: 'DELETE' })).toEqual([
      { rule: 'delete-424', level: 'warning', args: { code: 424, place: 'response', method: 'DELETE' } },
    ])
    expect(checkStatusEntry({ code: 203, place: 'propstat' })).toEqual([
      { rule: 'status-never-here', level: 'error', args: { code: 203, place: 'propstat' } },
    ])
  })

  it('is typed', () => {
    expectTypeOf(checkStatusEntry).returns.toEqualTypeOf<Finding[]>()
    // @ts-expect-error a status stands in the message, a response or a propstat
    expect(levelsOf({ code: 200, place: 'prop' })).toEqual(['error status-never-here'])
    // @ts-expect-error the verdict depends on the place
    expectTypeOf(checkStatusEntry).toBeCallableWith({ code: 200 })
  })
})
