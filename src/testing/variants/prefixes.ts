import { namedPlan, namespacesOf, sourcePrefixes } from '../document/prefix-plans.ts'
import type { PrefixPlan } from '../document/style.ts'
import type { VariantKind, VariantSource } from './variant-kind.ts'

/** A kind that only chooses other prefixes. */
function prefixKind(
  name: string,
  description: string,
  plan: (source: VariantSource) => PrefixPlan | undefined,
): VariantKind {
  return {
    name: `prefixes-${name}`,
    description,
    keeps: 'structure',
    apply(source) {
      const prefixes = plan(source)
      return prefixes && { ...source.style, prefixes }
    },
  }
}

const NONE: ReadonlyMap<string, string> = new Map()

/** Ways to use namespaces. @see Namespaces in XML 1.0 sections 5 and 6 */
export const prefixKinds: readonly VariantKind[] = [
  prefixKind('other', 'prefixes that nobody else uses for these namespaces', ({ document }) =>
    namedPlan(document, (_namespace, i) => `p${i + 1}`),
  ),
  prefixKind('lower-case', 'the prefix d for DAV:', ({ document }) =>
    namedPlan(document, (namespace, i) => (namespace === 'DAV:' ? 'd' : `x${i}`)),
  ),
  prefixKind('misleading', 'prefixes that are usual for other namespaces', ({ document }) =>
    namedPlan(document, (namespace, i) => (namespace === 'DAV:' ? 'C' : i === 1 ? 'D' : `DAV${i}`)),
  ),
  prefixKind('unusual', 'prefixes with dots, dashes, digits and letters beyond ASCII', ({ document }) =>
    namedPlan(document, (_namespace, i) => `_präfix-${i}.0`),
  ),
  prefixKind('by-case', 'prefixes that differ only in capitals', ({ document }) => {
    const width = Math.max(2, namespacesOf(document).length.toString(2).length)
    const cased = (i: number): string =>
      Array.from(i.toString(2).padStart(width, '0'), (bit) => (bit === '0' ? 'd' : 'D')).join('')
    return namespacesOf(document).length < 2 ? undefined : namedPlan(document, (_namespace, i) => cased(i))
  }),
  prefixKind('default', 'DAV: as the default namespace, declared on the root', ({ document }) => {
    const plan = namedPlan(document, (namespace, i) => (namespace === 'DAV:' ? 'D' : `x${i}`))
    const onRoot = new Map([...plan.onRoot].filter(([prefix]) => prefix !== 'D'))
    return {
      ...plan,
      onRoot: new Map([['', 'DAV:'], ...onRoot]),
      element: (namespace, index) => (namespace === 'DAV:' ? '' : plan.element(namespace, index)),
    }
  }),
  prefixKind('default-everywhere', 'no prefixes: each element of another namespace declares a default one', () => ({
    onRoot: NONE,
    element: () => '',
    attribute: () => 'a',
  })),
  prefixKind('declared-late', 'each prefix is declared where it is needed, not on the root', ({ document }) => ({
    ...sourceNamed(document),
    onRoot: NONE,
  })),
  prefixKind('declared-again', 'every element declares its prefix again', ({ document }) => ({
    ...sourceNamed(document),
    onRoot: NONE,
    redeclare: true,
  })),
  prefixKind('rebound', 'one prefix for all namespaces, bound anew where another one begins', () => ({
    onRoot: NONE,
    element: () => 'D',
    attribute: () => 'a',
  })),
  prefixKind('swapped', 'two prefixes that change places from element to element', () => ({
    onRoot: NONE,
    element: (namespace, index) => ((index % 2 === 0) === (namespace === 'DAV:') ? 'D' : 'x'),
    attribute: () => 'a',
  })),
  prefixKind('several', 'two prefixes and the default namespace for DAV:, in turn', ({ document }) => {
    const plan = namedPlan(document, (namespace, i) => (namespace === 'DAV:' ? 'D' : `x${i}`))
    return {
      ...plan,
      onRoot: new Map([...plan.onRoot, ['E', 'DAV:'], ['', 'DAV:']]),
      element: (namespace, index) =>
        namespace === 'DAV:' ? (['D', 'E', ''][index % 3] ?? '') : plan.element(namespace, index),
    }
  }),
  prefixKind('unused', 'declarations of prefixes and a default namespace that nothing uses', ({ document }) => {
    const plan = sourceNamed(document)
    const unused: readonly (readonly [string, string])[] = [
      ['', 'urn:example:unused'],
      ['unused', 'urn:example:unused'],
      ['unused-dav', 'DAV:'],
    ]
    return { ...plan, onRoot: new Map([...unused, ...plan.onRoot]) }
  }),
]

function sourceNamed(document: VariantSource['document']): PrefixPlan {
  const prefixes = sourcePrefixes(document)
  return namedPlan(document, (namespace) => prefixes.get(namespace) ?? 'ns')
}
