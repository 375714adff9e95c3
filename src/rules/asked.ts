import { clarkNameOf } from '../codec/prop.ts'
import type { PreferInput } from '../request/prefer.ts'
import type { PropertyUpdate } from '../request/propertyupdate.ts'
import type { Propfind } from '../request/propfind.ts'
import type { Report as ReportRequest } from '../request/report.ts'
import type { ClarkName } from '../xml/name.ts'
import { preferencesOf } from './preferences.ts'
import type { RequestBody, ValidateContext } from './validate-context.ts'

/** The body of the PROPFIND that is answered; the names alone count as one. */
export function propfindOf({ request, requested }: ValidateContext): Propfind | undefined {
  if (request !== undefined) return 'kind' in request ? request : undefined
  return requested && { kind: 'prop', names: Array.from(requested, clarkNameOf), extensions: [] }
}

/** The body of the PROPPATCH that is answered. */
export function updateOf({ request }: ValidateContext): PropertyUpdate | undefined {
  return request !== undefined && 'changes' in request ? request : undefined
}

type ReportName = ReportRequest['report']

/** The body of the REPORT that is answered, if it is this one. */
export function reportOf<N extends ReportName>(
  { request }: ValidateContext,
  name: N,
): Extract<ReportRequest, { report: N }> | undefined {
  // The name is the discriminant of the union.
  return isReport(request) && request.report === name ? (request as Extract<ReportRequest, { report: N }>) : undefined
}

/** The names of the properties that were asked for, whatever the method was; `undefined` if that is not known. */
export function namesAsked(context: ValidateContext): readonly ClarkName[] | undefined {
  const { request, requested } = context
  if (requested !== undefined) return Array.from(requested, clarkNameOf)
  if (request === undefined) return undefined
  if ('names' in request) return request.names
  if ('report' in request && 'props' in request && request.props?.kind === 'prop') return request.props.names
  return undefined
}

/** What the client preferred. */
export function preferOf(context: ValidateContext): PreferInput {
  return preferencesOf(context).preferred
}

function isReport(request: RequestBody | undefined): request is ReportRequest {
  return request !== undefined && 'report' in request
}
