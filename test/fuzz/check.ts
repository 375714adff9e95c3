import { isDeepStrictEqual } from 'node:util'
import {
  type Issue,
  isMultistatusError,
  Multistatus,
  parseMultistatus,
  type ReadOptions,
  sameMultistatus,
  streamResponses,
} from 'multistatus'
import { sniffEncoding } from '../../src/xml/encoding.ts'
import { declaredEncoding } from '../../src/xml/xml-declaration.ts'
import { contentOf, type Run, run } from '../read/reading.ts'
import { type Outcome, scan } from '../xml/scanning.ts'
import { askLibxml2, byName } from './libxml2.ts'
import { Random } from './random.ts'

/** What is wrong, in one line that begins with the kind of it. */
export type Failure = string

/** What became of an input, for the statistics. */
export interface Checked {
  readonly failure: Failure | undefined
  readonly accepted: boolean
  /** Whether libxml2 had a say. */
  readonly compared: boolean
}

/** Reads a body in all ways there are and compares; never throws. */
export async function check(body: Uint8Array): Promise<Checked> {
  try {
    const whole = outcomeOf([body])
    const verdict = askLibxml2(body)
    const failure =
      differsFromLibxml2(whole, verdict) ?? differsByForm(body, whole) ?? (await differsByReader(body, 'tree' in whole))
    return { failure, accepted: 'tree' in whole, compared: verdict !== undefined }
  } catch (error) {
    const { stack = '' } = error as Error // whatever is thrown, a description of it is wanted
    return {
      failure: `foreign exception: ${stack.split('\n').slice(0, 3).join(' ') || String(error)}`,
      accepted: false,
      compared: false,
    }
  }
}

type Ending = Outcome | { readonly limit: string }

function outcomeOf(chunks: Iterable<string | Uint8Array>, slice = false): Ending {
  try {
    return scan(chunks, { slice })
  } catch (error) {
    if (isMultistatusError(error) && 'limit' in error) return { limit: String(error.limit) }
    throw error
  }
}

function differsFromLibxml2(whole: Ending, verdict: ReturnType<typeof askLibxml2>): Failure | undefined {
  if (verdict === undefined || 'limit' in whole) return undefined
  if ('tree' in whole && 'faults' in verdict) return `accepted, libxml2 refuses: ${verdict.faults[0]}`
  if ('refused' in whole && 'tree' in verdict) return `refused, libxml2 accepts: ${whole.refused.reason}`
  if (!('tree' in whole) || !('tree' in verdict)) return undefined
  const [ours, theirs] = [comparable(whole.tree), verdict.tree].map(withoutMarks)
  return isDeepStrictEqual(ours, theirs) ? undefined : `another infoset than libxml2's: ${difference(ours, theirs)}`
}

/** Our tree without language and base, which libxml2 does not work out, and with the attributes in order. */
function comparable(tree: unknown): unknown {
  const children = tree as [string, Record<string, string>, unknown][] // the form that `plain` gives trees
  return children.map((child) =>
    typeof child === 'string' ? child : [child[0], Object.entries(child[1]).sort(byName), comparable(child[2])],
  )
}

/** The wrapper of libxml2 loses a byte order mark at the beginning of any string. */
function withoutMarks(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree).replaceAll('\ufeff', ''))
}

function difference(a: unknown, b: unknown): string {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  let at = 0
  while (left[at] === right[at]) at++
  return `${left.slice(Math.max(0, at - 20), at + 60)} … ${right.slice(Math.max(0, at - 20), at + 60)}`
}

/** Chunks of random sizes, which the body itself determines, so that a failure can be found again. */
function chunkings(body: Uint8Array): Uint8Array[][] {
  let seed = body.length
  for (const byte of body) seed = (Math.imul(seed, 31) + byte) | 0
  const random = new Random(seed)
  const pieces = (sizes: () => number): Uint8Array[] => {
    const chunks: Uint8Array[] = []
    for (let at = 0; at < body.length; ) {
      const size = sizes()
      chunks.push(body.subarray(at, at + size))
      at += size
    }
    return chunks
  }
  const cut = random.below(body.length + 1)
  return [
    ...(body.length < 20_000 ? [pieces(() => 1)] : []),
    pieces(() => random.small(40) + 1),
    pieces(() => (random.once(5) ? random.small(2000) + 1 : random.below(4) + 1)),
    [body.subarray(0, cut), body.subarray(cut)],
  ]
}

function differsByForm(body: Uint8Array, whole: Ending): Failure | undefined {
  for (const chunks of chunkings(body)) {
    const other = outcomeOf(chunks)
    if (!isDeepStrictEqual(other, whole)) return `differs by chunks: ${difference(whole, other)}`
  }
  const slice = outcomeOf([body], true)
  if (!isDeepStrictEqual(slice, whole)) return `differs as a slice: ${difference(whole, slice)}`
  const text = textOf(body)
  if (text === undefined) return undefined
  const asText = outcomeOf([text])
  const [a, b] = [withoutOffset(whole), withoutOffset(asText)]
  return isDeepStrictEqual(a, b) ? undefined : `differs as a string: ${difference(a, b)}`
}

