/** A server to work on. */
export interface Site {
  /** The URL of its root, with a slash at its end. */
  readonly url: string
  /** The folder that it serves, unless it serves from memory. */
  readonly served: string
  /** A folder for whatever the client needs. */
  readonly work: string
}
