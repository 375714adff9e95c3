import { readFileSync } from 'node:fs'
import type { Read } from './readers.ts'

/** How many bytes are held for each byte of the body while only the result of reading it is. Needs --expose-gc. */
export async function retained(read: Read, body: string, json: string): Promise<number> {
  const warm = await read({ bytes: readFileSync(body), json: readFileSync(json) })
  if (warm === undefined) throw new Error('nothing was read')
  const before = held()
  const { result, length } = await readFile(read, body, json)
  const after = held()
  if (result === warm) throw new Error('the second result is the first')
  return (after - before) / length
}

/** In a function of its own, so that nothing else holds the bytes. */
async function readFile(read: Read, body: string, json: string): Promise<{ result: unknown; length: number }> {
  const bytes = readFileSync(body)
  return { result: await read({ bytes, json: readFileSync(json) }), length: bytes.length }
}

function held(): number {
  const { gc } = globalThis
  if (gc === undefined) throw new Error('start with --expose-gc')
  gc()
  gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
