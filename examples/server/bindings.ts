/** BIND, UNBIND and REBIND (RFC 5842), for stores where a resource may have several names. */
import { formatHref } from 'multistatus'
import {
  bindIntoCollection,
  bindSourceExists,
  canOverwrite,
  crossServerBinding,
  cycleAllowed,
  type EmptyCondition,
  lockedOverwriteAllowed,
  lockedSourceCollectionUpdateAllowed,
  lockedUpdateAllowed,
  nameAllowed,
  protectedSourceUrlDeletionAllowed,
  protectedUrlDeletionAllowed,
  protectedUrlModificationAllowed,
  rebindIntoCollection,
  rebindSourceExists,
  unbindFromCollection,
  unbindSourceExists,
} from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { parseBind, parseOverwrite, parseRebind, parseUnbind } from 'multistatus/request'
import { endLostLocks } from './coverage.ts'
import { type Answer, bodyType, type Exchange, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { hrefOf, placeOf } from './paths.ts'
import { checkConditions, lockedMembers, requireTokens } from './preconditions.ts'
import { routeOf } from './routes.ts'
import { type BindingStore, hasBindings, type Path } from './store.ts'

type Tokens = ReadonlySet<string>

/** Gives a resource of this server one more name, in the collection of the request. */
export async function bind(exchange: Exchange): Promise<Answer> {
  const store = storeOf(exchange)
  const { segment, href } = parseBind(exchange.body, { contentType: bodyType(exchange.request) })
  const name = await nameIn(exchange, segment, bindIntoCollection)
  const source = await sourceAt(exchange, href, bindSourceExists)
  const tokens = await checkConditions(exchange)
  return inPlace(exchange, tokens, name, lockedOverwriteAllowed, () => store.bind(source, name))
}

/** Takes a name away; the resource stays as long as it has others. */
export async function unbind(exchange: Exchange): Promise<Answer> {
  const store = storeOf(exchange)
  const { segment } = parseUnbind(exchange.body, { contentType: bodyType(exchange.request) })
  const name = await nameIn(exchange, segment, unbindFromCollection)
  if ((await store.find(name)) === undefined) throw new HttpError(409, [unbindSourceExists()])
  const tokens = await checkConditions(exchange)
  await requireTokens(exchange, tokens, [exchange.path], lockedUpdateAllowed)
  await requireTokens(exchange, tokens, [name], protectedUrlDeletionAllowed)
  const locked = await lockedMembers(exchange, tokens, name)
  if (locked !== undefined) return locked
  await store.remove(name)
  await endLostLocks(exchange)
  return { status: 204 }
}

/** Moves a name to the collection of the request. */
export async function rebind(exchange: Exchange): Promise<Answer> {
  const store = storeOf(exchange)
  const { segment, href } = parseRebind(exchange.body, { contentType: bodyType(exchange.request) })
  const name = await nameIn(exchange, segment, rebindIntoCollection)
  const source = await sourceAt(exchange, href, rebindSourceExists)
  const binding = (await routeOf(store, source)).bindings.at(-1)
  if (binding === undefined) throw new HttpError(403) // the root has no name that could move
  const { bindings } = await routeOf(store, exchange.path)
  if (bindings.includes(binding)) throw new HttpError(403, [cycleAllowed()]) // nothing would lead to it any more
  const tokens = await checkConditions(exchange)
  await requireTokens(exchange, tokens, [source.slice(0, -1)], lockedSourceCollectionUpdateAllowed)
  await requireTokens(exchange, tokens, [source], protectedSourceUrlDeletionAllowed)
  const locked = await lockedMembers(exchange, tokens, source)
  if (locked !== undefined) return locked
  return inPlace(exchange, tokens, name, protectedUrlModificationAllowed, () => store.move(source, name))
}

/** `DAV:parent-set`: every name of a resource, under the shortest path of each collection. */
export function parentSetOf(store: BindingStore, id: string): ReturnType<typeof dav.parentSet> {
  const bindings = store.bindings().get(id) ?? []
  return dav.parentSet(bindings.map(({ path, name }) => ({ href: hrefOf(path, true), segment: segmentOf(name) })))
}

/** Makes a binding, or replaces one, if header fields and locks allow it. */
async function inPlace(
  exchange: Exchange,
  tokens: Tokens,
  name: Path,
  condition: EmptyCondition,
  act: () => Promise<void>,
): Promise<Answer> {
  const { request, store, path } = exchange
  const before = await store.find(name)
  if (before !== undefined && !parseOverwrite(header(request, 'overwrite'))) throw new HttpError(412, [canOverwrite()])
  await requireTokens(exchange, tokens, [path], lockedUpdateAllowed)
  await requireTokens(exchange, tokens, [name], condition)
  const locked = await lockedMembers(exchange, tokens, name)
  if (locked !== undefined) return locked
  await act()
  await endLostLocks(exchange)
  return { status: before === undefined ? 201 : 204 }
}

/** The path of a name in the collection of the request. */
async function nameIn({ store, path }: Exchange, segment: string, into: EmptyCondition): Promise<Path> {
  if (!(await store.find(path))?.collection) throw new HttpError(409, [into()])
  const place = readPlace(`/${segment}`, '/')
  if (place?.length !== 1) throw new HttpError(403, [nameAllowed()])
  return [...path, ...place]
}

async function sourceAt({ store, base, path }: Exchange, href: string, exists: EmptyCondition): Promise<Path> {
  const source = readPlace(href, base + hrefOf(path, true))
  if (source === undefined || (await store.find(source)) === undefined) throw new HttpError(409, [exists()])
  return source
}

/** A path, if it is one. */
function readPlace(href: string, base: string): Path | undefined {
  try {
    return placeOf(href, base).path
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    if (error.status === 502) throw new HttpError(403, [crossServerBinding()])
    return undefined
  }
}

function segmentOf(name: string): string {
  return formatHref([name]).slice(1)
}

function storeOf({ store }: Exchange): BindingStore {
  if (!hasBindings(store)) throw new HttpError(405)
  return store
}
