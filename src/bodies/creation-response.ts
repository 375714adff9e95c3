import { clarkNameOf, type PropName } from '../codec/prop.ts'
import type { Issue } from '../issues/issue.ts'
import type { Propstat } from '../model/propstat.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/** What a creation response is made of. */
export interface CreationFields {
  readonly propstats: readonly Propstat[]
  readonly extensions: readonly XmlElement[]
  readonly issues: readonly Issue[]
}

/**
 * What became of the properties that a new collection was to have, by status: a `mkcol-response` or
 * `mkcalendar-response` document.
 *
 * Whether the collection was made says the HTTP status. `extensions` are the children that are no propstats, `issues`
 * the departures from the RFCs that were found.
 * @see RFC 5689 section 5.2, RFC 4791 section 9.3
 */
export class CreationResponse {
  readonly propstats: readonly Propstat[]
  readonly extensions: readonly XmlElement[]
  readonly issues: readonly Issue[]

  constructor(fields: CreationFields) {
    this.propstats = fields.propstats
    this.extensions = fields.extensions
    this.issues = fields.issues
  }

  /** The first propstat that lists a property: its status, its error and its description are those of the property. */
  propstatOf(name: PropName | ClarkName): Propstat | undefined {
    const clark = clarkNameOf(name)
    return this.propstats.find((propstat) => propstat.has(clark))
  }
}
