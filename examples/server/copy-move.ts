/** COPY and MOVE. */
import { parseDepth, parseDestination, parseOverwrite } from 'multistatus/request'
import { changedBy, requireParent } from './content.ts'
import { endLostLocks, locksBelow } from './coverage.ts'
import { type Answer, type Exchange, existing, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { placeOf } from './paths.ts'
import { checkConditions, lockedMembers, requireTokens } from './preconditions.ts'
import { routeOf } from './routes.ts'
import { type Path, samePath } from './store.ts'

export async function copy(exchange: Exchange): Promise<Answer> {
  const { request, store, path } = exchange
  const depth = parseDepth(header(request, 'depth')) ?? 'infinity'
  if (depth === 1) throw new HttpError(400)
  const destination = destinationOf(exchange)
  await existing(exchange)
  return transfer(exchange, destination, [], async () => {
    await store.copy(path, destination, depth === 'infinity')
  })
}

export async function move(exchange: Exchange): Promise<Answer> {
  const { request, store, locks, path } = exchange
  const destination = destinationOf(exchange)
  const resource = await existing(exchange)
  const depth = parseDepth(header(request, 'depth')) ?? 'infinity'
  if (resource.collection && depth !== 'infinity') throw new HttpError(400)
  return transfer(exchange, destination, changedBy(path, undefined), async () => {
    for (const lock of locks.live()) if (samePath(lock.root, destination)) locks.remove(lock)
    await store.move(path, destination)
  })
}

function destinationOf({ request, base }: Exchange): Path {
  const target = parseDestination(header(request, 'destination'), `${base}/`)
  if (target === undefined) throw new HttpError(400)
  return placeOf(target.raw, `${base}/`).path
}

/** What both do: check, make room, transfer. `changed` is what changes besides the destination. */
async function transfer(
  exchange: Exchange,
  destination: Path,
  changed: readonly Path[],
  act: () => Promise<void>,
): Promise<Answer> {
  const { request, store, locks, path } = exchange
  const from = await routeOf(store, path)
  const to = await routeOf(store, destination)
  if (to.resources.includes(from.resource) || from.resources.includes(to.resource)) throw new HttpError(403)
  const before = await store.find(destination)
  const tokens = await checkConditions(exchange)
  if (before !== undefined && !parseOverwrite(header(request, 'overwrite'))) throw new HttpError(412)
  await requireParent(exchange, destination)
  await requireTokens(exchange, tokens, [...changed, ...changedBy(destination, before)])
  const locked =
    (changed.length > 0 && (await lockedMembers(exchange, tokens, path))) ||
    (await lockedMembers(exchange, tokens, destination))
  if (locked) return locked
  for (const lock of await locksBelow(exchange, destination)) locks.remove(lock)
  await act()
  await endLostLocks(exchange)
  return { status: before === undefined ? 201 : 204 }
}
