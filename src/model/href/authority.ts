import { encodeAuthority, normalEscapes } from './percent.ts'

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' }
/** A name that is its own normal form, without a port. */
const PLAIN_HOST = /^[a-z0-9.-]*$/

/**
 * The normal form of host and port: lower case, without the default port of the scheme. User information is dropped: it
 * is deprecated in http URLs, says nothing about the resource, and must not be handed on to every URL of a listing.
 * @see RFC 3986 section 6.2.2.1, RFC 9110 sections 4.2.3 and 4.2.4
 */
export function normalAuthority(authority: string, scheme: string): string {
  if (PLAIN_HOST.test(authority)) return authority
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const normal = normalEscapes(encodeAuthority(host)).replace(/%..|[A-Z]+/g, lowerUnlessEscape)
  const colon = normal.lastIndexOf(':')
  if (colon === -1 || !isHost(normal.slice(0, colon))) return normal
  const port = normal.slice(colon + 1)
  const needless = port === '' || port === DEFAULT_PORTS[scheme]
  return needless ? normal.slice(0, colon) : normal
}

/** Scheme and authority of a hierarchical URI: what a path goes behind. */
export function originOf(scheme: string | undefined, authority: string | undefined): string {
  return scheme === undefined || authority === undefined ? '' : `${scheme}://${authority}`
}

/** Whether what stands before the last colon is a whole host: an IP literal, or a name, which has no colon. */
function isHost(text: string): boolean {
  return text.endsWith(']') || !text.includes(':')
}

function lowerUnlessEscape(text: string): string {
  return text.startsWith('%') ? text : text.toLowerCase()
}
