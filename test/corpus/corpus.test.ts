import { isDeepStrictEqual } from 'node:util'
import {
  isMultistatusError,
  type Multistatus,
  MultistatusParser,
  NotMultistatusError,
  parseMultistatus,
  type ResponseElement,
  XmlSyntaxError,
} from 'multistatus'
import { describe, expect, it } from 'vitest'
import { bodiesIn, type CorpusBody, corpusFolders } from './bodies.ts'
import { comparableFacts, factsOf } from './facts.ts'

/** Says to read the whole body without learning. */
const WITHOUT_LEARNING = -1

/** Chunk sizes in bytes; 0 for the whole body at once, learning from all that were read before. */
const CHUNKS = [0, WITHOUT_LEARNING, 4096, 7, 1]

/**
 * Bodies whose facts differ on purpose: the oracle takes a `DAV:error` inside a `DAV:responsedescription` for text, the
 * reader lifts it out to where RFC 4918 section 16 puts it.
 */
const LIFTED_ERRORS = new Set([
  'rfc3648-7.2-0',
  'rfc3744-5.1.2-1',
  'doc__rfc__rfc3648.txt-01',
  'doc__rfc__rfc3744.txt-02',
])

describe.each(corpusFolders())('the bodies of %s', (folder) => {
  it.each(CHUNKS)(
    'read as the facts say in chunks of %i bytes',
    (size) => {
      const wrong: string[] = []
      let count = 0
      for (const body of bodiesIn(folder)) {
        count++
        const complaint = compare(body, size)
        if (complaint !== undefined) wrong.push(`${body.name}: ${complaint}`)
      }
      expect(wrong).toEqual([])
      expect(count).toBeGreaterThan(0)
    },
    600_000,
  )
})

function compare(body: CorpusBody, size: number): string | undefined {
  const bytes = body.bytes()
  const facts = body.facts?.()
  try {
    const multistatus = read(bytes, size)
    if (facts === undefined) return 'is not well-formed, but was read'
    const seen = withoutLifted(body, factsOf(multistatus))
    return same(seen, withoutLifted(body, comparableFacts(facts)))
  } catch (error) {
    if (!isMultistatusError(error)) throw error
    return judge(error, facts, bytes.length)
  }
}

/** Whether an error is what the facts make expect. */
function judge(error: Error, facts: unknown, length: number): string | undefined {
  const expected = facts as
    | { readonly responses?: unknown; readonly doctype?: unknown; readonly root?: string }
    | undefined // the oracle's form
  if (error instanceof NotMultistatusError) {
    if (expected?.responses !== undefined) return error.message
    return expected === undefined || error.root === undefined ? undefined : same(error.root, expected.root)
  }
  if (!(error instanceof XmlSyntaxError)) return error.message
  if (error.offset < 0 || error.offset > length) return `the error points outside the body: ${error.message}`
  if (expected === undefined || (error.kind === 'doctype' && expected.doctype !== undefined)) return undefined
  return error.message
}

function read(bytes: Uint8Array, size: number): Pick<Multistatus, 'responses' | 'syncToken' | 'description'> {
  if (size === 0) return parseMultistatus(bytes)
  if (size === WITHOUT_LEARNING) return parseMultistatus(bytes, { learn: false })
  const parser = new MultistatusParser()
  const responses: ResponseElement[] = []
  for (let i = 0; i < bytes.length; i += size) responses.push(...parser.push(bytes.subarray(i, i + size)))
  return { ...parser.end(), responses }
}

function withoutLifted(body: CorpusBody, facts: unknown): unknown {
  if (!LIFTED_ERRORS.has(body.name.split('/').at(-1) ?? '')) return facts
  return JSON.parse(
    JSON.stringify(facts, (key, value) => (key === 'error' || key === 'responsedescription' ? null : value)),
  )
}

function same(seen: unknown, expected: unknown): string | undefined {
  return isDeepStrictEqual(seen, expected) ? undefined : `read ${JSON.stringify(seen).slice(0, 2000)}`
}
