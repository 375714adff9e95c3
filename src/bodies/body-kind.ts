import type { Role } from '../read/roles.ts'
import type { ClarkName } from '../xml/name.ts'

/** A document that answers instead of a multistatus: its root, and the part of a multistatus that its content is like. */
export interface BodyKind {
  readonly root: ClarkName
  readonly like: Extract<Role, 'error' | 'prop' | 'response'>
  /** The function that reads it, for the message when another document is met. */
  readonly reader: string
}

/** The conditions that failed. */
export const errorBody: BodyKind = { root: '{DAV:}error', like: 'error', reader: 'parseErrorBody' }

/** The properties of a lock. */
export const propBody: BodyKind = { root: '{DAV:}prop', like: 'prop', reader: 'parsePropBody' }

/** What became of the properties of a new collection. */
export const mkcolBody: BodyKind = { root: '{DAV:}mkcol-response', like: 'response', reader: 'parseMkcolResponse' }

/** What became of the properties of a new calendar. */
export const mkcalendarBody: BodyKind = {
  root: '{urn:ietf:params:xml:ns:caldav}mkcalendar-response',
  like: 'response',
  reader: 'parseMkcalendarResponse',
}
