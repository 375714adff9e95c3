import type { ResponseInput } from './response-input.ts'

/** The namespaces of the properties of a response: what its body does well to declare on the root. */
export function namespacesOf(response: ResponseInput | undefined): ReadonlySet<string> {
  const namespaces = new Set<string>()
  for (const { props } of response?.propstats ?? []) {
    for (const prop of props) {
      const name = typeof prop === 'string' ? prop : prop.name
      namespaces.add(name.slice(1, name.lastIndexOf('}')))
    }
  }
  return namespaces
}
