import { concatenated } from './concatenated.ts'
import type { Row } from './rows.ts'
import { responseMaker } from './writers.ts'

/**
 * The milliseconds of the clock until the first piece of a body can be sent, in a process that has written none before:
 * from a source that is asked for one response after the other, and for the whole string put together by hand.
 */
export async function firstByte(rows: readonly Row[]): Promise<{ multistatus: number; whole: number }> {
  const [{ writeMultistatus }, toResponse] = await Promise.all([import('multistatus'), responseMaker()])
  async function* source() {
    for (const row of rows) yield toResponse(row)
  }
  const encoder = new TextEncoder()
  const start = performance.now()
  const pieces = writeMultistatus(source())
  const first = encoder.encode((await pieces.next()).value ?? '')
  const multistatus = performance.now() - start
  if (first.length === 0) throw new Error('the first piece is empty')
  await pieces.return()
  const again = performance.now()
  if (encoder.encode(concatenated(rows)).length === 0) throw new Error('the string is empty')
  return { multistatus, whole: performance.now() - again }
}
