import type { ResponseElement } from '../model/response-element.ts'

/** The codes of a response and its propstats; `undefined` for each that is missing or cannot be read. */
export function statusesOf({ status, propstats }: ResponseElement): readonly (number | undefined)[] {
  const codes = propstats.map((propstat) => propstat.status?.code)
  return status !== undefined || propstats.length === 0 ? [status?.code, ...codes] : codes
}
