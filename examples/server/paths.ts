/** From URLs to paths in the store, which are nothing but names, and back. */
import { formatHref, type HrefFlag, resolveHref } from 'multistatus'
import { HttpError } from './http-error.ts'
import type { Path } from './store.ts'

/** What a URL says: names that are safe as the names of files, and whether a slash stood at its end. */
export interface Place {
  readonly path: Path
  readonly slash: boolean
}

const REFUSED: readonly HrefFlag[] = [
  'bad-escape',
  'dot-segments',
  'double-slash',
  'empty',
  'fragment',
  'invalid-characters',
  'network-path',
  'not-http',
  'not-simple-ref',
]

/** Separators of any system, and control characters: in no name. */
const UNSAFE = /[/\\\x00-\x1f\x7f]/

export function placeOf(href: string, base?: string): Place {
  const { segments, collection, flags } = resolveHref(href, base)
  const refused = flags.find((flag) => REFUSED.includes(flag))
  if (refused !== undefined || !segments.every(isSafeName)) throw new HttpError(400)
  if (flags.includes('other-host')) throw new HttpError(502)
  return { path: segments, slash: collection }
}

export function isSafeName(name: string): boolean {
  return name !== '' && !UNSAFE.test(name)
}

export function hrefOf(path: Path, collection: boolean): string {
  return formatHref(path, { collection })
}
