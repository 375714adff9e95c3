import { resolveHref } from '../model/href/resolve-href.ts'
import type { Target } from '../model/href/target.ts'
import { trimSpace } from '../xml/characters.ts'
import { escapeText } from './escape-text.ts'

const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i

/** Names targets for people; the base is read once. */
export function nameShower(base: string | undefined): (target: Target, collection: boolean) => string {
  const depth = base === undefined ? 0 : withoutEmpty(resolveHref(base).segments).length
  return (target, collection) => {
    if (trimSpace(target.raw) === '') return '(no href)'
    const slash = collection || target.collection ? '/' : ''
    if (target.relation === undefined || target.relation === 'outside') return absoluteName(target, slash)
    const below = withoutEmpty(target.segments).slice(depth)
    return below.length === 0 ? `.${slash}` : below.map(segmentText).join('/') + slash
  }
}

/** The decoded path of what does not stand below the base, with its host if it has one of its own. */
function absoluteName({ raw, url, segments, flags, relation }: Target, slash: string): string {
  const text = trimSpace(raw)
  const opaque = url !== undefined && !ORIGIN.test(url)
  if (text.includes('?') || opaque) return escapeText(text)
  const ownHost = relation === undefined ? ORIGIN.test(text) : flags.includes('other-host')
  const origin = ownHost ? (ORIGIN.exec(url ?? text)?.[0] ?? '') : ''
  const path = segments.map(segmentText).join('/')
  return `${escapeText(origin)}/${path}${path === '' ? '' : slash}`
}

/**
 * A slash inside a segment is no separator, and blanks at its ends or two in a row could pass for the gap between two
 * columns: they are shown by their codes.
 */
function segmentText(segment: string): string {
  return escapeText(segment)
    .replaceAll('/', '\\x2f')
    .replace(/^ | $| (?= )/g, '\\x20')
}

function withoutEmpty(segments: readonly string[]): readonly string[] {
  return segments.filter((segment) => segment !== '')
}
