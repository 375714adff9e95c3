import { isSuccess } from '../model/lookup.ts'
import type { PropList } from '../model/propstat.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { ReadProps } from '../read/read-props.ts'
import { propfindOf, updateOf } from './asked.ts'
import type { ValidateContext } from './validate-context.ts'

/** Methods whose answers name properties under 200 and tell no values. */
const NAMES_ONLY: readonly string[] = ['PROPPATCH', 'MKCOL', 'MKCALENDAR']

/**
 * Says of each response whether an empty element is a value, or only a name: the answers to PROPPATCH and to a PROPFIND
 * with propname have nothing but names.
 *
 * Where the context does not tell, a response without any content at all is taken for a list of names.
 * @see RFC 4918 sections 9.1 and 9.2
 */
export function emptyValues(context: ValidateContext): (response: ResponseElement) => boolean {
  const method = context.method?.toUpperCase()
  const propfind = propfindOf(context)
  const update = updateOf(context) !== undefined
  if (update || propfind?.kind === 'propname' || NAMES_ONLY.includes(method ?? '')) return () => false
  if (propfind !== undefined || method === 'REPORT') return () => true
  return ({ propstats }) => propstats.some(({ status, props }) => isSuccess(status) && hasContent(props))
}

function hasContent(props: PropList): boolean {
  return props instanceof ReadProps && props.sources.some((source) => source !== '')
}
