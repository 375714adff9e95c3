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
