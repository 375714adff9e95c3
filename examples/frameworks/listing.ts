/** What the examples beside it have in common: the responses to a PROPFIND, and the answer when there are none. */
import { type BuiltResponse, element } from 'multistatus'
import { stringifyErrorBody } from 'multistatus/bodies'
import * as dav from 'multistatus/dav'
import {
  parseDepth,
  parsePropfind,
  requestErrorCondition,
  requestErrorStatus,
  requireFiniteDepth,
  respondToPropfind,
} from 'multistatus/request'

/** What a request has to say. */
export interface Asked {
  readonly depth: string | null | undefined
  readonly body: string | Uint8Array
}

export type List = (asked: Asked) => AsyncIterable<BuiltResponse>

const BOOKS = new Map([
  ['novel.epub', 482_133],
  ['Où sont les neiges?.txt', 2210],
])

/** Throws, before the first response, for a request that cannot be answered with a 207. */
export async function* list({ depth, body }: Asked): AsyncGenerator<BuiltResponse> {
  const wanted = parsePropfind(body)
  const shelf = { segments: [], collection: true, props: [dav.resourcetype([dav.collection])], members: books }
  yield* respondToPropfind(wanted, [shelf], { depth: requireFiniteDepth(parseDepth(depth)) })
}

function* books() {
  for (const [name, size] of BOOKS)
    yield { segments: [name], props: [dav.resourcetype([]), dav.getcontentlength(size)] }
}

/** What to answer to an error that came before the first response; a 500 is for the log as well. */
export function refusal(error: unknown): { status: number; headers: Record<string, string>; body: string } {
  const condition = requestErrorCondition(error)
  return {
    status: requestErrorStatus(error) ?? 500,
    headers: condition === undefined ? {} : { 'Content-Type': 'application/xml; charset=utf-8' },
    body: condition === undefined ? '' : stringifyErrorBody(element(condition)),
  }
}
