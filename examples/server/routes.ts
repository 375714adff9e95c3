/** How paths lead to resources, in words that are the same for every path that leads the same way. */
import { hasBindings, type Path, type Store } from './store.ts'

export interface Route {
  /** The resources on the way, from the root to the last. */
  readonly resources: readonly string[]
  readonly resource: string
  /** The bindings on the way, each a collection and a name in it; the last is the resource's own. */
  readonly bindings: readonly string[]
  /** All collections that the resource is in, however far down, on this way or another. */
  readonly within: ReadonlySet<string>
}

export async function routeOf(store: Store, path: Path): Promise<Route> {
  const resources: string[] = []
  for (let length = 0; length <= path.length; length++) {
    const steps = path.slice(0, length)
    resources.push((await store.find(steps))?.id ?? `/${steps.join('/')}`)
  }
  const resource = resources.at(-1) ?? '/'
  const bindings = path.map((name, index) => `${resources[index]}/${name}`)
  return { resources, resource, bindings, within: collectionsAbove(store, resource, resources.slice(0, -1)) }
}

function collectionsAbove(store: Store, resource: string, onTheWay: readonly string[]): ReadonlySet<string> {
  if (!hasBindings(store)) return new Set(onTheWay)
  const bindings = store.bindings()
  const parentsOf = (id: string): readonly string[] => bindings.get(id)?.map(({ collection }) => collection) ?? []
  const above = new Set([...onTheWay, ...parentsOf(resource)])
  for (const id of above) for (const parent of parentsOf(id)) above.add(parent) // a set shows what is added meanwhile
  return above
}
