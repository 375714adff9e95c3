import { getStatus } from '../status/get-status.ts'
import type { ClarkName } from '../xml/name.ts'
import { shorten } from './display-width.ts'
import { escapeText } from './escape-text.ts'
import type { ShownFailure, ShownResponse } from './shown-response.ts'

/** How many names a note spells out. */
const NAMES = 3
/** How many columns of a text by the server a note shows. */
const TEXT = 60

/**
 * What is remarkable about a response, in a few words each: why it has its status, which properties are missing.
 *
 * `expected` are properties whose absence is no news, because nobody asked for them but the command itself.
 */
export function notesOf(shown: ShownResponse, expected: ReadonlySet<ClarkName>): readonly string[] {
  const { status, alreadyReported, failures = [], unreadable = [], conditions = [], description, location } = shown
  const listed = shown.props !== undefined // below the row, with their statuses and reasons
  const own = failures.length === 0 && !alreadyReported && status !== 200
  return [
    ...(shown.damaged === undefined ? [] : [`DAMAGED: ${serverText(shown.damaged)}`]),
    ...(alreadyReported ? ['already reported'] : []),
    ...(own ? [phraseOf(status)] : []),
    ...(conditions.length === 0 ? [] : [namesOf(conditions)]),
    ...(description === undefined ? [] : [serverText(description)]),
    ...(location === undefined ? [] : [`at ${serverText(location)}`]),
    ...(listed ? [] : failures.flatMap((failure) => failureNote(failure, expected))),
    ...(listed || unreadable.length === 0 ? [] : [`unreadable: ${namesOf(unreadable.map(({ prop }) => prop))}`]),
  ]
}

function failureNote(
  { status, props, conditions = [], description }: ShownFailure,
  expected: ReadonlySet<ClarkName>,
): string[] {
  const news = status === 404 ? props.filter((prop) => !expected.has(prop)) : props
  if (news.length === 0 && props.length > 0) return []
  const why = [...conditions.map(localName), ...(description === undefined ? [] : [serverText(description)])]
  return [`${status ?? 'no status'}: ${namesOf(news)}${why.length === 0 ? '' : ` (${why.join(', ')})`}`]
}

function phraseOf(status: number | undefined): string {
  return status === undefined ? 'no readable status' : (getStatus(status)?.phrase ?? 'unregistered status')
}

function namesOf(names: readonly ClarkName[]): string {
  const more = names.length - NAMES
  const shown = names.slice(0, more === 1 ? NAMES + 1 : NAMES).map(localName)
  return more > 1 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

/** The local name without its namespace, which would fill the line. */
export function localName(name: ClarkName): string {
  return escapeText(name.slice(name.lastIndexOf('}') + 1))
}

function serverText(text: string): string {
  return shorten(escapeText(text.trim().replace(/\s+/g, ' ')), TEXT)
}
