import { isSuccess } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'

/** What the `DAV:resourcetype` of a response says, if it was found; the href is not asked. */
export function resourceTypeOf({ propstats }: ResponseElement): 'collection' | 'other' | undefined {
  for (const propstat of propstats) {
    const type = isSuccess(propstat.status) ? propstat.get('{DAV:}resourcetype') : undefined
    if (type !== undefined) return type.child('{DAV:}collection') === undefined ? 'other' : 'collection'
  }
  return undefined
}
