import { parseMultistatus } from 'multistatus'
import { validate } from 'multistatus/validate'
import { describe, expect, test } from 'vitest'
import { type Adversary, adversarialBody, adversaries } from './adversarial-bodies.ts'
import { body, type Kind, kinds } from './bodies.ts'
import { digest, factsOf } from './facts.ts'
import { libxml2Facts } from './libxml2-facts.ts'

const makers: readonly (readonly [string, (count: number) => string])[] = [
  ...kinds.map((kind: Kind) => [kind, (count: number) => body(kind, count)] as const),
  ...adversaries.map((kind: Adversary) => [kind, (count: number) => adversarialBody(kind, count)] as const),
]

describe.each(makers)('the body %s of the benchmarks', (_kind, make) => {
  test('is a valid multistatus with as many responses as it is asked for', () => {
    expect(validate(make(40))).toMatchObject({ valid: true })
    expect(parseMultistatus(make(40), { strict: true }).responses.length).toBe(40)
  })

  test('is the same for the same count', () => {
    expect(make(40)).toBe(make(40))
    expect(make(40)).not.toBe(make(41))
  })

  test('says to libxml2 what it says to this package', () => {
    const bytes = new TextEncoder().encode(make(40))
    expect(digest(factsOf(parseMultistatus(bytes)))).toBe(digest(libxml2Facts(bytes)))
  })
})
