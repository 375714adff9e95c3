import type { StatusCode } from './codes.ts'
import { type Meaning, successMeanings } from './meanings.ts'
import { plainMeanings } from './plain-meanings.ts'
import { type StatusClass, statusClass } from './status-class.ts'

const MEANINGS: Readonly<Record<number, Meaning | string>> = /* @__PURE__ */ Object.assign(
  {},
  plainMeanings,
  successMeanings satisfies { readonly [C in StatusCode]?: Meaning },
)

/** What a code that is not registered says, by its class. */
const CLASS_MEANINGS: Readonly<Record<StatusClass, string>> = {
  informational: 'Not registered; an interim answer, to be treated as 100.',
  successful: 'Not registered; a success, to be treated as 200.',
  redirection: 'Not registered; a redirection, to be treated as 300.',
  'client-error': 'Not registered; a failure on the side of the request, to be treated as 400.',
  'server-error': 'Not registered; a failure on the side of the server, to be treated as 500.',
}

/**
 * What a status code says, in the answer to a method if one is given: a sentence or a few, in English.
 *
 * Methods are case-sensitive. A method that changes nothing in the meaning gives the general one.
 * @see RFC 9110 section 15
 */
export function describeStatus(code: number, method?: string): string {
  const group = statusClass(code)
  if (group === undefined) return 'Not a status code, which is an integer from 100 to 599; to be treated as 500.'
  const meaning = MEANINGS[code] ?? CLASS_MEANINGS[group]
  if (typeof meaning === 'string') return meaning
  const { any, methods = {} } = meaning
  return (method !== undefined && Object.hasOwn(methods, method) ? methods[method] : undefined) ?? any
}
