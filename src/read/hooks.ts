import type { ResponseElement } from '../model/response-element.ts'
import type { StatusContext } from '../status/check-status-entry.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { Role } from './roles.ts'

/** Where an element of the skeleton stands in the body. */
export interface Place {
  readonly path: string
  /** The index in the decoded text: what line and column that is, is only asked of what is reported. */
  readonly position: number
}

/** What a caller inside the package may ask of a reading beyond the public options. */
export interface ReadingHooks {
  /** What is known of the request, for the verdict on statuses. */
  readonly context?: StatusContext
  /** Hears of each element of the skeleton that is opened: what it is, and where it stands below which path. */
  readonly open?: (role: Role, head: ElementHead, place: Place) => void
  /** Hears of each property that is opened; where there is none, `open` does not hear of it either. */
  readonly property?: (head: ElementHead, position: number) => void
  /** Hears of each response that has ended, and where it stands. */
  readonly response?: (response: ResponseElement, place: Place) => void
}
