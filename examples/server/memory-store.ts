/** Resources in memory, where each may be bound under several names, collections too. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ClarkName, PropValue } from 'multistatus'
import { HttpError } from './http-error.ts'
import type { Binding, BindingStore, Path, Resource, Upload } from './store.ts'

class Node {
  readonly id: string = `urn:uuid:${randomUUID()}`
  readonly created: Date = new Date()
  modified: Date = this.created
  version = 1
  props: ReadonlyMap<ClarkName, PropValue> = new Map()
  content: Uint8Array = new Uint8Array()
  readonly members: Map<string, Node> | undefined

  constructor(collection: boolean) {
    this.members = collection ? new Map() : undefined
  }
}

export class MemoryStore implements BindingStore {
  readonly #root = new Node(true)
  #bindings: ReadonlyMap<string, readonly Binding[]> | undefined

  async find(path: Path): Promise<Resource | undefined> {
    const node = this.#node(path)
    return node && resourceOf(node)
  }

  async members(path: Path): Promise<Iterable<string>> {
    return [...(this.#existing(path).members?.keys() ?? [])]
  }

  async read(path: Path): Promise<Readable> {
    return Readable.from([this.#existing(path).content])
  }

  async receive(body: AsyncIterable<Uint8Array>): Promise<Upload> {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    const content = Buffer.concat(chunks)
    return {
      commit: async (path) => {
        const node = this.#node(path) ?? this.#put(path, new Node(false))
        node.content = content
        touch(node)
      },
      discard: async () => {},
    }
  }

  async makeCollection(path: Path): Promise<void> {
    this.#put(path, new Node(true))
  }

  /** A file over a file is new content for the one that is there, under all its names (RFC 5842 section 2.3). */
  async copy(from: Path, to: Path, deep: boolean): Promise<void> {
    const copy = copyOf(this.#existing(from), deep)
    const before = this.#node(to)
    if (before === undefined || before.members !== undefined || copy.members !== undefined) this.#put(to, copy)
    else {
      before.content = copy.content
      before.props = copy.props
      touch(before)
    }
  }

  async move(from: Path, to: Path): Promise<void> {
    const node = this.#existing(from)
    const source = this.#parent(from)
    const target = this.#parent(to) // both before anything changes: one may lie behind the other
    source.members.delete(source.name)
    target.members.set(target.name, node)
    this.#bindings = undefined
  }

  async remove(path: Path): Promise<void> {
    const { members, name } = this.#parent(path)
    members.delete(name)
    this.#bindings = undefined
  }

  async setProps(path: Path, props: ReadonlyMap<ClarkName, PropValue>): Promise<void> {
    this.#existing(path).props = props
  }

  async bind(path: Path, name: Path): Promise<void> {
    this.#put(name, this.#existing(path))
  }

  bindings(): ReadonlyMap<string, readonly Binding[]> {
    this.#bindings ??= bindingsBelow(this.#root)
    return this.#bindings
  }

  #node(path: Path): Node | undefined {
    let node: Node | undefined = this.#root
    for (const name of path) node = node?.members?.get(name)
    return node
  }

  #existing(path: Path): Node {
    const node = this.#node(path)
    if (node === undefined) throw new HttpError(404)
    return node
  }

  #parent(path: Path): { readonly members: Map<string, Node>; readonly name: string } {
    const members = this.#node(path.slice(0, -1))?.members
    const name = path.at(-1)
    if (members === undefined || name === undefined) throw new HttpError(409)
    return { members, name }
  }

  #put(path: Path, node: Node): Node {
    const { members, name } = this.#parent(path)
    members.set(name, node)
    this.#bindings = undefined
    return node
  }
}

function resourceOf({ id, members, content, version, created, modified, props }: Node): Resource {
  const etag = `"${id.slice(-12)}-${version}"`
  return { id, collection: members !== undefined, size: content.length, etag, created, modified, props }
}

function touch(node: Node): void {
  node.modified = new Date()
  node.version++
}

/** A resource with two names in the tree has two in the copy, too, and a loop stays one (RFC 5842 section 2.3). */
function copyOf(original: Node, deep: boolean): Node {
  const copies = new Map<Node, Node>()
  const copied = (node: Node): Node => {
    const known = copies.get(node)
    if (known !== undefined) return known
    const copy = new Node(node.members !== undefined)
    copy.content = node.content
    copy.props = node.props
    copies.set(node, copy)
    return copy
  }
  const copy = copied(original)
  if (!deep) return copy
  for (const [node, to] of copies) {
    // a map shows what is added while it is walked
    for (const [name, member] of node.members ?? []) to.members?.set(name, copied(member))
  }
  return copy
}

/** Level by level, so that the first path to a collection is its shortest, and a loop ends where it began. */
function bindingsBelow(root: Node): ReadonlyMap<string, readonly Binding[]> {
  const bindings = new Map<string, Binding[]>([[root.id, []]])
  const level: { readonly node: Node; readonly path: Path }[] = [{ node: root, path: [] }]
  for (const { node, path } of level) {
    for (const [name, member] of node.members ?? []) {
      const known = bindings.get(member.id)
      const binding = { collection: node.id, path, name }
      known?.push(binding)
      if (known !== undefined) continue
      bindings.set(member.id, [binding])
      level.push({ node: member, path: [...path, name] })
    }
  }
  return bindings
}
