import type { Issue } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import { FailedResponsesError, type Failure, failuresOf } from './failures.ts'
import { resolveHref } from './href/resolve-href.ts'
import type { Target } from './href/target.ts'
import type { ResponseElement } from './response-element.ts'

/** What stands around the responses of a multistatus. */
export interface MultistatusFields {
  readonly responses: readonly ResponseElement[]
  readonly syncToken?: string | undefined
  readonly description?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
  readonly issues?: readonly Issue[] | undefined
  /** How many issues there were; `issues` may hold only the first ones. */
  readonly issueCount?: number | undefined
}

const index = /* @__PURE__ */ Symbol('multistatus.index')

/**
 * A `DAV:multistatus` body.
 *
 * One that was read is complete: its root was closed. `issues` are the departures from the RFCs that were found.
 * @see RFC 4918 section 14.16
 */
export class Multistatus implements Iterable<ResponseElement> {
  readonly responses: readonly ResponseElement[]
  readonly syncToken: string | undefined
  readonly description: string | undefined
  readonly extensions: readonly XmlElement[]
  readonly issues: readonly Issue[]
  readonly issueCount: number

  constructor(fields: MultistatusFields) {
    this.responses = fields.responses
    this.syncToken = fields.syncToken
    this.description = fields.description
    this.extensions = fields.extensions ?? []
    this.issues = fields.issues ?? []
    this.issueCount = fields.issueCount ?? this.issues.length
  }

  [Symbol.iterator](): Iterator<ResponseElement> {
    return this.responses[Symbol.iterator]()
  }

  /** Whether the server said that there is more than it listed; a response with the status 507 or 508 does. */
  get truncated(): boolean {
    return this.responses.some(saysTruncated)
  }

  /**
   * The first response with an href equivalent to this one, resolved against the base the body was read with.
   *
   * If there is none, the first that names the same path segments on the same host: servers and clients differ in which
   * characters, such as `@` and `$`, they percent-encode although they need not. Without a base, a path also finds an
   * href that is a URL, if all of them are on one host.
   * @see RFC 3986 section 6.2.2
   */
  find(href: string): ResponseElement | undefined {
    const target = resolveHref(href, this.responses[0]?.base)
    const index = indexOf(this)
    return index.get(target.key) ?? index.get(segmentKey(hostOf(target), target))
  }

  /** What did not succeed: causes first, then what failed only because of them (424). */
  failures(): readonly Failure[] {
    return failuresOf(this.responses)
  }

  /** @throws FailedResponsesError when anything did not succeed. */
  throwIfFailed(): void {
    const [first, ...more] = this.failures()
    if (first !== undefined) throw new FailedResponsesError([first, ...more])
  }

  /** The body for `JSON.stringify`, in the form of `schemas/multistatus.schema.json`. */
  toJSON(): object {
    return { ...this, truncated: this.truncated }
  }
}

/** Made at the first question and kept out of sight, so that equality and copies are about the data. */
function indexOf(multistatus: Multistatus): Map<string, ResponseElement> {
  const kept = (multistatus as { [index]?: Map<string, ResponseElement> })[index] // only the lines below write it
  if (kept !== undefined) return kept
  const made = new Map<string, ResponseElement>()
  const hosts = new Set<string>()
  const add = (key: string, response: ResponseElement): void => {
    if (!made.has(key)) made.set(key, response)
  }
  for (const response of multistatus.responses) {
    for (const target of response.targets) {
      add(target.key, response)
      add(segmentKey(hostOf(target), target), response)
      hosts.add(hostOf(target))
    }
  }
  // A path alone names a resource of a body whose hrefs are URLs, as long as they are on one host.
  if (hosts.size === 1 && !hosts.has('')) {
    for (const response of multistatus.responses) {
      for (const target of response.targets) add(segmentKey('', target), response)
    }
  }
  Object.defineProperty(multistatus, index, { value: made })
  return made
}

function hostOf({ url = '' }: Target): string {
  return /^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(url)?.[0] ?? ''
}

/** A key of decoded segments; no URI holds the NUL it begins with. */
function segmentKey(host: string, { segments, key }: Target): string {
  const query = key.includes('?') ? key.slice(key.indexOf('?')) : ''
  return `\0${host}\0${segments.join('\0')}${query}`
}

/**
 * Whether a response says that the list it stands in is cut short: the status 507 of a truncated result, or the 508 that
 * ends a listing because of a loop.
 * @see RFC 6578 section 3.6, RFC 5842 section 7.2
 */
export function saysTruncated(response: ResponseElement): boolean {
  return response.kind === 'status' && (response.status?.code === 507 || response.status?.code === 508)
}
