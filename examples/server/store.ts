/** What the server needs of the place where the resources are: memory-store.ts and folder-store.ts are two of them. */
import type { Readable } from 'node:stream'
import type { ClarkName, PropValue } from 'multistatus'

/** The names from the root to a resource, decoded; none for the root. */
export type Path = readonly string[]

export interface Resource {
  /** A URI, the same through all bindings and for ever; only stores with bindings know one. */
  readonly id: string | undefined
  readonly collection: boolean
  readonly size: number
  readonly etag: string
  readonly created: Date
  readonly modified: Date
  /** What clients have stored with it. */
  readonly props: ReadonlyMap<ClarkName, PropValue>
}

/** A body that has been received and is not yet where it belongs. */
export interface Upload {
  /** Puts it at a path: a new file, or the new content of the one that is there. */
  commit(path: Path): Promise<void>
  discard(): Promise<void>
}

export interface Store {
  find(path: Path): Promise<Resource | undefined>
  members(path: Path): Promise<Iterable<string>>
  read(path: Path): Promise<Readable>
  receive(body: AsyncIterable<Uint8Array>): Promise<Upload>
  makeCollection(path: Path): Promise<void>
  /** Copies a resource and its properties in place of what is there; with what is below it if it is `deep`. */
  copy(from: Path, to: Path, deep: boolean): Promise<void>
  /** Moves a resource in place of what is there. */
  move(from: Path, to: Path): Promise<void>
  remove(path: Path): Promise<void>
  setProps(path: Path, props: ReadonlyMap<ClarkName, PropValue>): Promise<void>
}

/** One name of a resource. */
export interface Binding {
  /** The id of the collection, and the shortest of its paths. */
  readonly collection: string
  readonly path: Path
  readonly name: string
}

/**
 * A store where a resource, a collection too, may have several names (RFC 5842).
 *
 * The file system is none: no directory has two names there, and a symbolic link breaks when its target is renamed.
 */
export interface BindingStore extends Store {
  /** Gives a resource another name, in place of what is there: both are the same from then on. */
  bind(path: Path, name: Path): Promise<void>
  /** All names of each resource, by its id. */
  bindings(): ReadonlyMap<string, readonly Binding[]>
}

export function hasBindings(store: Store): store is BindingStore {
  return 'bindings' in store
}

/** Whether a path is, or is below, another. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.every((name, index) => path[index] === name)
}

export function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other)
}
