import type { PropstatInput } from 'multistatus'
import { sameMultistatus, type XmlElement } from 'multistatus'

/** Whether two lists of elements mean the same, whatever their prefixes. */
export function same(a: Iterable<XmlElement>, b: Iterable<XmlElement>): boolean {
  return samePropstats([{ status: 200, props: a }], [{ status: 200, props: b }])
}

/** Whether two lists of propstats mean the same. */
export function samePropstats(a: readonly PropstatInput[], b: readonly PropstatInput[]): boolean {
  return sameMultistatus([{ hrefs: ['/'], propstats: a }], [{ hrefs: ['/'], propstats: b }])
}
