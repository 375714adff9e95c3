import { resolveHref } from '../model/href/resolve-href.ts'
import type { ResponseElement } from '../model/response-element.ts'
import { linkBindings } from './link-bindings.ts'

/** One path of an expanded listing. */
export interface ExpandedBinding {
  /** The href of this path: as listed, or put together from the href of the binding and the names below it. */
  readonly href: string
  /** The response that tells of the resource: its own, or that of the first report for paths below a 208. */
  readonly response: ResponseElement
  /** How many bindings that are 208 in the body lie on the path, this one included. */
  readonly bindings: number
  /** The path comes back to a collection that is already on it; nothing below it is shown. */
  readonly loop: boolean
}

/** How far a listing is expanded. */
export interface ExpandOptions {
  /**
   * The deepest path to show, in segments below the shortest href of the listing. Loops are then followed down to it;
   * without a depth a collection that is on the path already is shown once more, with `loop: true`, and not entered.
   */
  readonly depth?: number
}

/**
 * All paths of a listing in which 208 stands for what is reported elsewhere: below each 208, the members of the first
 * report are shown again under the binding's own path.
 *
 * Lazy, and safe with loops. Order: each response of the body in turn, what a 208 stands for right behind it.
 * @see RFC 5842 section 7.1.1
 */
export function* expandBindings(
  responses: Iterable<ResponseElement>,
  options: ExpandOptions = {},
): Generator<ExpandedBinding, void, undefined> {
  const listing = new Listing([...responses])
  for (const response of listing.all) {
    const left = options.depth === undefined ? undefined : options.depth - listing.depthOf(response)
    if (left !== undefined && left < 0) continue
    if (!response.alreadyReported) yield { href: response.href, response, bindings: 0, loop: false }
    else yield* listing.binding(response, { href: response.href, bindings: 1, above: listing.above(response), left })
  }
}

/** A path that is being walked. */
interface Walk {
  readonly href: string
  readonly bindings: number
  /** The reports of the collections above it, from the top. */
  readonly above: readonly ResponseElement[]
  /** How many levels may follow; `undefined` for a walk that loops end. */
  readonly left: number | undefined
}

/** The responses of a body by path, and what each 208 stands for. */
class Listing {
  readonly all: readonly ResponseElement[]
  readonly #keys = new Map<ResponseElement, string>()
  readonly #membersByKey = new Map<string, ResponseElement[]>()
  readonly #byKey = new Map<string, ResponseElement>()
  readonly #reported: ReadonlyMap<ResponseElement, ResponseElement | undefined>

  readonly #shortest: number

  constructor(all: readonly ResponseElement[]) {
    this.all = all
    this.#reported = new Map(linkBindings(all).map(({ response, reported }) => [response, reported]))
    for (const response of all) {
      const key = pathKey(response.href, response.base)
      this.#keys.set(response, key)
      if (!this.#byKey.has(key)) this.#byKey.set(key, response)
      const parent = parentKey(key)
      if (parent === undefined) continue
      const siblings = this.#membersByKey.get(parent)
      if (siblings === undefined) this.#membersByKey.set(parent, [response])
      else siblings.push(response)
    }
    let shortest = Number.POSITIVE_INFINITY
    for (const key of this.#keys.values()) shortest = Math.min(shortest, segmentCount(key))
    this.#shortest = shortest
  }

  /** How many segments a response lies below the shortest href. */
  depthOf(response: ResponseElement): number {
    return segmentCount(this.#keys.get(response)) - this.#shortest
  }

  /** The responses of the collections that lie above one, from the top. */
  above(response: ResponseElement): readonly ResponseElement[] {
    const above: ResponseElement[] = []
    for (let key = parentKey(this.#keys.get(response)); key !== undefined; key = parentKey(key)) {
      const collection = this.#byKey.get(key)
      if (collection !== undefined) above.unshift(collection)
    }
    return above
  }

  /** A binding that is a 208, and below it what its collection holds. */
  *binding(response: ResponseElement, walk: Walk): Generator<ExpandedBinding, void, undefined> {
    const reported = this.#reported.get(response)
    const loop = reported !== undefined && walk.above.includes(reported)
    yield { href: walk.href, response: reported ?? response, bindings: walk.bindings, loop }
    if (reported === undefined || (loop && walk.left === undefined)) return
    yield* this.#members(reported, { ...walk, above: [...walk.above, reported] })
  }

  *#members(collection: ResponseElement, walk: Walk): Generator<ExpandedBinding, void, undefined> {
    const left = walk.left === undefined ? undefined : walk.left - 1
    if (left !== undefined && left < 0) return
    for (const member of this.#membersByKey.get(this.#keys.get(collection) ?? '') ?? []) {
      const href = `${walk.href.endsWith('/') ? walk.href : `${walk.href}/`}${lastSegment(member.href)}`
      const next = { ...walk, href, left }
      if (member.alreadyReported) yield* this.binding(member, { ...next, bindings: walk.bindings + 1 })
      else {
        yield { href, response: member, bindings: walk.bindings, loop: false }
        if (member.isCollection) yield* this.#members(member, { ...next, above: [...walk.above, member] })
      }
    }
  }
}

/** A key for a path that tells a collection from its parent by cutting at the last slash. */
function pathKey(href: string, base: string | undefined): string {
  const key = resolveHref(href, base).key
  return key.endsWith('/') ? key.slice(0, -1) : key
}

function parentKey(key: string | undefined): string | undefined {
  const slash = key?.lastIndexOf('/') ?? -1
  return slash < 0 ? undefined : key?.slice(0, slash)
}

function segmentCount(key: string | undefined): number {
  return key?.split('/').length ?? 0
}

/** The last segment as written, with the slash at its end if it has one. */
function lastSegment(href: string): string {
  const end = href.endsWith('/') ? href.length - 1 : href.length
  return href.slice(href.lastIndexOf('/', end - 1) + 1)
}