function withoutOffset(ending: Ending): unknown {
  return 'refused' in ending ? { ...ending.refused, offset: undefined } : ending
}

/** The body as a string, if it is UTF-8 and says nothing else. */
function textOf(body: Uint8Array): string | undefined {
  const encoding = sniffEncoding(body, undefined, true)
  if (encoding?.label !== 'utf-8') return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    const declared = declaredEncoding(text.replace(/^\ufeff/, ''))?.toLowerCase()
    return declared === undefined || declared === 'utf-8' ? text : undefined
  } catch {
    return undefined
  }
}

/** Whether the readers of multistatus bodies agree with each other and with the scanner. */
async function differsByReader(body: Uint8Array, wellFormed: boolean): Promise<Failure | undefined> {
  const heard: Issue[] = []
  const whole = run([body], { base: 'http://h/c/', onIssue: (issue) => heard.push(issue) })
  const shown = show(whole)
  if (whole.summary !== undefined && !wellFormed) return 'read, though it is not well-formed'
  if (wellFormed && whole.error !== undefined && 'kind' in whole.error)
    return `not read, though it is well-formed: ${whole.error.message}`
  for (const chunks of chunkings(body)) {
    const other = show(run(chunks, { base: 'http://h/c/' }))
    if (other !== shown) return `read differently by chunks: ${difference(shown, other)}`
  }
  const text = textOf(body)
  if (text !== undefined) {
    const other = show(run([text], { base: 'http://h/c/' }))
    if (other !== shown) return `read differently as a string: ${difference(shown, other)}`
  }
  const options: ReadOptions = { base: 'http://h/c/' }
  return (
    differsInOnePiece(body, whole, options) ??
    (await differsAsStream(body, whole, options)) ??
    differsStrictly(body, whole, heard) ??
    failsInUse(whole)
  )
}

function show({ responses, summary, error }: Run): string {
  if (summary !== undefined) return contentOf({ ...summary, responses })
  return `${contentOf({ responses, issues: [], extensions: [], syncToken: undefined, description: undefined })} ${showError(error)}`
}

/** What does not depend on how much of the body has been seen when it fails. */
function showError(error: unknown): string {
  const { code, reason, line, column, limit, root } = error as Record<string, unknown> // any error has some of them or none
  return JSON.stringify({ code, reason, line, column, limit, root })
}

function differsInOnePiece(
  body: Uint8Array,
  { responses, summary, error }: Run,
  options: ReadOptions,
): Failure | undefined {
  try {
    const read = parseMultistatus(body, options)
    if (summary === undefined) return 'parseMultistatus reads what the parser refuses'
    return contentOf(read) === contentOf({ ...summary, responses })
      ? undefined
      : 'parseMultistatus reads something else'
  } catch (thrown) {
    if (!isMultistatusError(thrown)) throw thrown
    return showError(thrown) === showError(error)
      ? undefined
      : `parseMultistatus throws ${showError(thrown)}, the parser ${showError(error)}`
  }
}

async function differsAsStream(body: Uint8Array, whole: Run, options: ReadOptions): Promise<Failure | undefined> {
  const [, chunks = []] = chunkings(body)
  const stream = streamResponses(chunks, options)
  let count = 0
  try {
    for await (const { href } of stream)
      if (href !== whole.responses[count++]?.href) return 'streamResponses gives other responses'
  } catch (thrown) {
    if (!isMultistatusError(thrown)) throw thrown
    if (stream.summary !== undefined) return 'streamResponses has a summary and throws'
    if (showError(thrown) !== showError(whole.error)) return `streamResponses throws ${showError(thrown)}`
  }
  return count === whole.responses.length ? undefined : 'streamResponses gives another number of responses'
}

/** A strict reader throws the first error that a lenient one reports, and is the same otherwise. */
function differsStrictly(body: Uint8Array, whole: Run, heard: readonly Issue[]): Failure | undefined {
  const strict = run([body], { base: 'http://h/c/', strict: true })
  const first = heard.find(({ level }) => level === 'error')
  if (first === undefined) return show(strict) === show(whole) ? undefined : 'strict differs though there is no error'
  const { issue } = (strict.error ?? {}) as { issue?: Issue } // InvalidMultistatusError has one
  return isDeepStrictEqual(issue, first) ? undefined : `strict does not throw the first error: ${JSON.stringify(first)}`
}

/** Uses everything that was read: nothing of it throws. */
function failsInUse({ responses, summary }: Run): Failure | undefined {
  for (const response of responses) {
    void [response.target, response.isCollection, response.alreadyReported]
    for (const propstat of response.propstats) {
      for (const name of propstat.names) {
        const found = response.lookup(name)
        if (found.state === 'absent' || found.state === 'invalid') return `a property that is listed is ${found.state}`
        void response.prop(name)?.text
      }
    }
  }
  if (summary === undefined) return undefined
  const multistatus = new Multistatus({ ...summary, responses })
  void [multistatus.failures(), multistatus.truncated, multistatus.find('/a')]
  return sameMultistatus(multistatus, multistatus) ? undefined : 'it is not the same as itself'
}
