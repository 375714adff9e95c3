import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseMultistatus } from 'multistatus'
import { describeIssue, rules, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { describedProps } from '../../src/rules/described-props.ts'
import { descriptors } from '../props/packs.ts'

const levels = new Map(rules.map(({ id, level }) => [id, level]))

/** Words with hyphens in the rooms of codecs that are no ids of rules: values, and the name of an attribute. */
const WORDS: readonly string[] = [
  'checkout-checkin',
  'checkout-unlocked-checkin',
  'locked-checkout',
  'content-type',
  'no-access',
  'not-shared',
  'read-write',
  'shared-owner',
]

/** The ids under which codecs note what they tolerate. */
const noted = ['codec', 'props', 'conditions'].flatMap((room) => {
  const folder = fileURLToPath(new URL(`../../src/${room}/`, import.meta.url))
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(/'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, id = '']) => id),
  )
})

describe('what codecs note', () => {
  it('is a rule of the catalogue, with words for it', () => {
    const ids = new Set(noted.filter((id) => !WORDS.includes(id)))
    expect(ids.size).toBeGreaterThan(25)
    for (const rule of ids) {
      expect(levels.has(rule), rule).toBe(true)
      const { message } = describeIssue({ rule, level: 'error', args: { detail: 'expected one, found two' } })
      expect(message, rule).toMatch(/^[a-z].*: expected one, found two$/)
    }
  })
})

/** Contents that are wrong for one property or another, and right for some. */
const CONTENTS: readonly string[] = [
  ...['', 'text', '1', '"1"', 'W/"1"', 'T', 'true', '-3', 'PT15M', 'P1W2D', '20260101T000000Z', '2026-01-01T00:00:00Z'],
  ...['Mon, 12 Jan 1998 09:25:56 GMT', 'Tue, 12 Jan 1998 09:25:56 GMT', 'Mon, 12 Jan 1998 09:25:56 +0000', ' "1" '],
  ...['<D:href>/a</D:href>', '<D:href/>', '<D:href>/a</D:href><D:href>/b</D:href>', '<D:a/>', '<x:a/>', '<C:opaque/>'],
  ...[
    '<D:collection/>',
    '<D:temporary/>',
    '<D:checkout/>',
    '<D:unauthenticated/>',
    '<D:privilege><D:a/></D:privilege>',
  ],
  ...['<C:comp/>', '<C:comp name="VEVENT"/>', '<D:supported-method/>', '<D:activelock/>', '<D:lockentry/>', '<D:ace/>'],
]

const body = (name: string, content: string): string => {
  const [, namespace = '', local = ''] = /^\{(.*)\}(.*)$/.exec(name) ?? []
  const value = `<p:${local} xmlns:p="${namespace}" xmlns:x="urn:x">${content}</p:${local}>`
  return `<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:response><D:href>/a</D:href><D:propstat><D:prop>${value}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`
}

describe('the verdict on a value', () => {
  const checked = descriptors.filter(({ prop }) => describedProps.some((each) => each.prop.name === prop.name))

  it('is about all properties of RFCs but those with rules of their own', () => {
    const others = descriptors
      .filter(({ door, prop }) => door !== './vendor' && !checked.some((each) => each.prop === prop))
      .map(({ prop }) => prop.name.replace(/^.*\}/, ''))
    expect(others.sort()).toEqual([
      'address-data',
      'calendar-availability',
      'calendar-data',
      'calendar-timezone',
      'getcontentlanguage',
      'getcontentlength',
      'getcontenttype',
      'max-attachment-size',
      'max-attachments-per-resource',
      'max-attendees-per-instance',
      'max-instances',
      'max-resource-size',
      'max-resource-size',
      'parent-set',
      'resource-id',
      'source',
      'supported-collation-set',
    ])
  })

  it.each(checked)('is the same for lookup and validate: $exported', ({ prop }) => {
    for (const content of CONTENTS) {
      const text = body(prop.name, content)
      const looked = parseMultistatus(text).responses[0]?.lookup(prop)
      const clean = looked?.state === 'found' && looked.issues.length === 0
      const { issues } = validate(text, { method: 'PROPFIND', requested: [prop.name] })
      const found = issues.filter(({ path }) => path.includes('/prop/')).map(({ rule }) => rule)
      if (!clean) expect(found, content).not.toEqual([])
      if (looked?.state === 'invalid') {
        expect(
          issues.some(({ level, path }) => level !== 'info' && path.includes('/prop/')),
          content,
        ).toBe(true)
      }
    }
  })
})
