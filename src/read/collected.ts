import { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Summary } from './options.ts'

/** The multistatus of all the responses of a body that has been read to its end. */
export function collected(summary: Summary, responses: readonly ResponseElement[]): Multistatus {
  const { complete: _complete, count: _count, truncated: _truncated, ...around } = summary
  return new Multistatus({ ...around, responses })
}
