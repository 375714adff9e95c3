/** PROPFIND and PROPPATCH. */
import { acceptsBind, type BuiltResponse, type ClarkName, statusResponse } from 'multistatus'
import { cannotModifyProtectedProperty, numberOfMatchesWithinLimits } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import {
  type FoundResource,
  formatPrefer,
  parseDepth,
  parsePrefer,
  parsePropertyUpdate,
  parsePropfind,
  type ResourceProps,
  refuseProp,
  requireFiniteDepth,
  respondToPropfind,
  respondToProppatch,
} from 'multistatus/request'
import { parentSetOf } from './bindings.ts'
import { contentType } from './content.ts'
import { locksOn } from './coverage.ts'
import { type Answer, bodyType, type Exchange, existing, header } from './exchange.ts'
import { shown } from './locks.ts'
import { hrefOf } from './paths.ts'
import { checkConditions, requireTokens } from './preconditions.ts'
import { hasBindings, type Path, type Resource } from './store.ts'

/** What the server computes: clients cannot set it. */
const PROTECTED: readonly ClarkName[] = [
  dav.creationdate,
  dav.getcontentlength,
  dav.getcontenttype,
  dav.getetag,
  dav.getlastmodified,
  dav.lockdiscovery,
  dav.parentSet,
  dav.resourceId,
  dav.resourcetype,
  dav.supportedlock,
].map(({ name }) => name)

const MOST_PROPS = 1000

export async function propfind(exchange: Exchange): Promise<Answer> {
  const { request, path, body, infiniteDepth } = exchange
  const asked = parsePropfind(body, { contentType: bodyType(request) })
  const prefer = parsePrefer(header(request, 'prefer'))
  const resource = await existing(exchange)
  await checkConditions(exchange)
  const given = parseDepth(header(request, 'depth'))
  const depth = infiniteDepth ? (given ?? 'infinity') : requireFiniteDepth(given)
  const depthNoroot = prefer.depthNoroot && depth !== 0 && resource.collection
  const resources = depthNoroot ? members(exchange, path) : [found(exchange, path, resource)]
  const applied = formatPrefer({ return: prefer.return === 'minimal' ? 'minimal' : undefined, depthNoroot })
  const responses = respondToPropfind(asked, resources, {
    depth: depthNoroot && depth === 1 ? 0 : depth,
    prefer,
    clientAcceptsBind: acceptsBind(request.headers),
  })
  return {
    responses: atMost(exchange.mostResponses, responses),
    headers: { Vary: 'Prefer, DAV', ...(applied === '' ? {} : { 'Preference-Applied': applied }) },
  }
}

/** Ends a listing that gets too long with a 507: bindings can make a tree endless for clients without `DAV: bind`. */
async function* atMost(most: number, responses: AsyncIterable<BuiltResponse>): AsyncGenerator<BuiltResponse> {
  let count = 0
  for await (const response of responses) {
    if (++count > most) return yield statusResponse(response.hrefs, 507, { error: numberOfMatchesWithinLimits() })
    yield response
  }
}

function found(exchange: Exchange, path: Path, resource: Resource): FoundResource {
  const place = { segments: path, collection: resource.collection, props: propsOf(exchange, path, resource) }
  return resource.collection ? { ...place, resourceId: resource.id, members: () => members(exchange, path) } : place
}

async function* members(exchange: Exchange, path: Path): AsyncGenerator<FoundResource> {
  for (const name of await exchange.store.members(path)) {
    const member = [...path, name]
    const resource = await exchange.store.find(member)
    if (resource !== undefined) yield found(exchange, member, resource)
  }
}

function propsOf(exchange: Exchange, path: Path, resource: Resource): ResourceProps {
  const { store } = exchange
  const { id, collection, created, modified, etag, size, props } = resource
  const ofFile = [dav.getcontentlength(size), dav.getcontenttype(contentType(path)), dav.getetag(etag)]
  return [
    ...props.values(),
    dav.resourcetype(collection ? [dav.collection] : []),
    dav.creationdate(created),
    dav.getlastmodified(modified),
    ...(id === undefined ? [] : [dav.resourceId(id)]),
    ...(id === undefined || !hasBindings(store) ? [] : [[dav.parentSet, () => parentSetOf(store, id)] as const]),
    ...(collection ? [] : ofFile),
    dav.supportedlock([
      { scope: 'exclusive', type: 'write' },
      { scope: 'shared', type: 'write' },
    ]),
    [dav.lockdiscovery, async () => dav.lockdiscovery((await locksOn(exchange, path)).map(shown))],
  ]
}

export async function proppatch(exchange: Exchange): Promise<Answer> {
  const { request, store, path, body } = exchange
  const update = parsePropertyUpdate(body, { contentType: bodyType(request) })
  const { return: preferred } = parsePrefer(header(request, 'prefer'))
  const resource = await existing(exchange)
  await requireTokens(exchange, await checkConditions(exchange), [path])
  const response = await respondToProppatch(update, hrefOf(path, resource.collection), {
    check: ({ set, remove }) =>
      PROTECTED.some((name) => name === (set?.name ?? remove))
        ? refuseProp(403, { error: cannotModifyProtectedProperty() })
        : undefined,
    async commit(changes) {
      const props = new Map(resource.props)
      for (const { set, remove } of changes) {
        if (set !== undefined) props.set(set.name, set)
        else props.delete(remove)
      }
      if (props.size > MOST_PROPS) throw refuseProp(507)
      await store.setProps(path, props)
    },
  })
  const minimal = preferred === 'minimal' && response.propstats.every(({ status }) => status.code === 200)
  return minimal ? { status: 204, headers: { 'Preference-Applied': 'return=minimal' } } : { responses: [response] }
}
