import { normalAuthority } from './authority.ts'
import type { Base } from './base.ts'
import { hasDots } from './path.ts'
import { encodeAuthority, hasIllegal, hasStrayPercent } from './percent.ts'
import { isOpaque, type Reference } from './reference.ts'
import type { HrefFlag } from './target.ts'

/** An encoded delimiter where a path or a URL should begin. */
const ENCODED_START = /^(?:%2f|https?%3a)/i
/** An escape that was encoded again. */
const ENCODED_TWICE = /%25[0-9A-F]{2}/i
const HTTP = /^https?$/i

/** The flags that the parts of an href deserve; those of an empty one are for its characters only. */
export function referenceFlags(text: string, reference: Reference, utf8: boolean, base: Base | undefined): HrefFlag[] {
  const flags: HrefFlag[] = []
  if (text === '') flags.push('empty')
  else addFormFlags(flags, reference, base)
  if (text.includes('#')) flags.push('fragment')
  addCharacterFlags(flags, reference, utf8)
  if (ENCODED_START.test(text) || ENCODED_TWICE.test(reference.path)) flags.push('over-encoded')
  return flags
}

function addFormFlags(flags: HrefFlag[], reference: Reference, base: Base | undefined): void {
  const { scheme, path } = reference
  const networkPath = scheme === undefined && path.startsWith('//')
  if (networkPath || (scheme === undefined && !path.startsWith('/'))) flags.push('not-simple-ref')
  if (networkPath) flags.push('network-path')
  if (isColonSegment(reference)) flags.push('colon-segment')
  if (scheme !== undefined && !HTTP.test(scheme)) flags.push('not-http')
  if (isOtherHost(reference, base)) flags.push('other-host')
}

function addCharacterFlags(flags: HrefFlag[], reference: Reference, utf8: boolean): void {
  const { authority = '', path, query = '' } = reference
  const opaque = isOpaque(reference)
  if (!opaque && hasDots(path)) flags.push('dot-segments')
  if (!opaque && path.includes('//')) flags.push('double-slash')
  if (hasIllegal(path) || hasIllegal(query) || encodeAuthority(authority) !== authority)
    flags.push('invalid-characters')
  if (!utf8 || hasStrayPercent(path)) flags.push('bad-escape')
}

function isColonSegment({ scheme, path }: Reference): boolean {
  if (scheme !== undefined || path.startsWith('/')) return false
  const colon = path.indexOf(':')
  return colon !== -1 && path.lastIndexOf('/', colon) === -1
}

function isOtherHost({ scheme, authority }: Reference, base: Base | undefined): boolean {
  if (scheme === undefined || authority === undefined || base?.authority === undefined) return false
  return normalAuthority(authority, scheme.toLowerCase()) !== base.authority
}
