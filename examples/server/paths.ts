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

/** Characters of a path as it stands in a URL or a body, and bytes of a name: file systems take no more either. */
const LONGEST_PATH = 8192
const LONGEST_NAME = 255

/** Separators of any system, and control characters: in no name. */
const UNSAFE = /[/\\\x00-\x1f\x7f]/

export function placeOf(href: string, base?: string): Place {
  if (href.length > LONGEST_PATH) throw new HttpError(414)
  const { segments, collection, flags } = resolveHref(href, base)
  const refused = flags.find((flag) => REFUSED.includes(flag))
  if (refused !== undefined || !segments.every(isSafeName)) throw new HttpError(400)
  if (flags.includes('other-host')) throw new HttpError(502)
  if (segments.some((name) => Buffer.byteLength(name) > LONGEST_NAME)) throw new HttpError(414)
  return { path: segments, slash: collection }
}

export function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !UNSAFE.test(name)
}

export function hrefOf(path: Path, collection: boolean): string {
  return formatHref(path, { collection })
}
