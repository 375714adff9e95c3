import { readHttpDate } from '../codec/read-http-date.ts'
import type { Issue, Rule } from '../issues/issue.ts'
import { messageIssue } from './http-message.ts'

/** What a method has done is not served from a cache. @see RFC 4918 sections 9.2, 9.3 and 9.8 to 9.11 */
export const responseNotCacheable: Rule = { id: 'response-not-cacheable', level: 'info' }

/** Methods whose answers must not be cached. */
const NOT_CACHED: readonly string[] = ['PROPPATCH', 'COPY', 'MOVE', 'MKCOL', 'LOCK', 'UNLOCK']

/** Methods whose answers must say so: RFC 3253 sections 4.3, 4.4, 7.1, 8.2 and 11.2, RFC 4791 section 5.3.1. */
const SAYING_NO_CACHE: readonly string[] = ['CHECKOUT', 'CHECKIN', 'UPDATE', 'LABEL', 'MERGE', 'MKCALENDAR']

/** Looks for a time to keep the answer to the one, and for `no-cache` in the answer to the others. */
export function* cacheIssues(fields: ReadonlyMap<string, string>, method: string | undefined): Generator<Issue> {
  if (method === undefined) return
  const cacheControl = fields.get('cache-control') ?? ''
  if (SAYING_NO_CACHE.includes(method) && !hasDirective(cacheControl, 'no-cache')) {
    yield messageIssue(responseNotCacheable, 'header(cache-control)', { method, expected: 'no-cache' })
  }
  if (
    !NOT_CACHED.includes(method) ||
    hasDirective(cacheControl, 'no-cache') ||
    hasDirective(cacheControl, 'no-store')
  ) {
    return
  }
  if (/(?:^|[\s,])(?:s-maxage|max-age)\s*=\s*"?0*[1-9]/i.test(cacheControl)) {
    yield messageIssue(responseNotCacheable, 'header(cache-control)', { method, value: cacheControl })
  } else if (isFresh(fields.get('expires'), fields.get('date')) && !/(?:^|[\s,])max-age/i.test(cacheControl)) {
    yield messageIssue(responseNotCacheable, 'header(expires)', { method, value: fields.get('expires') ?? '' })
  }
}

function hasDirective(cacheControl: string, name: string): boolean {
  return cacheControl.split(',').some((directive) => directive.trim().toLowerCase() === name)
}

/** Whether an `Expires` lies behind the `Date`; one that is no date has passed (RFC 9111 section 5.3). */
function isFresh(expires: string | undefined, date: string | undefined): boolean {
  const [until, from] = [expires, date].map((text) => readHttpDate(text ?? '')?.time)
  return until !== undefined && from !== undefined && until > from
}
