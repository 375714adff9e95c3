import { isMultistatusError, parseMultistatus, sameMultistatus } from 'multistatus'
import { faults, variants } from 'multistatus/testing'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { corpusFolders } from '../corpus/bodies.ts'
import { libxml2Fault } from './libxml2.ts'
import { soundBodies } from './recorded.ts'

describe.each(corpusFolders())('of the bodies of %s', (folder) => {
  it('all variants are read as the same, and are well-formed for libxml2', () => {
    const wrong: string[] = []
    let count = 0
    for (const { name, bytes, multistatus } of soundBodies(folder, 4)) {
      for (const variant of variants(bytes)) {
        count++
        const { body, contentType } = variant
        const read = attempt(() => parseMultistatus(body, { contentType }))
        if (read === undefined || !sameMultistatus(read, multistatus)) wrong.push(`${name}: ${variant.name}`)
        const fault = variant.name === 'encoding-iso-8859-1-by-type' ? undefined : libxml2Fault(body)
        if (fault !== undefined) wrong.push(`${name}: ${variant.name}: ${fault}`)
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(100)
  }, 900_000)

  it('all faults break their rule, which the body itself does not', () => {
    const wrong: string[] = []
    let count = 0
    for (const { name, bytes } of soundBodies(folder, 1)) {
      for (const fault of faults(bytes, { seed: count })) {
        count++
        const { body, context, rule, kind } = fault
        const { issues, multistatus } = validate(body, context)
        if (issues.every((issue) => issue.rule !== rule)) wrong.push(`${name}: ${fault.name} does not break ${rule}`)
        if ((multistatus === undefined) !== (kind === 'malformed')) wrong.push(`${name}: ${fault.name} is not ${kind}`)
        if (validate(bytes, context).issues.some((issue) => issue.rule === rule)) wrong.push(`${name} breaks ${rule}`)
      }
    }
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(100)
  }, 900_000)
})

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isMultistatusError(error)) return undefined
    throw error
  }
}
