import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Source } from './chunks.ts'
import { collected } from './collected.ts'
import { collectingLimits } from './limits.ts'
import type { ReadOptions, Summary } from './options.ts'
import { ResponseStream } from './stream-responses.ts'

/**
 * Reads a whole multistatus from anything that {@link streamResponses} takes.
 *
 * Rejects with what {@link parseMultistatus} throws.
 */
export async function readMultistatus(source: Source, options: ReadOptions = {}): Promise<Multistatus> {
  const stream = new ResponseStream(source, options, collectingLimits)
  const responses: ResponseElement[] = []
  for await (const response of stream) responses.push(response)
  return collected(stream.summary as Summary, responses) // the loop has reached the end
}
