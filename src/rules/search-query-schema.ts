import type { IssueArgs, Rule } from '../issues/issue.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'

/** What describes the grammar of searches has a status and at most one schema. @see RFC 5323 section 4.1 */
export const searchQuerySchema: Rule = { id: 'search-query-schema', level: 'error' }

export const QUERY_SCHEMA: ClarkName = '{DAV:}query-schema'

/** Looks at each response, if schemas are what was asked for, and otherwise at those that have one. */
export const checkQuerySchema: BodyRuleMaker = (report, context) => {
  const { method } = context
  if (method !== undefined && method !== 'SEARCH') return undefined
  const discovery = reportNameOf(context) === 'query-schema-discovery'
  return {
    response(response, places) {
      const fault = faultOf(response, discovery)
      if (fault !== undefined) report(searchQuerySchema, places, fault)
    },
  }
}

function faultOf({ propstats, extensions, href }: ResponseElement, discovery: boolean): IssueArgs | undefined {
  const schemas = extensions.filter(({ name }) => name === QUERY_SCHEMA)
  if (schemas.length === 0 && !discovery) return undefined
  if (propstats.length > 0) return { href, propstats: propstats.length }
  if (schemas.length > 1) return { href, schemas: schemas.length }
  const children = schemas[0]?.elements.length ?? 1
  return children === 1 ? undefined : { href, children }
}
