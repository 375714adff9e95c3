import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlainRun } from '../../src/xml/plain-run.ts'

/** Where the run ends, and the line feeds in it, by definition. */
function byDefinition(bytes: Uint8Array, from: number, limit: number): { end: number; feeds: number } {
  const found = bytes.findIndex((byte, i) => i >= from && (byte >= limit || (byte < 32 && byte !== 9 && byte !== 10)))
  const end = found < 0 ? bytes.length : found
  return { end, feeds: bytes.subarray(0, end).filter((byte) => byte === 10).length }
}

const likely = fc.constantFrom(9, 10, 32, 60, 65, 127)
const byte = fc.oneof({ weight: 20, arbitrary: likely }, { weight: 1, arbitrary: fc.nat(255) })

describe('a plain run', () => {
  it('ends where the definition says, at every place of the buffer', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 80 }), fc.nat(7), (all, offset) => {
        const bytes = new Uint8Array([...new Uint8Array(offset), ...all]).subarray(offset)
        const run = new PlainRun()
        run.measure(bytes)
        const plain = byDefinition(bytes, 0, 0x80)
        expect({ end: run.end, feeds: run.feeds }).toEqual(plain)
        run.widen(bytes)
        expect({ end: run.end, feeds: run.feeds }).toEqual(byDefinition(bytes, plain.end, 0xef))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([0, 8, 11, 13, 14, 31, 128, 255])('ends at the byte %i wherever it stands', (odd) => {
    for (let at = 0; at < 24; at++) {
      const bytes = new Uint8Array(24).fill(65)
      bytes[at] = odd
      const run = new PlainRun()
      run.measure(bytes)
      expect(run.end).toBe(at)
    }
  })
})
