import { isDeepStrictEqual } from 'node:util'
import {
  isMultistatusError,
  type Multistatus,
  parseMultistatus,
  sameMultistatus,
  stringifyMultistatus,
} from 'multistatus'
import { describe, expect, it } from 'vitest'
import { canonicalMultistatus } from '../../src/model/same-multistatus.ts'
import { bodiesIn, corpusFolders } from './bodies.ts'
import { elementsOf } from './infoset.ts'

describe.each(corpusFolders())('the bodies of %s', (folder) => {
  it('mean the same after they were read and written', () => {
    const wrong: string[] = []
    let sound = 0
    let kept = 0
    for (const body of bodiesIn(folder)) {
      const read = tryRead(body.bytes())
      if (read === undefined) continue
      const clean = read.issues.every(({ level }) => level !== 'error')
      clean ? sound++ : kept++
      try {
        const text = stringifyMultistatus(read, { invalid: clean ? 'throw' : 'keep' })
        const again = parseMultistatus(text)
        if (!sameMultistatus(again, read)) wrong.push(`${body.name}: ${firstDifference(read, again)}`)
      } catch (error) {
        wrong.push(`${body.name}: ${error}`)
      }
    }
    expect(wrong).toEqual([])
    expect(sound + kept).toBeGreaterThan(0)
  }, 120_000)
})

describe.each(corpusFolders())('the sound bodies of %s', (folder) => {
  it('have the same elements with the same texts for libxml2 when they were read and written', () => {
    const wrong: string[] = []
    let compared = 0
    let refused = 0
    for (const body of bodiesIn(folder)) {
      const read = tryRead(body.bytes())
      if (read === undefined || read.issues.some(({ level }) => level === 'error')) continue
      const before = elementsOf(body.bytes())
      const after = elementsOf(stringifyMultistatus(read))
      if (before === undefined || after === undefined) refused++
      else if (isDeepStrictEqual(after, before)) compared++
      else wrong.push(`${body.name}: ${before.find((line, i) => line !== after[i])}`)
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThanOrEqual(refused) // else libxml2 was hardly asked
  }, 300_000)
})

function tryRead(bytes: Uint8Array): Multistatus | undefined {
  try {
    return parseMultistatus(bytes)
  } catch (error) {
    if (isMultistatusError(error)) return undefined
    throw error
  }
}

function firstDifference(a: Multistatus, b: Multistatus): string {
  const left = canonicalMultistatus(a)
  const right = canonicalMultistatus(b)
  const index = left.findIndex((line, i) => line !== right[i])
  return `${left[index]?.slice(0, 500)}\n  is not ${right[index]?.slice(0, 500)}`
}
