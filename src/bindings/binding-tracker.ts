import { InvalidInputError } from '../errors/invalid-input-error.ts'

/** What a server does with a collection it comes to; see {@link BindingTracker.enter}. */
export type BindingVerdict = 'report' | 'already-reported' | 'loop'

/** What the tracker must know of the client. */
export interface BindingTrackerOptions {
  /** Whether the request said `DAV: bind`; see `acceptsBind`. */
  readonly clientAcceptsBind: boolean
  /**
   * The Depth of the request, `'infinity'` if absent. At 0 and 1 no listing goes below a member, so every collection is
   * reported.
   */
  readonly depth?: 0 | 1 | 'infinity'
}

/**
 * Remembers which collections a walk has reported, so that one bound twice is reported once and a loop is seen.
 *
 * For collections only: members that are no collections are reported under each of their bindings.
 * @see RFC 5842 section 7.1
 */
export interface BindingTracker {
  /**
   * Called for each binding to a collection before it is reported.
   *
   * - `'report'`: report it, walk below it, then call `leave`.
   * - `'already-reported'`: emit `alreadyReported(href, props)` and do not walk below it; no `leave`.
   * - `'loop'`: only for a client without `DAV: bind`: emit `statusResponse(href, 508)` and end the whole walk; no `leave`.
   */
  enter(resourceId: string): BindingVerdict
  /** Called when the walk below a collection that was reported has ended. */
  leave(resourceId: string): void
}

/**
 * Makes a tracker for one walk over a tree with bindings.
 *
 * @see RFC 5842 sections 7.1 and 7.2
 */
export function createBindingTracker(options: BindingTrackerOptions): BindingTracker {
  const reported = new Set<string>()
  const path: string[] = []
  const onPath = new Set<string>()
  return {
    enter(resourceId) {
      if (options.depth === 0 || options.depth === 1) {
        path.push(resourceId)
        return 'report'
      }
      if (options.clientAcceptsBind) {
        if (reported.has(resourceId)) return 'already-reported'
        reported.add(resourceId)
      } else if (onPath.has(resourceId)) return 'loop'
      path.push(resourceId)
      onPath.add(resourceId)
      return 'report'
    },
    leave(resourceId) {
      const innermost = path.at(-1)
      if (innermost !== resourceId) {
        throw new InvalidInputError(
          `leave: ${resourceId} is not the collection that was entered last${innermost === undefined ? '' : ` (${innermost} is)`}`,
        )
      }
      path.pop()
      onPath.delete(resourceId)
    },
  }
}
