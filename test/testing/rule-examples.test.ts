import { isMultistatusError, parseMultistatus } from 'multistatus'
import { type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { variantsOfXml } from '../../src/testing/variants/variants-of-xml.ts'
import { examples } from '../rules/examples.ts'

/** The variants that write a rule's example in another way and still get another verdict, with the reason. */
const exceptions: readonly {
  readonly rule: string
  readonly example: 'bad' | 'good'
  readonly variants: RegExp
  readonly reason: string
}[] = [
  {
    rule: 'xml-processing-instruction',
    example: 'bad',
    variants: /^(?!instructions-)/,
    reason: 'the instructions of the source, which mean nothing, are not in its variants',
  },
  {
    rule: 'xml-processing-instruction',
    example: 'good',
    variants: /^instructions-/,
    reason: 'the variant has instructions',
  },
]

/** The variants that keep the structure of a body, and for which a rule is reported, or not, against expectation. */
function surprises(rule: string, body: string, context: ValidateContext | undefined, expected: boolean): string[] {
  const names: string[] = []
  for (const variant of variantsOfXml(body)) {
    if (variant.keeps !== 'structure') continue
    const { issues } = validate(variant.body, { ...context, contentType: variant.contentType })
    if (issues.some((issue) => issue.rule === rule) !== expected) names.push(variant.name)
  }
  return names
}

/** Rules about messages and about the encoding of bytes do not ask how the XML in them is written. */
const bodies = examples.filter(({ http, latin1 }) => http === undefined && latin1 !== true)

const used = new Set<string>()

function unexpected(rule: string, example: 'bad' | 'good', names: readonly string[]): string[] {
  return names.filter((name) => {
    const known = exceptions.find((each) => each.rule === rule && each.example === example && each.variants.test(name))
    if (known !== undefined) used.add(known.reason)
    return known === undefined
  })
}

describe.each(bodies)('$rule', ({ rule, bad, good, context, goodContext = context }) => {
  it.skipIf(!isReadable(bad))('is reported in whatever way its bad example is written', () => {
    expect(unexpected(rule, 'bad', surprises(rule, bad, context, true))).toEqual([])
  })

  it.skipIf(!isReadable(good))('is not reported in whatever way its good example is written', () => {
    expect(unexpected(rule, 'good', surprises(rule, good, goodContext, false))).toEqual([])
  })
})

it('has no exception that is none', () => {
  expect([...used].sort()).toEqual(exceptions.map(({ reason }) => reason).sort())
})

/** What cannot be read has no variants; that it is not well-formed is all there is to report. */
function isReadable(body: string): boolean {
  try {
    parseMultistatus(body)
    return true
  } catch (error) {
    if (isMultistatusError(error)) return false
    throw error
  }
}
