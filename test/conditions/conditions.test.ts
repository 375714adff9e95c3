import { ErrorElement, element, isMultistatusError } from 'multistatus'
import * as door from 'multistatus/conditions'
import { describe, expect, it } from 'vitest'
import listed from '../../schemas/conditions.json' with { type: 'json' }

/** Postconditions that stand in bodies; the others are what servers promise, and given by Clark name. */
const SEEN = ['{DAV:}preserved-live-properties', '{DAV:}number-of-matches-within-limits']

const expected = listed.conditions.filter(({ kind, name }) => kind !== 'postcondition' || SEEN.includes(name))

/** A descriptor whatever its value: enough to look at it. */
type AnyCondition = Pick<door.EmptyCondition, 'name' | 'status' | 'alias' | 'codec'>

const { defineCondition: _, readCondition, ...exported } = door
const descriptors: Readonly<Record<string, AnyCondition>> = exported as unknown as Record<string, AnyCondition> // all other exports are descriptors

function camelCase(name: string): string {
  return name.slice(name.lastIndexOf('}') + 1).replace(/-(.)/g, (_match, letter: string) => letter.toUpperCase())
}

/** The names of details, where those of their elements say nothing without the server. */
const DETAILS = new Map([
  ['{http://sabredav.org/ns}exception', 'sabreException'],
  ['{http://sabredav.org/ns}header', 'sabreHeader'],
  ['{http://sabredav.org/ns}message', 'sabreMessage'],
  ['{svn:}error', 'svnError'],
])

/** The name a condition is exported by: that of its element, with the vocabulary where two have the same name. */
function exportedAs(name: string): string {
  const detail = DETAILS.get(name)
  if (detail !== undefined) return detail
  const camel = camelCase(name)
  if (expected.filter((other) => camelCase(other.name) === camel).length === 1) return camel
  const vocabulary = name.includes(':carddav}') ? 'carddav' : 'caldav'
  return `${vocabulary}${camel.charAt(0).toUpperCase()}${camel.slice(1)}`
}

describe('the conditions', () => {
  it('are all of the list but the postconditions that are never seen in bodies', () => {
    expect(expected).toHaveLength(156)
    expect(Object.values(descriptors).map(({ name }) => name as string)) // a Clark name is a string
      .toEqual(expect.arrayContaining(expected.map(({ name }) => name)))
    expect(Object.keys(descriptors)).toHaveLength(expected.length)
  })

  it.each(expected)('have a descriptor of the right name and status: $name', ({ name, status }) => {
    const descriptor = descriptors[exportedAs(name)]
    expect(descriptor?.name).toBe(name)
    expect(descriptor?.status).toBe(status ?? undefined)
  })

  it.each(expected.filter(({ content }) => content === 'EMPTY'))('are true when they are empty: $name', ({ name }) => {
    const condition = descriptors[exportedAs(name)] as door.EmptyCondition // the list says that it is empty
    expect(condition()).toEqual(element(condition))
    expect(readCondition(new ErrorElement([condition()]), condition)).toBe(true)
    expect(readCondition(new ErrorElement([element(condition, undefined, 'extended')]), condition)).toBe(true)
    expect(readCondition(new ErrorElement([element('{urn:x}other')]), condition)).toBeUndefined()
  })

  it('have values exactly where the list says that something may stand in them', () => {
    const isEmpty = ({ codec }: AnyCondition): boolean => codec === door.noAbstract.codec
    for (const { name, content } of expected) {
      const descriptor = descriptors[exportedAs(name)]
      expect(descriptor !== undefined && isEmpty(descriptor), name).toBe(content === 'EMPTY')
    }
  })

  it.each(expected.filter(({ kind, content }) => kind === 'detail' && content !== 'EMPTY'))(
    'give the words of a detail without the white space around them: $name',
    ({ name }) => {
      const detail = descriptors[exportedAs(name)] as unknown as typeof door.sabreMessage // the list says that it is text
      expect(detail('not for you')).toEqual(element(detail, undefined, 'not for you'))
      const read = new ErrorElement([element(detail, { errcode: '0' }, '\nnot for you\n')])
      expect(readCondition(read, detail)).toBe('not for you')
    },
  )

  it('refuse a value where nothing stands, for callers without types', () => {
    const untyped = door.noAbstract as (value: unknown) => unknown // as JavaScript sees it
    expect(() => untyped('/a')).toThrow('{DAV:}no-abstract: expected nothing, got "/a"')
    expect(thrownBy(() => untyped('/a'))).toSatisfy(isMultistatusError)
  })
})

describe('the list of conditions', () => {
  it('has each once, with facts of the known kinds', () => {
    const { conditions } = listed
    expect(conditions).toHaveLength(237)
    expect(new Set(conditions.map(({ name }) => name)).size).toBe(237)
    for (const { name, kind, statuses, status, references, scope } of conditions) {
      expect(['precondition', 'postcondition', 'detail'], name).toContain(kind)
      expect(status === null || statuses.includes(status), name).toBe(true)
      expect(
        statuses.every((code) => code >= 400 && code < 600),
        name,
      ).toBe(true)
      expect(references.join(), name).toMatch(
        kind === 'detail' ? /^(sabre\/dav|mod_dav(_svn)?)$/ : /^(RFC \d{4} section|calendarserver\.org )/,
      )
      expect(
        scope.every((place) => place === 'response' || place === 'propstat'),
        name,
      ).toBe(true)
    }
  })
})

function thrownBy(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    return error
  }
}
