import type { ResponseElement } from '../model/response-element.ts'
import { resourceIdOf } from './resource-id.ts'

/** A 208 and the response that reports the same collection in full. */
export interface BindingLink {
  /** The further binding. */
  readonly response: ResponseElement
  /** The first report of the collection; `undefined` when the body has none, or no `DAV:resource-id` to tell it by. */
  readonly reported: ResponseElement | undefined
}

/**
 * Pairs each 208 with the first report of the same `DAV:resource-id`.
 *
 * @see RFC 5842 section 7.1
 */
export function linkBindings(responses: Iterable<ResponseElement>): readonly BindingLink[] {
  const all = [...responses]
  const reports = new Map<string, ResponseElement>()
  for (const response of all) {
    const id = response.alreadyReported ? undefined : resourceIdOf(response)
    if (id !== undefined && !reports.has(id)) reports.set(id, response)
  }
  return all
    .filter((response) => response.alreadyReported)
    .map((response) => ({ response, reported: reports.get(resourceIdOf(response) ?? '') }))
}
