import type { Position } from '../errors/position.ts'
import type { Propstat } from '../model/propstat.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { StatusContext } from '../status/check-status-entry.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { Role } from './roles.ts'

/** Where a response or a propstat stands in the body. */
export interface Place {
  readonly path: string
  readonly position: Position
}

/** What a caller inside the package may ask of a reading beyond the public options. */
export interface ReadingHooks {
  /** What is known of the request, for the verdict on statuses. */
  readonly context?: StatusContext
  /** Hears of each element that is opened outside property values: what it is, and where it stands below which path. */
  readonly open?: (role: Role, head: ElementHead, place: Place) => void
  /** Hears where each response and propstat stands. */
  readonly place?: (part: ResponseElement | Propstat, place: Place) => void
}
