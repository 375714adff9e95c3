import { isNcName } from '../../xml/characters.ts'
import type { ClarkName } from '../../xml/name.ts'

/** The attribute of XML Schema whose value is a name in any case, also without a prefix. */
const XSI_TYPE: ClarkName = '{http://www.w3.org/2001/XMLSchema-instance}type'

/** Names are short. */
const LONGEST = 200

/**
 * The prefix of a text or attribute value that looks like a qualified name, which only means something together with the
 * declarations around it; `''` for a name without a prefix where it must be one.
 *
 * @see XML Schema part 2 section 3.2.18
 */
export function reliedPrefix(value: string, attribute?: string): string | undefined {
  if (value.length > LONGEST) return undefined
  const [prefix = '', local, ...more] = value.trim().split(':')
  if (local === undefined) return attribute === XSI_TYPE && isNcName(prefix) ? '' : undefined
  return more.length === 0 && isNcName(prefix) && isNcName(local) ? prefix : undefined
}
