import type { OutgoingHttpHeaders } from 'node:http'
import type { XmlElement } from 'multistatus'

/** Ends a request with a status, and with the conditions that were broken as its body. */
export class HttpError extends Error {
  readonly status: number
  readonly conditions: readonly XmlElement[]
  readonly headers: OutgoingHttpHeaders

  constructor(status: number, conditions: readonly XmlElement[] = [], headers: OutgoingHttpHeaders = {}) {
    super(`${status}`)
    this.status = status
    this.conditions = conditions
    this.headers = headers
  }
}
