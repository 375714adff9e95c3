import { propstatResponse, statusResponse, stringifyMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import type { MatcherResult } from '../../src/matching/matcher.ts'

/** A body with a file, a collection and a resource that failed as a whole. */
export const body: string = stringifyMultistatus([
  propstatResponse('/docs/', { 200: [dav.resourcetype(['{DAV:}collection'])] }),
  propstatResponse('/docs/a.txt', { 200: [dav.getetag('"a1"'), dav.getcontentlength(12)], 404: [dav.displayname] }),
  statusResponse('/docs/b.txt', 423),
])

/** The message of a result without what colours would add, and whether the matcher passed. */
export function said({ pass, message }: MatcherResult): string {
  return `${pass ? 'pass' : 'fail'}: ${message()}`
}
