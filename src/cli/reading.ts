import type { Issue } from '../issues/issue.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Summary } from '../read/options.ts'
import { streamResponses } from '../read/stream-responses.ts'
import type { Source } from './source.ts'

/** What was said of a whole body, behind its responses. */
export type BodySummary = Pick<Summary, 'syncToken' | 'description'>

/** A body on its way in: its responses, and what is known when they have ended. */
export interface Reading {
  readonly responses: AsyncIterable<ResponseElement> | Iterable<ResponseElement>
  /** There when the body was read to its end. */
  readonly summary: BodySummary | undefined
  /** Why a response is not as certain as if the strict reader had read it. */
  damageOf(response: ResponseElement): string | undefined
  /** Why the body could not be read strictly, if its responses were recovered all the same. */
  readonly cause: Error | undefined
}

/** Reads a body while it arrives. */
export function streamed(source: Source, onIssue: (issue: Issue) => void): Reading {
  const { requestUri: base, contentType, httpStatus } = source
  const responses = streamResponses(source.chunks, { base, contentType, httpStatus, onIssue })
  return {
    responses,
    get summary() {
      return responses.summary
    },
    damageOf: () => undefined,
    cause: undefined,
  }
}
