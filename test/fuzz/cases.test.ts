import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { grow } from './grow.ts'
import { inputs } from './inputs.ts'
import { minimise } from './minimise.ts'
import { Random } from './random.ts'

const folder = new URL('./cases/', import.meta.url)
const SECONDS = 10

describe('bodies that parsers have read wrongly', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.xml')))('%s', async (name) => {
    expect((await check(new Uint8Array(readFileSync(new URL(name, folder))))).failure).toBeUndefined()
  })
})

describe('random bodies', () => {
  it('are read alike in all ways, and as libxml2 reads them', async () => {
    const end = Date.now() + SECONDS * 1000
    const count = { all: 0, accepted: 0, compared: 0 }
    for (const body of inputs(1)) {
      const { failure, accepted, compared } = await check(body)
      if (failure !== undefined) {
        const least = await minimise(body, failure)
        expect({ failure, body: Buffer.from(least).toString('latin1') }).toBe('no failure')
      }
      count.all++
      if (accepted) count.accepted++
      if (compared) count.compared++
      if (Date.now() > end) break
    }
    expect(count.accepted).toBeGreaterThan(count.all / 10)
    expect(count.all - count.accepted).toBeGreaterThan(count.all / 10)
    expect(count.compared).toBeGreaterThan(count.all / 2)
  })

  it('are well-formed when they are grown', async () => {
    const random = new Random(7)
    for (let i = 0; i < 200; i++) {
      const body = new TextEncoder().encode(grow(random))
      expect(await check(body)).toMatchObject({ failure: undefined, accepted: true })
    }
  })
})
