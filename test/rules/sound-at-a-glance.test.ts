import fc from 'fast-check'
import { parseElement } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { codecFaults } from '../../src/rules/codec-faults.ts'
import { describedProps } from '../../src/rules/described-props.ts'
import { checkWhiteSpace } from '../../src/rules/prop-get-lws.ts'
import { checkContentLength } from '../../src/rules/prop-getcontentlength-syntax.ts'
import { soundAtAGlance } from '../../src/rules/sound-at-a-glance.ts'

const NAMES = ['displayname', 'getetag', 'getcontentlength', 'creationdate', 'getlastmodified'] as const

/** What all rules about a property say of a value. */
function faultsOf(name: `{DAV:}${string}`, source: string): unknown[] {
  const value = parseElement(`<D:p xmlns:D="DAV:">${source}</D:p>`)
  const rules = [...checkWhiteSpace, checkContentLength].filter(({ prop }) => prop === name)
  const described = describedProps.filter(({ prop }) => prop.name === name)
  return [
    ...rules.flatMap(({ faults }) => [...faults(value)]),
    ...described.flatMap(({ prop, rule, others }) => codecFaults(prop.codec, value, rule, others)),
  ]
}

const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
const sources = fc.oneof(
  fc.string({ unit: fc.constantFrom('"', '&quot;', 'W/', 'a', '1', ' ', '\n', 'é', '&lt;', '<D:b/>', '&#13;', '\\') }),
  date.map((each) => each.toUTCString()),
  date.map((each) => each.toISOString()),
  fc
    .tuple(date, fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'))
    .map(([each, weekday]) => weekday + each.toUTCString().slice(3)),
  fc.stringMatching(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/),
)

describe('a value that is sound at a glance', () => {
  it.each(NAMES)('breaks no rule: %s', (local) => {
    const name = `{DAV:}${local}` as const
    fc.assert(
      fc.property(sources, (source) => {
        if (soundAtAGlance(name, source)) expect(faultsOf(name, source)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['displayname', 'a &amp; b'],
    ['getetag', '"a1"'],
    ['getetag', 'W/&quot;a1&quot;'],
    ['getcontentlength', '99999999999999999999'],
    ['creationdate', '2013-01-19T18:17:30Z'],
    ['creationdate', '2013-01-19T18:17:30.5Z'],
    ['getlastmodified', 'Mon, 12 Jan 1998 09:25:56 GMT'],
  ] as const)('is as servers write it: %s %s', (local, source) => {
    expect(soundAtAGlance(`{DAV:}${local}`, source)).toBe(true)
    expect(faultsOf(`{DAV:}${local}`, source)).toEqual([])
  })
})
