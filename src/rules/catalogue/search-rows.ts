import { searchOneUriPerResource } from '../search-one-uri-per-resource.ts'
import { searchPropstat } from '../search-propstat.ts'
import { searchQuerySchema } from '../search-query-schema.ts'
import { searchScore } from '../search-score.ts'
import { searchTruncation507 } from '../search-truncation-507.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the answer to SEARCH. */
export const searchRows: readonly CatalogueRow[] = [
  {
    rule: searchPropstat,
    reference: 'RFC 5323 section 2.3',
    summary: 'Each match of a SEARCH has propstats.',
    message: '{href} is a match without propstats',
    hint: 'write a propstat with the properties that were selected, or with an empty prop',
  },
  {
    rule: searchTruncation507,
    reference: 'RFC 5323 section 2.3.1',
    summary: 'The 507 that says that a result is cut short is for the Request-URI.',
    message: 'the 507 is for {href} and not for {requestUri}, so that it does not say that the result is cut short',
    hint: 'name the search arbiter, to which the request went',
  },
  {
    rule: searchScore,
    reference: 'RFC 5323 section 5.16.1',
    summary: 'A match has at most one score, an integer from 0 to 10000.',
    message: ({ href, score, scores }) =>
      score === undefined
        ? `${href ?? '…'} has ${scores ?? '…'} scores`
        : `the score ${score} of ${href ?? '…'} is no integer from 0 to 10000`,
    hint: 'write the ten thousandth parts: 9300 for 0.93',
  },
  {
    rule: searchQuerySchema,
    reference: 'RFC 5323 section 4.1',
    summary: 'What describes the grammar of searches has a status and at most one schema.',
    message: ({ href, propstats, schemas, children }) =>
      propstats !== undefined
        ? `the response for ${href ?? '…'} has propstats where a status belongs`
        : schemas !== undefined
          ? `the response for ${href ?? '…'} has ${schemas} query-schemas`
          : `the query-schema of ${href ?? '…'} holds ${children ?? '…'} elements instead of one`,
    hint: 'write the status 200 and one query-schema with one schema in it',
  },
  {
    rule: searchOneUriPerResource,
    reference: 'RFC 5323 section 2.3',
    summary: 'Of a resource with several URIs, a SEARCH finds one.',
    message: '{href} is the resource {id}, which has been found before as {first}',
    hint: 'leave one of them out',
  },
]
