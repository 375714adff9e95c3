import { describe, expect, it } from 'vitest'
import { type Outcome, scan } from '../xml/scanning.ts'
import { type ConformanceTest, catalogue } from './catalogue.ts'

/** How many tests there are of each kind, so that none is lost in silence. */
const COUNTS = {
  'run: not-wf': 242,
  'run: well-formed': 73,
  'run: valid, without its DOCTYPE': 428,
  'run: invalid, without its DOCTYPE': 22,
  'has a DOCTYPE that matters': 1199,
  'is about XML 1.1 or Namespaces 1.1': 274,
  'is about editions before the fifth': 310,
  'is about reading without namespaces': 9,
  'leaves it to the parser whether to report': 27,
  'contradicts RFC 7303 section 3: a byte order mark is stronger than the declaration': 2,
}

/** A DOCTYPE that only declares elements: the document means the same without it. */
const IDLE_DOCTYPE = /<!DOCTYPE\s+[^\s[>]+\s*(?:\[(?:(?!<!ATTLIST|<!ENTITY|<!NOTATION|[\]%])[\s\S])*\]\s*)?>/
const HIDDEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g

/** Why a test is not ours, or how it is run. */
function kindOf(test: ConformanceTest): keyof typeof COUNTS {
  if (/1\.1/.test(test.recommendation)) return 'is about XML 1.1 or Namespaces 1.1'
  if (test.editions.length > 0 && !test.editions.includes('5')) return 'is about editions before the fifth'
  if (!test.namespaces) return 'is about reading without namespaces'
  if (test.type === 'error') return 'leaves it to the parser whether to report'
  if (['hst-lhs-007', 'hst-lhs-008'].includes(test.id)) {
    return 'contradicts RFC 7303 section 3: a byte order mark is stronger than the declaration'
  }
  if (hasDoctype(test.document)) {
    if (test.type === 'not-wf' || withoutDoctype(test.document) === undefined) return 'has a DOCTYPE that matters'
    return `run: ${test.type}, without its DOCTYPE`
  }
  return test.type === 'not-wf' ? 'run: not-wf' : 'run: well-formed'
}

/** The bytes as characters, whatever the encoding: enough to see markup. */
function latin(document: Uint8Array): string {
  return Buffer.from(document).toString('latin1').replaceAll('\0', '')
}

function hasDoctype(document: Uint8Array): boolean {
  return latin(document).replace(HIDDEN, '').includes('<!DOCTYPE')
}

/** A document in an encoding of single bytes or UTF-8 without its DOCTYPE, if that is of no consequence. */
function withoutDoctype(document: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(document).toString('latin1')
  const left = text.replace(IDLE_DOCTYPE, '')
  return left === text || hasDoctype(Buffer.from(left, 'latin1')) ? undefined : Buffer.from(left, 'latin1')
}

const tests = [...catalogue()]
const ours = tests
  .filter((test) => kindOf(test).startsWith('run:'))
  .map((test) => ({ ...test, body: hasDoctype(test.document) ? withoutDoctype(test.document)! : test.document }))

/** What becomes of a document in pieces of a size, element by element or as one slice. */
function read(document: Uint8Array, size: number, slice = false): Outcome {
  const pieces = Math.ceil(document.length / size)
  return scan(
    Array.from({ length: pieces }, (_, i) => document.subarray(i * size, (i + 1) * size)),
    { slice },
  )
}

describe('the W3C conformance tests for XML 1.0, fifth edition, and Namespaces in XML 1.0', () => {
  it('are as many as they should be', () => {
    const counts: Record<string, number> = Object.fromEntries(Object.keys(COUNTS).map((key) => [key, 0]))
    for (const test of tests) counts[kindOf(test)]!++
    expect(counts).toEqual(COUNTS)
  })

  it.each(ours)('$id ($type): $says', ({ type, body, output }) => {
    const whole = read(body, body.length)
    expect(Object.keys(whole)).toEqual([type === 'not-wf' ? 'refused' : 'tree'])
    expect(read(body, 1)).toEqual(whole)
    expect(read(body, 7)).toEqual(whole)
    expect(read(body, body.length, true)).toEqual(whole)
    if (output !== undefined && type !== 'not-wf' && !hasDoctype(output)) {
      expect(whole).toEqual(read(output, output.length))
    }
  })

  it('with a DOCTYPE are refused, all of them', () => {
    const withDoctype = tests.filter(({ document }) => hasDoctype(document))
    const accepted = withDoctype.filter(({ document }) => 'tree' in read(document, document.length))
    expect(accepted.map(({ id }) => id)).toEqual([])
    expect(withDoctype.length).toBeGreaterThan(1500)
  })
})
