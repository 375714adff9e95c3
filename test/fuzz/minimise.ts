import { check, type Failure } from './check.ts'
import { TOKENS } from './mutate.ts'

const TRIES = 10_000

/** The kind of a failure: what stands before the first colon. */
export function kindOf(failure: Failure): string {
  return failure.split(':', 1)[0] ?? failure
}

/** A smaller body that fails in the same way: without elements, then without their tags, then without bytes. */
export async function minimise(body: Uint8Array, failure: Failure): Promise<Uint8Array> {
  const kind = kindOf(failure)
  let tries = 0
  let least = body
  async function take(candidate: Uint8Array): Promise<boolean> {
    if (candidate.length >= least.length || tries++ >= TRIES) return false
    const found = (await check(candidate)).failure
    if (found === undefined || kindOf(found) !== kind) return false
    least = candidate
    return true
  }
  for (let at = 0; at < tokensOf(least).length; ) {
    const tokens = tokensOf(least)
    const end = matchingEnd(tokens, at)
    const without = [...tokens.slice(0, at), ...tokens.slice(end + 1)]
    const unwrapped = [...tokens.slice(0, at), ...tokens.slice(at + 1, end), ...tokens.slice(end + 1)]
    if (!(await take(bytesOf(without))) && !(end > at && (await take(bytesOf(unwrapped))))) at++
  }
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length; ) {
      if (!(await take(new Uint8Array([...least.subarray(0, at), ...least.subarray(at + size)])))) at += size
    }
  }
  return least
}

function tokensOf(body: Uint8Array): string[] {
  return Buffer.from(body).toString('latin1').match(TOKENS) ?? []
}

function bytesOf(tokens: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(tokens.join(''), 'latin1'))
}

/** The index of the end tag for a start tag, by depth alone; the index itself for everything else. */
function matchingEnd(tokens: readonly string[], at: number): number {
  let depth = 0
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    if (/^<\//.test(token)) depth--
    else if (/^<[^!?][\s\S]*[^/]>$/.test(token)) depth++
    if (depth <= 0) return i
  }
  return at
}
