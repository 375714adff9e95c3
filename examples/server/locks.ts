/** The locks, in memory; coverage.ts says which of them are on what. */
import { randomUUID } from 'node:crypto'
import type { XmlElement } from 'multistatus'
import type { ActiveLock } from 'multistatus/dav'
import { formatTimeout, type LockTimeout } from 'multistatus/request'
import type { Path } from './store.ts'

export interface Lock {
  readonly token: string
  /** The resource that was locked, as routes.ts calls it, and the path by which it was. */
  readonly resource: string
  readonly root: Path
  /** The URL that was locked, as an absolute path. */
  readonly href: string
  readonly deep: boolean
  readonly exclusive: boolean
  readonly owner: XmlElement | undefined
  readonly seconds: number
  readonly expires: number
}

export type NewLock = Pick<Lock, 'resource' | 'root' | 'href' | 'deep' | 'exclusive' | 'owner'>

/** Seconds. */
const SHORTEST = 1
const LONGEST = 3600

export class Locks {
  readonly #locks = new Map<string, Lock>()

  add(wanted: NewLock, timeouts: readonly LockTimeout[]): Lock {
    return this.#keep({ ...wanted, token: `urn:uuid:${randomUUID()}` }, timeouts)
  }

  refresh(lock: Lock, timeouts: readonly LockTimeout[]): Lock {
    return this.#keep(lock, timeouts)
  }

  remove(lock: Lock): void {
    this.#locks.delete(lock.token)
  }

  live(): readonly Lock[] {
    const now = Date.now()
    for (const lock of this.#locks.values()) if (lock.expires <= now) this.remove(lock)
    return [...this.#locks.values()]
  }

  #keep(lock: NewLock & { readonly token: string }, timeouts: readonly LockTimeout[]): Lock {
    const [wanted = LONGEST] = timeouts
    const seconds = wanted === 'infinite' ? LONGEST : Math.min(Math.max(wanted, SHORTEST), LONGEST)
    const kept = { ...lock, seconds, expires: Date.now() + seconds * 1000 }
    this.#locks.set(kept.token, kept)
    return kept
  }
}

/** A lock as `DAV:lockdiscovery` shows it. */
export function shown({ token, href, deep, exclusive, owner, expires }: Lock): ActiveLock {
  const left = Math.max(0, Math.ceil((expires - Date.now()) / 1000))
  return {
    scope: exclusive ? 'exclusive' : 'shared',
    type: 'write',
    depth: deep ? 'infinity' : '0',
    owner,
    timeout: formatTimeout(left),
    token,
    root: href,
  }
}
