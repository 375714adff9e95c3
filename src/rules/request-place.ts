import { hrefResolver } from '../model/href/resolve-href.ts'
import type { HrefFlag, Relation } from '../model/href/target.ts'

/** How an href stands to the resource of the request. */
export interface RequestPlace {
  /** By the paths alone, with or without a slash at the end. */
  readonly relation: Relation
  /** Scheme, host and port as in `http://example.com`; `undefined` for an absolute path, which has those of the request. */
  readonly origin: string | undefined
}

/** Places an href; `undefined` for one that is none of an http resource, about which other rules speak. */
export type PlaceOf = (href: string) => RequestPlace | undefined

/** Hrefs that cannot be compared with the Request-URI. */
const INCOMPARABLE: readonly HrefFlag[] = ['empty', 'not-simple-ref', 'network-path', 'not-http']

/** Scheme and authority. RFC 3986 section 3. */
const HTTP_ORIGIN = /^https?:\/\/[^/?#]*/i

/** What tells where hrefs stand from the Request-URI; `undefined` when that is neither an http URL nor an absolute path. */
export function requestPlaces(requestUri: string | undefined): PlaceOf | undefined {
  if (requestUri === undefined) return undefined
  const path = requestUri.replace(HTTP_ORIGIN, '')
  if (path === requestUri && !path.startsWith('/')) return undefined
  const resolve = hrefResolver(path.startsWith('/') ? path : `/${path}`)
  return (href) => {
    const { relation, flags } = resolve(href)
    if (relation === undefined || flags.some((flag) => INCOMPARABLE.includes(flag))) return undefined
    return { relation, origin: originOf(href) }
  }
}

/** Scheme, host and port of an http URL in normal form; `undefined` for what has none. */
export function originOf(uri: string): string | undefined {
  const [origin] = HTTP_ORIGIN.exec(uri) ?? []
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).origin : undefined
}
