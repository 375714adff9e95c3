import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { conditionFacts, knownConditions } from '../../src/rules/condition-facts.ts'
import { alwaysProtected, basicProperties, notInAllprop, protectedProperties } from '../../src/rules/live-properties.ts'
import { isOfXsType } from '../../src/rules/xs-type.ts'
import type { ClarkName } from '../../src/xml/name.ts'

const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8'))

interface PropertyFacts {
  readonly name: ClarkName
  readonly protected: string
  readonly allprop: string
  readonly reference: string
}

interface ConditionRow {
  readonly name: ClarkName
  readonly kind: string
  readonly methods: string
  readonly statuses: readonly number[]
  readonly status: number | null
  readonly references: readonly string[]
}

// The schemas have tests of their own that they have these forms.
const { properties }: { readonly properties: readonly PropertyFacts[] } = schema('properties.json')
const { conditions }: { readonly conditions: readonly ConditionRow[] } = schema('conditions.json')

const ofRfcs = properties.filter(({ reference }) => reference.startsWith('RFC'))
const names = (rows: readonly PropertyFacts[]): readonly ClarkName[] => rows.map(({ name }) => name).sort()

describe('the properties of RFCs', () => {
  it('that are not for allprop are those of the schema', () => {
    expect([...notInAllprop].sort()).toEqual(names(ofRfcs.filter(({ allprop }) => allprop === 'no')))
  })

  it('that are protected are those of the schema', () => {
    expect([...protectedProperties].sort()).toEqual(names(ofRfcs.filter((row) => row.protected === 'yes')))
    for (const name of alwaysProtected) expect(protectedProperties).toContain(name)
  })

  it('that are of RFC 4918 and 2518 are those of the schema', () => {
    expect([...basicProperties].sort()).toEqual(names(ofRfcs.filter(({ reference }) => /4918|2518/.test(reference))))
  })
})

describe('the conditions of RFCs', () => {
  const inBodies = conditions.filter(
    ({ kind, status, references }) =>
      (kind === 'precondition' || status !== null) && references.some((each) => each.startsWith('RFC')),
  )

  it('are the preconditions of the schema, and what has a status of its own', () => {
    expect([...knownConditions()].sort()).toEqual(inBodies.map(({ name }) => name).sort())
  })

  it('have the statuses of the schema', () => {
    for (const { name, statuses } of inBodies) expect(conditionFacts(name)?.statuses, name).toEqual(statuses)
  })

  it('have at least the methods that the schema names, unless they are for whole requests', () => {
    for (const { name, methods } of inBodies) {
      const { methods: known = [] } = conditionFacts(name) ?? {}
      if (name === '{DAV:}propfind-finite-depth') expect(known).toEqual([])
      else if (/^any\b/.test(methods)) expect(known, name).toEqual(['*'])
      else for (const method of methods.match(/\b[A-Z][A-Z-]{2,}\b/g) ?? []) expect(known, name).toContain(method)
    }
  })
})

describe('the simple types of XML Schema', () => {
  const good: Readonly<Record<string, readonly string[]>> = {
    boolean: ['true', '0', ' 1\n'],
    decimal: ['1', '-1.5', '.5', '+1.'],
    double: ['1e6', '-INF', 'NaN', '.5E-3'],
    dateTime: ['2020-02-29T23:59:59Z', '-0001-01-01T24:00:00', '2020-01-01T00:00:00.123+14:00'],
    date: ['2020-01-01', '12020-01-01Z'],
    time: ['00:00:00.5-05:00'],
    duration: ['P1Y2M3DT4H5M6.7S', '-P1D', 'PT0S'],
    hexBinary: ['', '0fF0'],
    base64Binary: ['', 'Zm9v', 'Zm8=\n'],
    integer: ['-00012345678901234567890'],
    byte: ['-128', '+127'],
    unsignedLong: ['18446744073709551615'],
    positiveInteger: ['1'],
    unheardOf: ['anything'],
    constructor: ['anything'],
  }
  const bad: Readonly<Record<string, readonly string[]>> = {
    boolean: ['t', 'TRUE', '', '10'],
    decimal: ['1e6', '.', '', '1,5'],
    double: ['1e', 'inf', '--1'],
    dateTime: ['2020-01-01', '2020-13-01T00:00:00', '2020-01-01T25:00:00', '2020-01-01 00:00:00', '20-01-01T00:00:00Z'],
    date: ['2020-1-1'],
    time: ['24:00:01'],
    duration: ['P', 'P1DT', 'PT', '1D'],
    hexBinary: ['0', 'xx'],
    base64Binary: ['Zm9v!', '='.repeat(3)],
    integer: ['1.0', '0x10', ''],
    byte: ['128', '-129'],
    unsignedLong: ['-1', '18446744073709551616'],
    positiveInteger: ['0'],
  }

  it.each(Object.entries(good))('has values of %s', (type, values) => {
    for (const value of values) expect(isOfXsType(value, type), value).toBe(true)
  })

  it.each(Object.entries(bad))('tells what is none of %s', (type, values) => {
    for (const value of values) expect(isOfXsType(value, type), value).toBe(false)
  })

  it('is not asked for values of any length', () => {
    expect(isOfXsType('x'.repeat(5000), 'integer')).toBe(true)
  })
})
