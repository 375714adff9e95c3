import { XML_NAMESPACE } from '../../xml/name.ts'
import type { XmlDocument } from './nodes.ts'
import { StandIns } from './stand-ins.ts'
import type { PrefixPlan } from './style.ts'

/** The namespaces of a document that need a prefix, in the order in which they turn up. */
export function namespacesOf({ root }: XmlDocument): readonly string[] {
  return [...new StandIns(root).namespaces].filter((namespace) => namespace !== XML_NAMESPACE)
}

/** Each namespace has one prefix, declared on the root. */
export function fixedPlan(byNamespace: ReadonlyMap<string, string>): PrefixPlan {
  const prefixOf = (namespace: string): string => byNamespace.get(namespace) ?? 'ns'
  return {
    onRoot: new Map(Array.from(byNamespace, ([namespace, prefix]) => [prefix, namespace])),
    element: prefixOf,
    attribute: prefixOf,
  }
}

/** The prefixes that a function gives, as a fixed plan. */
export function namedPlan(document: XmlDocument, prefixOf: (namespace: string, index: number) => string): PrefixPlan {
  return fixedPlan(new Map(namespacesOf(document).map((namespace, i) => [namespace, prefixOf(namespace, i)])))
}

/** The prefixes of the source, as far as they are one for each namespace; `D` for `DAV:` where it had none. */
export function sourcePlan(document: XmlDocument): PrefixPlan {
  return fixedPlan(sourcePrefixes(document))
}

/** The prefix that each namespace has in the source, or one that no other has. */
export function sourcePrefixes(document: XmlDocument): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>()
  const taken = new Set<string>()
  const choose = (namespace: string, prefix: string): void => {
    chosen.set(namespace, prefix)
    taken.add(prefix)
  }
  const namespaces = namespacesOf(document)
  for (const namespace of namespaces) {
    const known = document.prefixes.get(namespace)
    if (known !== undefined && !taken.has(known)) choose(namespace, known)
  }
  for (const namespace of namespaces) {
    if (chosen.has(namespace)) continue
    let prefix = namespace === 'DAV:' ? 'D' : 'ns'
    for (let n = 1; taken.has(prefix); n++) prefix = `ns${n}`
    choose(namespace, prefix)
  }
  return chosen
}
