import type { Content, Grammar } from './grammar.ts'
import type { ElementHead, Scope } from './scope.ts'
import type { Trace } from './trace.ts'

/** How many children one path has at most: where there are more, hardly one comes again. */
const CHILDREN = 256

const NONE: never[] = []

/**
 * An element that is open, as the end of a path of open elements.
 *
 * The nodes form a trie: a child is found by the source of its start tag. What a path means, which role its element has
 * and which namespaces are in scope there, is worked out once; meeting the same tag at the same place again costs one
 * lookup. Nodes that are learned stay and are shared between documents; others last as long as their element is open.
 */
export class PathNode<Role> {
  readonly parent: PathNode<Role> | undefined
  /** The start tag; `undefined` at the root, which stands for the document. */
  readonly head: ElementHead | undefined
  /** `undefined` inside slices, where the grammar is not asked. */
  readonly role: Role | undefined
  /** `inner` inside slices. */
  readonly content: Content | 'inner'
  /** Whether its text usually differs each time. */
  readonly varies: boolean
  readonly scope: Scope
  /** How many elements are open. */
  readonly depth: number
  readonly endTag: string
  readonly learned: boolean
  // Made when there is something to put in: a document of nothing but new tags makes a node for each.
  #children: Map<string, PathNode<Role>> | undefined
  /** What followed the end of this element before, likely ones first. */
  traces: Trace<Role>[] = NONE
  /** How often a trace fitted, and how often one was begun. */
  hits = 0
  attempts = 0

  constructor(
    parent: PathNode<Role> | undefined,
    head: ElementHead | undefined,
    scope: Scope,
    grammar: Grammar<Role, never>,
    learned: boolean,
  ) {
    this.parent = parent
    this.head = head
    this.scope = scope
    this.learned = learned
    this.depth = parent === undefined ? 0 : parent.depth + 1
    this.endTag = head?.endTag ?? ''
    const inner = parent !== undefined && (parent.content === 'slice' || parent.content === 'inner')
    // Outside slices every element has a role, the document included.
    this.role = inner ? undefined : head === undefined ? grammar.root : grammar.child(parent?.role as Role, head.name)
    this.content = inner ? 'inner' : grammar.content(this.role as Role) // as above
    this.varies = !inner && head !== undefined && grammar.varies?.(this.role as Role) === true // as above
  }

  /** The child that a start tag with this source, without the brackets, leads to, if it was learned. */
  child(source: string): PathNode<Role> | undefined {
    return this.#children?.get(source)
  }

  /** Whether it is learned and has room for another child. */
  get learns(): boolean {
    return this.learned && (this.#children === undefined || this.#children.size < CHILDREN)
  }

  /** Learns a child. */
  learn(source: string, child: PathNode<Role>): void {
    this.#children ??= new Map()
    this.#children.set(source, child)
  }
}
