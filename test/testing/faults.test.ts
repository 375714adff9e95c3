import { parseMultistatus } from 'multistatus'
import { type Fault, faults, sampleMultistatus } from 'multistatus/testing'
import { rules, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { faultKinds } from '../../src/testing/faults/kinds.ts'
import { libxml2Fault } from './libxml2.ts'

const rulesOf = (body: string | Uint8Array, context: Fault['context'] = {}): string[] =>
  validate(body, context).issues.map(({ rule }) => rule)

/** What comes with a fault because the same place breaks another rule, too. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'entity-internal': ['xml-doctype'],
  'entity-external': ['xml-doctype'],
  'href-not-http': ['href-mixed-format', 'href-collection-trailing-slash'],
  'error-in-wrong-scope': ['error-condition-status'],
  // Without its success or its name, the first report of a collection is none, and its 208 points to nothing.
  'result-missing': ['208-needs-prior-200'],
  'propstat-status-missing': ['208-needs-prior-200'],
  'resource-id-relative': ['208-needs-prior-200'],
  'resource-id-text': ['208-needs-prior-200'],
}

/** Rules about one code, of which several may speak. */
const aboutCodes = [
  'status-never-here',
  'status-1xx',
  'status-nested-207',
  'status-reserved-code',
  'status-needs-header',
]

const all = faults()

describe.each(all)('$name', ({ name, rule, level, kind, context, body }) => {
  it('breaks its rule and no other', () => {
    const found = rulesOf(body, context)
    expect(found).toContain(rule)
    const allowed = [rule, ...(companions[name] ?? [])]
    if (name.startsWith('status-')) allowed.push(...aboutCodes, 'redirect-in-propstat')
    expect(found.filter((each) => !allowed.includes(each))).toEqual([])
    expect(rules.find(({ id }) => id === rule)).toBeDefined()
    expect(validate(body, context).issues.find((issue) => issue.rule === rule)?.level).toBe(level)
  })

  it('is not in the sample', () => {
    expect(rulesOf(sampleMultistatus, context)).not.toContain(rule)
  })

  it('is thrown by the reader if it is malformed, and only then', () => {
    if (kind === 'invalid') return expect(() => parseMultistatus(body)).not.toThrow()
    const codes = expect.objectContaining({ code: expect.stringMatching(/^(xml-syntax|not-multistatus)$/) })
    expect(() => parseMultistatus(body)).toThrow(codes)
  })

  it('is refused by libxml2 if it is not namespace-well-formed, and only then', () => {
    if (['xml-doctype', 'xml-external-entity', 'xml-entity-expansion'].includes(rule)) return // well-formed, but refused
    const refused =
      ['xml-well-formed', 'xml-namespace-use'].includes(rule) || isNoXml(name) || name.startsWith('bytes-')
    if (name.startsWith('encoding-')) return // libxml2 guesses where declarations contradict the bytes
    expect(libxml2Fault(body) !== undefined).toBe(refused)
  })
})

const isNoXml = (name: string): boolean => ['body-empty', 'body-html', 'body-json', 'text-before-root'].includes(name)

describe('faults', () => {
  it('are all there for the sample, whatever the seed', () => {
    const names = faultKinds.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(60)
    for (const seed of [0, 1, 99]) expect(faults(undefined, { seed }).map(({ name }) => name)).toEqual(names)
  })

  it('break most of the rules about a body alone', () => {
    const broken = new Set(all.map(({ rule }) => rule))
    expect(broken.size).toBeGreaterThanOrEqual(80)
  })

  it('have a body that is not the sample', () => {
    for (const { name, body } of all) expect(body, name).not.toBe(sampleMultistatus)
  })

  it('are the same for the same seed, and hit other places with another', () => {
    const a = faults(undefined, { seed: 3 })
    expect(faults(undefined, { seed: 3 })).toEqual(a)
    const other = faults(undefined, { seed: 4 })
    const elsewhere = a.filter(({ body }, i) => String(body) !== String(other[i]?.body))
    expect(elsewhere.length).toBeGreaterThan(60)
  })

  it.each([1, 2, 3, 4, 5])('break their rules with seed %i', (seed) => {
    const silent = faults(undefined, { seed }).filter(
      ({ body, context, rule }) => !rulesOf(body, context).includes(rule),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it('leave out what the body lacks or has already', () => {
    const status =
      '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>HTTP/1.1 404 Nope</D:status></D:response></D:multistatus>'
    const names = faults(status).map(({ name }) => name)
    expect(names).toContain('status-twice')
    expect(names).not.toContain('propstat-status-missing') // no propstat
    expect(names).not.toContain('sync-token-twice') // no token
    expect(names).not.toContain('status-reason-other') // it has that
  })

  it('are refused for a body with an error of its own', () => {
    const href = sampleMultistatus.replace('<D:href>/shelf/</D:href>', '')
    expect(() => faults(href)).toThrow(expect.objectContaining({ code: 'invalid-multistatus' }))
  })

  it('tells of a fault that is none', () => {
    // The checks above are worth what they say only if a sound body fails them.
    const [fault] = all
    expect(rulesOf(sampleMultistatus)).not.toContain(fault?.rule)
    expect(libxml2Fault(sampleMultistatus)).toBeUndefined()
    expect(() => parseMultistatus(sampleMultistatus)).not.toThrow()
  })
})
