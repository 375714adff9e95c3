/** What the example server answers to PROPFIND: one response for each binding, found while it is sent. */
import {
  alreadyReported,
  type BindingTracker,
  type BuiltResponse,
  type ClarkName,
  createBindingTracker,
  element,
  formatHref,
  type PropValue,
  propstatResponse,
  statusResponse,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import type { Resource } from './tree.ts'

/** The properties asked for. */
export type Wanted = readonly ClarkName[] | 'allprop' | 'propname'

export interface Listing {
  readonly resource: Resource
  readonly segments: readonly string[]
  readonly depth: 0 | 1 | 'infinity'
  readonly wanted: Wanted
  readonly clientAcceptsBind: boolean
}

/** A loop ends the listing, for a client to which 208 means nothing. */
export async function* list(listing: Listing): AsyncGenerator<BuiltResponse> {
  for await (const response of walk(listing, createBindingTracker(listing))) {
    yield response
    if (response.status?.code === 508) return
  }
}

async function* walk(listing: Listing, tracker: BindingTracker): AsyncGenerator<BuiltResponse> {
  const { resource, segments, depth } = listing
  const href = formatHref(segments, { collection: resource.members !== undefined })
  const tracked = resource.members !== undefined
  const verdict = tracked ? tracker.enter(resource.id) : 'report'

  const { found, missing } = lookUp(listing)
  if (verdict === 'loop') yield statusResponse(href, 508)
  else if (verdict === 'already-reported') yield alreadyReported(href, found, { missing })
  else {
    yield propstatResponse(href, { 200: found, 404: missing })
    const next = depth === 'infinity' ? depth : 0
    for await (const [name, member] of (depth !== 0 && resource.members) || []) {
      yield* walk({ ...listing, resource: member, segments: [...segments, name], depth: next }, tracker)
    }
    if (tracked) tracker.leave(resource.id)
  }
}

function lookUp({ resource: { props }, wanted }: Listing): { found: readonly PropValue[]; missing: ClarkName[] } {
  if (wanted === 'propname') return { found: props.map(({ name }) => element(name)), missing: [] }
  if (wanted === 'allprop') return { found: props.filter(({ name }) => name !== dav.resourceId.name), missing: [] }
  const found: PropValue[] = []
  const missing: ClarkName[] = []
  for (const name of wanted) {
    const value = props.find((prop) => prop.name === name)
    if (value === undefined) missing.push(name)
    else found.push(value)
  }
  return { found, missing }
}
