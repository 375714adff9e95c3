import { resolveHref } from 'multistatus'

/** The names in a URL or an href, decoded: clients differ in what they encode. */
export function pathOf(href: string): readonly string[] {
  return resolveHref(href).segments
}
