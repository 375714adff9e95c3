import { isMultistatusError, parseMultistatus } from 'multistatus'
import { recoverMultistatus } from 'multistatus/recover'
import { describe, expect, it } from 'vitest'
import { canonicalMultistatus } from '../../src/model/same-multistatus.ts'
import { bodiesIn, type CorpusBody, corpusFolders } from '../corpus/bodies.ts'
import { certain } from './bodies.ts'

describe.each(corpusFolders())('the bodies of %s', (folder) => {
  it('are what the strict reader reads, when they are well-formed', () => {
    for (const body of bodiesIn(folder)) {
      if (body.facts === undefined) continue
      const bytes = body.bytes()
      const strict = attempt(() => parseMultistatus(bytes))
      if (strict === undefined) continue
      const { multistatus, ...rest } = recoverMultistatus(bytes)
      expect(rest, body.name).toMatchObject({ recovered: false, complete: true, damaged: [] })
      expect(canonicalMultistatus(multistatus), body.name).toEqual(canonicalMultistatus(strict))
      expect(multistatus.issues, body.name).toEqual(strict.issues)
    }
  }, 600_000)

  it('give responses in at least three quarters of those that are not well-formed but show some', () => {
    let shown = 0
    let found = 0
    for (const body of bodiesIn(folder)) {
      if (body.facts !== undefined || !showsResponses(body)) continue
      shown++
      const recovery = attempt(() => recoverMultistatus(body.bytes()))
      if (recovery !== undefined && recovery.multistatus.responses.length > 0) found++
    }
    expect(found).toBeGreaterThanOrEqual(shown * 0.75)
  }, 600_000)

  it('lose nothing but what was broken', () => {
    let bodies = 0
    for (const body of bodiesIn(folder)) {
      const bytes = body.bytes()
      if (body.facts === undefined || bytes.length > 100_000 || ++bodies > 300) continue
      const strict = attempt(() => parseMultistatus(bytes))
      if (strict === undefined || strict.responses.length < 2) continue
      const rows = canonicalMultistatus(strict.responses)
      for (const broken of breakages(bytes)) {
        const recovery = attempt(() => recoverMultistatus(broken))
        if (recovery === undefined) continue
        let from = 0
        for (const row of certain(recovery)) {
          from = rows.indexOf(row, from) + 1
          if (recovery.recovered) expect(from, `${body.name}: ${row.slice(0, 300)}`).toBeGreaterThan(0)
        }
      }
    }
  }, 600_000)
})

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isMultistatusError(error)) return undefined
    throw error
  }
}

function showsResponses(body: CorpusBody): boolean {
  return /<(?:\w+:)?response[\s>]/.test(Buffer.from(body.bytes()).toString('latin1'))
}

/** The same body cut short, and with a byte that breaks it in some places. */
function* breakages(bytes: Uint8Array): Generator<Uint8Array> {
  for (let i = 1; i < 6; i++) {
    const at = Math.floor((bytes.length * i) / 6)
    yield bytes.subarray(0, at)
    for (const byte of [0x3c, 0x01, 0xff]) {
      const copy = new Uint8Array(bytes)
      copy[at] = byte
      yield copy
    }
  }
}
