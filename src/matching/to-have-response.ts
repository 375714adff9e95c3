import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { failEitherWay, type MatcherResult } from './matcher.ts'
import { type Received, readReceived } from './received.ts'
import { shownHrefs, shownResponse, shownText } from './shown.ts'

/** What is expected of a response; what is absent is not looked at. */
export interface ExpectedResponse {
  /** The code of the response's own status; of a response with propstats, that is none. */
  readonly status?: number | undefined
  readonly kind?: ResponseElement['kind'] | undefined
  readonly collection?: boolean | undefined
  /** Whether it is a 208. */
  readonly alreadyReported?: boolean | undefined
}

/** Expects a response with an href equivalent to this one, and that it is as described. */
export function toHaveResponse(
  this: unknown,
  received: Received,
  href: string,
  expected?: ExpectedResponse,
): MatcherResult
export function toHaveResponse(
  this: unknown,
  received: unknown,
  href: string,
  expected: ExpectedResponse = {},
): MatcherResult {
  const read = readReceived(received)
  if ('failure' in read) return failEitherWay(this, read.failure)
  const response = read.multistatus.find(href)
  const wrong = response === undefined ? undefined : differences(response, expected)
  const pass = wrong !== undefined && wrong.length === 0
  return {
    pass,
    message: () => (pass ? unwanted(href, expected) : missing(read.multistatus, href, response, wrong ?? [])),
  }
}

function differences(response: ResponseElement, expected: ExpectedResponse): readonly string[] {
  const found: Required<ExpectedResponse> = {
    status: response.status?.code,
    kind: response.kind,
    collection: response.isCollection,
    alreadyReported: response.alreadyReported,
  }
  const wrong: string[] = []
  for (const key of ['status', 'kind', 'collection', 'alreadyReported'] as const) {
    if (expected[key] === undefined || expected[key] === found[key]) continue
    wrong.push(`expected ${key} ${expected[key]}, found ${found[key] ?? 'none'}`)
  }
  return wrong
}

function unwanted(href: string, expected: ExpectedResponse): string {
  const described = Object.entries(expected).filter(([, value]) => value !== undefined)
  const as = described.length === 0 ? '' : ` with ${described.map(([key, value]) => `${key} ${value}`).join(', ')}`
  return `expected no response for ${shownText(href)}${as}, but there is one`
}

function missing(
  multistatus: Multistatus,
  href: string,
  response: ResponseElement | undefined,
  wrong: readonly string[],
): string {
  if (response === undefined) return `expected a response for ${shownText(href)}, but ${shownHrefs(multistatus)}`
  return `${shownText(href)}: ${wrong.join('; ')}\n${shownResponse(response)}`
}
