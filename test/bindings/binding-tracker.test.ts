import { createBindingTracker, InvalidInputError } from 'multistatus'
import { describe, expect, it } from 'vitest'

describe('createBindingTracker', () => {
  it('reports a collection the first time and says 208 from then on, on the path or not', () => {
    const tracker = createBindingTracker({ clientAcceptsBind: true })
    expect(tracker.enter('urn:a')).toBe('report')
    expect(tracker.enter('urn:a')).toBe('already-reported')
    expect(tracker.enter('urn:b')).toBe('report')
    tracker.leave('urn:b')
    expect(tracker.enter('urn:b')).toBe('already-reported')
  })

  it('reports a second binding again to a client without DAV: bind, unless it closes a loop', () => {
    const tracker = createBindingTracker({ clientAcceptsBind: false })
    expect(tracker.enter('urn:root')).toBe('report')
    expect(tracker.enter('urn:a')).toBe('report')
    tracker.leave('urn:a')
    expect(tracker.enter('urn:a')).toBe('report')
    expect(tracker.enter('urn:root')).toBe('loop')
  })

  it.each([0, 1] as const)(
    'reports everything at Depth %i, where 208 has no meaning and no listing can loop',
    (depth) => {
      for (const clientAcceptsBind of [true, false]) {
        const tracker = createBindingTracker({ clientAcceptsBind, depth })
        expect([tracker.enter('urn:a'), tracker.enter('urn:a')]).toEqual(['report', 'report'])
      }
    },
  )

  it('refuses to leave a collection that was not entered last', () => {
    const tracker = createBindingTracker({ clientAcceptsBind: true })
    expect(() => tracker.leave('urn:a')).toThrow(InvalidInputError)
    tracker.enter('urn:a')
    tracker.enter('urn:b')
    expect(() => tracker.leave('urn:a')).toThrow(/urn:b/)
  })
})
