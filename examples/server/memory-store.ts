/** Resources in memory, where a collection may be bound under several names. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ClarkName, PropValue } from 'multistatus'
import { HttpError } from './http-error.ts'
import type { Path, Resource, Store, Upload } from './store.ts'

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

export class MemoryStore implements Store {
  readonly #root = new Node(true)

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
        node.modified = new Date()
        node.version++
      },
      discard: async () => {},
    }
  }

  async makeCollection(path: Path): Promise<void> {
    this.#put(path, new Node(true))
  }

  async copy(from: Path, to: Path, deep: boolean): Promise<void> {
    this.#put(to, copyOf(this.#existing(from), deep, []))
  }

  async move(from: Path, to: Path): Promise<void> {
    this.bind(from, to)
    await this.remove(from)
  }

  async remove(path: Path): Promise<void> {
    const { parent, name } = this.#parent(path)
    parent.delete(name)
  }

  async setProps(path: Path, props: ReadonlyMap<ClarkName, PropValue>): Promise<void> {
    this.#existing(path).props = props
  }

  /** Makes another name of a resource: both are the same from then on. */
  bind(path: Path, name: Path): void {
    this.#put(name, this.#existing(path))
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

  #parent(path: Path): { readonly parent: Map<string, Node>; readonly name: string } {
    const parent = this.#node(path.slice(0, -1))?.members
    const name = path.at(-1)
    if (parent === undefined || name === undefined) throw new HttpError(409)
    return { parent, name }
  }

  #put(path: Path, node: Node): Node {
    const { parent, name } = this.#parent(path)
    parent.set(name, node)
    return node
  }
}

function resourceOf({ id, members, content, version, created, modified, props }: Node): Resource {
  const etag = `"${id.slice(-12)}-${version}"`
  return { id, collection: members !== undefined, size: content.length, etag, created, modified, props }
}

/** A copy of a collection that is in itself would never end. */
function copyOf(node: Node, deep: boolean, above: readonly Node[]): Node {
  if (above.includes(node)) throw new HttpError(508)
  const copy = new Node(node.members !== undefined)
  copy.content = node.content
  copy.props = node.props
  if (!deep) return copy
  for (const [name, member] of node.members ?? []) copy.members?.set(name, copyOf(member, deep, [...above, node]))
  return copy
}
