/** COPY and MOVE. */
import { parseDepth, parseDestination, parseOverwrite } from 'multistatus/request'
import { changedBy, requireParent } from './content.ts'
import { type Answer, type Exchange, existing, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { placeOf } from './paths.ts'
import { checkConditions, lockedMembers, requireTokens } from './preconditions.ts'
import { isWithin, type Path } from './store.ts'

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
    await store.move(path, destination)
    locks.removeWithin(path)
    locks.removeWithin(destination)
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
  if (isWithin(destination, path) || isWithin(path, destination)) throw new HttpError(403)
  const before = await store.find(destination)
  const tokens = await checkConditions(exchange)
  if (before !== undefined && !parseOverwrite(header(request, 'overwrite'))) throw new HttpError(412)
  await requireParent(exchange, destination)
  requireTokens(exchange, tokens, [...changed, ...changedBy(destination, before)])
  const locked =
    (changed.length > 0 && lockedMembers(exchange, tokens, path)) || lockedMembers(exchange, tokens, destination)
  if (locked) return locked
  if (before !== undefined) {
    await store.remove(destination)
    for (const lock of locks.below(destination)) locks.remove(lock)
  }
  await act()
  return { status: before === undefined ? 201 : 204 }
}
