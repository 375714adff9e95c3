/** Which locks are in the way of what: a lock is on a resource, by whatever name it is reached, and named by one URL. */
import type { Exchange } from './exchange.ts'
import type { Lock } from './locks.ts'
import { type Route, routeOf } from './routes.ts'
import type { Path } from './store.ts'

type Place = Pick<Exchange, 'store' | 'locks'>

/** The locks that a resource is under: its own and the deep ones on collections around it. */
export async function locksOn({ store, locks }: Place, path: Path): Promise<readonly Lock[]> {
  const live = locks.live()
  if (live.length === 0) return live
  const { resource, within } = await routeOf(store, path)
  return live.filter((lock) => lock.resource === resource || (lock.deep && within.has(lock.resource)))
}

/** The locks on what is in a collection, however far down. */
export async function locksInside(place: Place, path: Path): Promise<readonly Lock[]> {
  return locksWhere(place, path, (root, { resource }) => root.within.has(resource))
}

/** The locks whose URLs go on below a path, and mean nothing any more when its name is gone. */
export async function locksBelow(place: Place, path: Path): Promise<readonly Lock[]> {
  return locksWhere(place, path, (root, { bindings }) => root.bindings.slice(0, -1).includes(bindings.at(-1) ?? ''))
}

/** Ends the locks whose URLs no longer lead to what was locked (RFC 4918 section 6.1). */
export async function endLostLocks({ store, locks }: Place): Promise<void> {
  for (const lock of locks.live()) {
    const found = await store.find(lock.root)
    if (found === undefined || (found.id ?? lock.resource) !== lock.resource) locks.remove(lock)
  }
}

async function locksWhere(
  { store, locks }: Place,
  path: Path,
  isMeant: (root: Route, route: Route) => boolean,
): Promise<readonly Lock[]> {
  const live = locks.live()
  if (live.length === 0) return live
  const route = await routeOf(store, path)
  const found: Lock[] = []
  for (const lock of live) if (isMeant(await routeOf(store, lock.root), route)) found.push(lock)
  return found
}
