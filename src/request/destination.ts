import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { resolveHref } from '../model/href/resolve-href.ts'
import type { Target } from '../model/href/target.ts'
import { checkHref } from '../write/check-entry.ts'
import { type HeaderValue, headerFault, trimmed } from './header-value.ts'

/** An absolute path, or an http(s) URL. */
const BEGINNING = /^(?:\/(?!\/)|https?:\/\/[^/?])/i
/** What no client sends: `new URL()` leaves brackets, braces and bars as they are, so these are let through. */
const NEVER_SENT = /[^!$-;=?-[\]-~]|%(?![\da-f]{2})/i
const DOT_SEGMENT = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i
const EXPECTED = 'an http(s) URL or an absolute path, percent-encoded and without dot segments'

/**
 * Reads a `Destination` header, resolved against the URL or path of the request; `undefined` for an absent one.
 *
 * Whether the host is ours is for the caller to say: `flags` has `other-host` if it is not that of the base. Dot
 * segments, encoded or not, are refused: senders must not use them, and a path that climbs means no good.
 *
 * @throws InvalidInputError, which is answered with 400, for what is neither an http(s) URL nor an absolute path.
 * @see RFC 4918 sections 8.3 and 10.3
 */
export function parseDestination(value: HeaderValue, base: string): Target | undefined {
  const text = trimmed(value)
  if (text === undefined) return undefined
  if (BEGINNING.test(text) && !NEVER_SENT.test(text) && !DOT_SEGMENT.test(text)) return resolveHref(text, base)
  throw headerFault('Destination', EXPECTED, text)
}

/**
 * Writes a `Destination` header; with a `base`, the absolute URL that older servers insist on.
 *
 * @throws InvalidInputError for what is neither an http(s) URL nor an absolute path, percent-encoded.
 * @see RFC 4918 section 10.3
 */
export function formatDestination(href: string, base?: string): string {
  try {
    checkHref(href)
  } catch (cause) {
    throw new InvalidInputError(`Destination: ${cause instanceof Error ? cause.message : ''}`, { cause })
  }
  return base === undefined ? href : (resolveHref(href, base).url ?? href)
}
