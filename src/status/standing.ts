import { codeRows } from './codes.ts'
import { statusClass } from './status-class.ts'

/** Where a status stands: of the HTTP message, of a response, of a propstat. */
export type StatusPlace = 'outer' | 'response' | 'propstat'

/** How well a code stands at a place: defined there by an RFC, allowed by the generic rule, discouraged, or never. */
export type Standing = 'defined' | 'allowed' | 'discouraged' | 'never'

const PLACES: readonly StatusPlace[] = ['outer', 'response', 'propstat']
const SIGNS: Readonly<Record<string, Standing>> = { Y: 'defined', y: 'allowed', d: 'discouraged' }

/**
 * How well a code stands at a place.
 *
 * A code that is not registered is allowed wherever it has a class, except as the status of the message.
 * @see RFC 4918 section 13, item 1
 */
export function standingAt(code: number, place: StatusPlace): Standing {
  const row = codeRows[code]
  if (row !== undefined) return SIGNS[row[2].charAt(PLACES.indexOf(place))] ?? 'never'
  return place === 'outer' || statusClass(code) === undefined ? 'never' : 'allowed'
}
