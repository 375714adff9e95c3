import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'

/** Whether a response tells of something that did not succeed. */
export function hasFailure({ status, propstats }: ResponseElement): boolean {
  if (propstats.length === 0) return !isSuccess(status)
  return propstats.some((propstat) => !isSuccess(propstat.status))
}
