import type { ErrorElement } from '../model/error-element.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ElementHead } from '../xml/scope.ts'

/** A propstat while it is read. */
export class PropstatDraft {
  /** Where it begins: a place that the scanner has marked. */
  readonly at: number
  /** One-based, among the propstats of its response. */
  readonly index: number
  readonly heads: ElementHead[] = []
  readonly sources: string[] = []
  extensions: XmlElement[] | undefined
  status: StatusLine | undefined
  error: ErrorElement | undefined
  description: string | undefined
  propCount = 0
  /** Where the first property with content stands; -1 if there is none. */
  firstValue = -1

  constructor(at: number, index: number) {
    this.at = at
    this.index = index
  }
}

/** A response while it is read. */
export class ResponseDraft {
  /** Where it begins: a place that the scanner has marked. */
  readonly at: number
  /** One-based, among the responses of the body. */
  readonly index: number
  readonly hrefs: string[] = []
  readonly propstats: PropstatDraft[] = []
  extensions: XmlElement[] | undefined
  /** Properties, propstats and other elements of which something is kept, hrefs aside, so far. */
  parts = 0
  status: StatusLine | undefined
  error: ErrorElement | undefined
  description: string | undefined
  location: string | undefined
  locationCount = 0
  /** Where the first location begins: a place that the scanner has marked. */
  locationAt = 0
  locationHrefCount = 0

  constructor(at: number, index: number) {
    this.at = at
    this.index = index
  }

  get path(): string {
    return `/multistatus/response[${this.index}]`
  }
}
