import type { ValidateContext } from './validate-context.ts'

/** The local name of the report that is answered, if it is known; also of what a SEARCH asks for. */
export function reportNameOf({ request, report }: ValidateContext): string | undefined {
  if (request === undefined || !('report' in request)) return report
  return request.report === 'other' ? request.name.slice(request.name.indexOf('}') + 1) : request.report
}
