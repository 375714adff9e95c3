import { type BindingVerdict, createBindingTracker } from '../bindings/binding-tracker.ts'
import { formatHref } from '../model/href/format-href.ts'
import { propstatResponse, statusResponse } from '../write/constructors.ts'
import type { BuiltResponse } from '../write/response-input.ts'
import { element } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Depth } from './depth.ts'
import { answerOf, entriesOf, PropstatGatherer } from './respond-propstats.ts'
import { isRefusal, type PropRefusal } from './respond-refusal.ts'
import type { FoundResource, PropEntry, PropfindResource, ResourcePlace, Resources } from './respond-resource.ts'

/** How a PROPFIND is answered. */
export interface PropfindOptions {
  /** How far below the resources their `members` are asked for; not at all if absent. */
  readonly depth?: Depth | undefined
  /** Whether the request said `DAV: bind`; see `acceptsBind`. Without it, a loop ends the answer with a 508. */
  readonly clientAcceptsBind?: boolean | undefined
  /** With `return: 'minimal'`, properties that do not exist are passed over in silence. */
  readonly prefer?: { readonly return?: string | undefined } | undefined
  /**
   * Which properties come by themselves with `DAV:allprop`. If absent, those of RFC 4918 and all that are in none of the
   * namespaces of WebDAV, CalDAV and CardDAV, which ask servers to leave theirs out.
   */
  readonly inAllprop?: ((name: ClarkName) => boolean) | undefined
  /** What `segments` are below. */
  readonly base?: string | undefined
  /**
   * Asked what becomes of an error that a resolver has thrown: a refusal is answered for that property, nothing lets the
   * error end the body.
   */
  readonly onPropError?: ((error: unknown, name: ClarkName, href: string) => PropRefusal | undefined) | undefined
}

/** What is asked for: all that `parsePropfind` gives will do. */
export type PropfindRequest =
  | { readonly kind: 'allprop'; readonly include?: readonly ClarkName[] | undefined }
  | { readonly kind: 'propname' }
  | { readonly kind: 'prop'; readonly names: readonly ClarkName[] }

/** One level of the walk: its resources, how far it may go below them, and the collection it is in. */
interface Level {
  readonly resources: AsyncIterator<PropfindResource> | Iterator<PropfindResource>
  readonly left: number
  readonly resourceId: string | undefined
}

/**
 * The responses to a PROPFIND: for each resource what it has of the properties asked for, as they are found.
 *
 * What exists stands under 200, what does not under 404, what a resolver refuses under the status of the refusal; a
 * collection that was reported before under 208. Resolvers are called only for what is asked for, and for `propname` not
 * at all. A consumer that leaves early ends all sources.
 * @see RFC 4918 section 9.1, RFC 5842 section 7, RFC 8144 section 2.1
 */
export async function* respondToPropfind(
  request: PropfindRequest,
  resources: Resources,
  options: PropfindOptions = {},
): AsyncGenerator<BuiltResponse, void, undefined> {
  const { depth, clientAcceptsBind = false, base } = options
  const tracker = createBindingTracker({ clientAcceptsBind, depth: depth ?? 'infinity' })
  const left = depth === 'infinity' ? Number.POSITIVE_INFINITY : (depth ?? 0)
  const levels: Level[] = [{ resources: iteratorOf(resources), left, resourceId: undefined }]
  try {
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const next = await level.resources.next()
      if (next.done === true) {
        levels.pop()
        if (level.resourceId !== undefined) tracker.leave(level.resourceId)
        continue
      }
      const resource = next.value
      const href = hrefOf(resource, base)
      if (resource.status !== undefined) {
        yield statusResponse(href, resource.status, resource)
        continue
      }
      const { resourceId } = resource
      const verdict = resourceId === undefined ? 'report' : tracker.enter(resourceId)
      if (verdict === 'loop') {
        yield statusResponse(href, 508)
        return
      }
      yield await responseOf(request, resource, href, verdict, options)
      if (verdict === 'already-reported') continue
      const members = level.left > 0 ? resource.members?.() : undefined
      if (members !== undefined) levels.push({ resources: iteratorOf(members), left: level.left - 1, resourceId })
      else if (resourceId !== undefined) tracker.leave(resourceId)
    }
  } finally {
    for (const level of levels.reverse()) await level.resources.return?.()
  }
}

async function responseOf(
  request: PropfindRequest,
  resource: FoundResource,
  href: string,
  verdict: BindingVerdict,
  { prefer, inAllprop = comesByItself, onPropError }: PropfindOptions,
): Promise<BuiltResponse> {
  const entries = entriesOf(resource.props)
  const gatherer = new PropstatGatherer()
  const minimal = prefer?.return === 'minimal'
  const optional = request.kind === 'allprop' ? Array.from(entries.keys()).filter(inAllprop) : []
  const named = new Set(request.kind === 'prop' ? request.names : request.kind === 'allprop' ? request.include : [])

  if (request.kind === 'propname') {
    for (const [name, entry] of entries) if (entry !== undefined && !isRefusal(entry)) gatherer.found(element(name))
  }
  for (const name of new Set([...optional, ...named])) {
    const answer = await answered(name, entries.get(name), href, onPropError)
    if (isRefusal(answer)) gatherer.refused(name, answer)
    else if (answer !== undefined) gatherer.found(answer)
    else if (!minimal && named.has(name)) gatherer.missing(name)
  }
  return propstatResponse(href, gatherer.propstats(verdict === 'already-reported' ? 208 : 200))
}

async function answered(
  name: ClarkName,
  entry: PropEntry,
  href: string,
  onPropError: PropfindOptions['onPropError'],
): ReturnType<typeof answerOf> {
  try {
    return await answerOf(name, entry)
  } catch (error) {
    const refusal = onPropError?.(error, name, href)
    if (refusal === undefined) throw error
    return refusal
  }
}

/** The properties of RFC 4918 section 15. */
const OF_RFC_4918: readonly string[] = [
  'creationdate',
  'displayname',
  'getcontentlanguage',
  'getcontentlength',
  'getcontenttype',
  'getetag',
  'getlastmodified',
  'lockdiscovery',
  'resourcetype',
  'supportedlock',
]

/** RFC 4791 section 5.2 and RFC 6352 section 6.2 keep theirs out of `allprop` as RFC 3253 section 3.11 does. */
const KEPT_OUT = /^\{(?:DAV:|urn:ietf:params:xml:ns:(?:caldav|carddav))\}/

function comesByItself(name: ClarkName): boolean {
  return !KEPT_OUT.test(name) || (name.startsWith('{DAV:}') && OF_RFC_4918.includes(name.slice('{DAV:}'.length)))
}

function hrefOf(
  place: ResourcePlace & { readonly collection?: boolean | undefined },
  base: string | undefined,
): string {
  if (place.href !== undefined) return place.href
  return formatHref(place.segments, { collection: place.collection === true, ...(base === undefined ? {} : { base }) })
}

function iteratorOf(resources: Resources): Level['resources'] {
  return Symbol.asyncIterator in resources ? resources[Symbol.asyncIterator]() : resources[Symbol.iterator]()
}
