import { propstatResponse } from '../write/constructors.ts'
import type { BuiltResponse } from '../write/response-input.ts'
import { element } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropertyChange } from './propertyupdate.ts'
import { PropstatGatherer } from './respond-propstats.ts'
import { isRefusal, type PropRefusal, refuseProp } from './respond-refusal.ts'

/** How a resource takes changes of its properties. */
export interface PropertyStore {
  /** Asked for each change, in order; returns or throws a refusal. Without it every change is fine. */
  readonly check?: ((change: PropertyChange) => PropRefusal | undefined | Promise<PropRefusal | undefined>) | undefined
  /** Makes all changes, in order; called once, only if none was refused. A refusal thrown here is that of all of them. */
  readonly commit: (changes: readonly PropertyChange[]) => void | Promise<void>
}

/**
 * The response to a PROPPATCH, which is done when it is there: either all properties under 200, or each one refused
 * under the status of its refusal and all others under 424.
 *
 * Every refused change is told, not only the first, and causes stand before what depends on them. A property that is changed twice is named once.
 *
 * @throws what `check` and `commit` throw, refusals excepted.
 * @see RFC 4918 section 9.2
 */
export async function respondToProppatch(
  request: { readonly changes: readonly PropertyChange[] },
  href: string,
  { check, commit }: PropertyStore,
): Promise<BuiltResponse> {
  const names = new Set(request.changes.map(nameOf))
  const refusals = new Map<ClarkName, PropRefusal>()
  for (const change of request.changes) {
    const refusal = await refusalOf(() => check?.(change))
    if (refusal !== undefined && !refusals.has(nameOf(change))) refusals.set(nameOf(change), refusal)
  }
  if (refusals.size === 0) {
    const refusal = await refusalOf(() => commit(request.changes))
    if (refusal !== undefined) for (const name of names) refusals.set(name, refusal)
  }
  const gatherer = new PropstatGatherer()
  const failedDependency = refuseProp(424)
  for (const [name, refusal] of refusals) gatherer.refused(name, refusal)
  for (const name of names) {
    if (refusals.size === 0) gatherer.found(element(name))
    else if (!refusals.has(name)) gatherer.refused(name, failedDependency)
  }
  return propstatResponse(href, gatherer.propstats(200))
}

function nameOf(change: PropertyChange): ClarkName {
  return change.set === undefined ? change.remove : change.set.name
}

async function refusalOf(act: () => unknown): Promise<PropRefusal | undefined> {
  try {
    const answer = await act()
    return isRefusal(answer) ? answer : undefined
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
}
