import fc from 'fast-check'
import {
  alreadyReported,
  type BuiltResponse,
  createBindingTracker,
  expandBindings,
  linkBindings,
  parseMultistatus,
  propstatResponse,
  statusResponse,
  stringifyMultistatus,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

/** A directed graph of collections: for each, its bindings by name; collection 0 is the root. */
type Graph = readonly (readonly (readonly [name: string, to: number])[])[]

const graph: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.array(
    fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: size - 1 })), {
      maxLength: 3,
      selector: ([name]) => name,
    }),
    { minLength: size, maxLength: size },
  ),
)

const id = (node: number): string => `urn:uuid:00000000-0000-4000-8000-${String(node).padStart(12, '0')}`

function props(node: number) {
  return [dav.resourceId(id(node)), dav.resourcetype([dav.collection])]
}

/** A server's walk over a graph, as the documentation of the tracker says. */
function* walk(nodes: Graph, clientAcceptsBind: boolean): Generator<BuiltResponse> {
  const tracker = createBindingTracker({ clientAcceptsBind })
  function* visit(node: number, href: string): Generator<BuiltResponse, boolean> {
    switch (tracker.enter(id(node))) {
      case 'already-reported':
        yield alreadyReported(href, props(node))
        return true
      case 'loop':
        yield statusResponse(href, 508)
        return false
      case 'report':
        yield propstatResponse(href, { 200: props(node) })
        for (const [name, to] of nodes[node] ?? []) if (!(yield* visit(to, `${href}${name}/`))) return false
        tracker.leave(id(node))
        return true
    }
  }
  yield* visit(0, '/')
}

/** Every path of a graph down to a depth, with the collection it leads to. */
function plainWalk(nodes: Graph, depth: number): string[] {
  const paths: string[] = []
  const visit = (node: number, href: string, left: number): void => {
    paths.push(`${href} ${id(node)}`)
    if (left > 0) for (const [name, to] of nodes[node] ?? []) visit(to, `${href}${name}/`, left - 1)
  }
  visit(0, '/', depth)
  return paths.sort()
}

function cycleReachable(nodes: Graph): boolean {
  const visit = (node: number, path: ReadonlySet<number>): boolean =>
    path.has(node) || (nodes[node] ?? []).some(([, to]) => visit(to, new Set([...path, node])))
  return visit(0, new Set())
}

const request = { method: 'PROPFIND', depth: 'infinity', requestUri: 'http://example.com/' } as const

describe('a walk over a graph with diamonds and cycles', () => {
  it('reports each collection once for a client that knows bindings, and nothing below a 208', () => {
    fc.assert(
      fc.property(graph, (nodes) => {
        const body = stringifyMultistatus(walk(nodes, true))
        const { responses } = parseMultistatus(body)
        const reported = responses.filter((response) => !response.alreadyReported)
        const ids = reported.map((response) => response.prop(dav.resourceId))
        expect(new Set(ids).size).toBe(ids.length)
        for (const further of responses.filter((response) => response.alreadyReported)) {
          expect(responses.filter(({ href }) => href.startsWith(further.href) && href !== further.href)).toEqual([])
        }
        for (const { response, reported: first } of linkBindings(responses)) {
          expect(first?.prop(dav.resourceId)).toBe(response.prop(dav.resourceId))
        }
        expect(validate(body, { ...request, bind: true }).issues.filter(({ level }) => level !== 'info')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('is expanded to what a plain walk to depth 6 finds', () => {
    fc.assert(
      fc.property(graph, (nodes) => {
        const { responses } = parseMultistatus(stringifyMultistatus(walk(nodes, true)))
        const expanded = Array.from(
          expandBindings(responses, { depth: 6 }),
          ({ href, response }) => `${href} ${response.prop(dav.resourceId)}`,
        )
        expect(expanded.sort()).toEqual(plainWalk(nodes, 6))
      }),
      { numRuns: 1000 },
    )
  })

  it('ends without a depth, showing each loop once', () => {
    fc.assert(
      fc.property(graph, (nodes) => {
        const { responses } = parseMultistatus(stringifyMultistatus(walk(nodes, true)))
        let shown = 0
        let loops = 0
        for (const { loop } of expandBindings(responses)) {
          if (++shown > 5000) return // a graph with very many loop-free paths; laziness lets us leave
          if (loop) loops++
        }
        expect(loops > 0).toBe(cycleReachable(nodes))
      }),
      { numRuns: 500 },
    )
  })

  it('says 508 to a client that does not know bindings exactly when a cycle can be reached', () => {
    fc.assert(
      fc.property(graph, (nodes) => {
        const body = stringifyMultistatus(walk(nodes, false))
        const { responses } = parseMultistatus(body)
        expect(responses.some(({ status }) => status?.code === 508)).toBe(cycleReachable(nodes))
        expect(responses.some((response) => response.alreadyReported)).toBe(false)
        if (cycleReachable(nodes)) expect(responses.at(-1)?.status?.code).toBe(508)
      }),
      { numRuns: 1000 },
    )
  })
})
