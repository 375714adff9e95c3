import { hrefResolver } from '../model/href/resolve-href.ts'

/** Scheme and host of a URL. */
const HOST = /^[a-z][a-z\d+.-]*:\/\/([^/?]*)/i

/**
 * A function that gives hrefs of the same resource the same key, as far as one can see: by host, decoded segments and
 * query. Neither empty segments nor the scheme count, and no host either if the base has none: clients ask for paths and
 * servers answer with URLs.
 */
export function resourceKeys(base: string | undefined): (href: string) => string {
  const resolve = hrefResolver(base)
  const hostKnown = resolve('/').url !== undefined
  return (href) => {
    const { url = '', segments, key } = resolve(href)
    const host = hostKnown ? (HOST.exec(url)?.[1] ?? '') : ''
    const query = key.includes('?') ? key.slice(key.indexOf('?')) : ''
    // No URI holds the NUL between the parts.
    return [host, ...segments.filter((segment) => segment !== ''), query].join('\0')
  }
}
