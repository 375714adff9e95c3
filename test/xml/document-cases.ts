import { describe, expect, it } from 'vitest'
import { everySplit, lineAndColumn, type Outcome, scan, utf8, utf16 } from './scanning.ts'

const PLACE = '‸'

/** A name, a document, and the tree it is. */
export type AcceptedCase = readonly [name: string, text: string, tree: unknown]
/** A name, a document with `‸` where the fault is, its kind and what is said of it. */
export type RefusedCase = readonly [name: string, marked: string, kind: string, reason: string]

/** Tests documents as strings and in three encodings, whole and at every split, element by element and as a slice. */
export function testCases(accepted: readonly AcceptedCase[], refused: readonly RefusedCase[]): void {
  describe.runIf(accepted.length > 0)('accepts, the same at every split and in every form,', () => {
    it.each(accepted)('%s', (_name, text, tree) => {
      everyForm(text, () => ({ tree: [tree] }))
    })
  })

  describe.runIf(refused.length > 0)('refuses, at the same place at every split and in every form,', () => {
    it.each(refused)('%s', (_name, marked, kind, reason) => {
      const index = marked.indexOf(PLACE)
      expect(index, 'the place is marked').toBeGreaterThanOrEqual(0)
      const text = marked.replace(PLACE, '')
      const position = lineAndColumn(text, index)
      everyForm(text, (bytes) => ({ refused: { kind, reason, offset: bytes(text.slice(0, index)), ...position } }))
    })
  })
}

function everyForm(text: string, expected: (lengthOf: (before: string) => number) => Outcome): void {
  const units = expected((before) => before.length)
  const double = expected((before) => before.length * 2 + 2)
  checkSplits(text, units)
  checkSplits(text, units, true)
  if (text.isWellFormed())
    checkSplits(
      utf8(text),
      expected((before) => utf8(before).length),
    )
  checkSplits(utf16(text, true), double)
  checkSplits(utf16(text, false), double)
}

function checkSplits(body: string | Uint8Array, expected: Outcome, slice = false): void {
  expect(scan([body], { slice })).toEqual(expected)
  for (const chunks of everySplit(body)) {
    const outcome = scan(chunks, { slice })
    if (!same(outcome, expected)) expect({ chunks, slice, outcome }).toEqual({ chunks, slice, outcome: expected })
  }
}

/** Cheaper than `expect`, which says what differs. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
