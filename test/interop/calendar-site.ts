import type { Calendar } from './calendars.ts'

/** A CalDAV server to work on. */
export interface CalendarSite {
  /** The URL of its root, with a slash at its end. */
  readonly url: string
  readonly calendars: readonly Calendar[]
  /** A folder for whatever the client needs. */
  readonly work: string
}
