import { HeaderCursor, type HeaderValue, headerFault, headerInputError, TOKEN } from './header-value.ts'

/** A preference that this package has no type for; `value` is empty if it has none. */
export interface Preference {
  /** In lower case. */
  readonly name: string
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * What a client would like, and a server may grant.
 * @see RFC 7240, RFC 8144
 */
export interface Prefer {
  /** Leave out what the client can do without, or send the representation of what was changed. */
  readonly return: 'minimal' | 'representation' | undefined
  /** Leave out the resource of the request itself. */
  readonly depthNoroot: boolean
  readonly handling: 'strict' | 'lenient' | undefined
  readonly respondAsync: boolean
  /** Seconds. */
  readonly wait: number | undefined
  /** All others, and known ones with a value that is not known: to be ignored. */
  readonly others: readonly Preference[]
}

/** What can be written as a {@link Prefer}. */
export interface PreferInput {
  readonly return?: 'minimal' | 'representation' | undefined
  readonly depthNoroot?: boolean | undefined
  readonly handling?: 'strict' | 'lenient' | undefined
  readonly respondAsync?: boolean | undefined
  readonly wait?: number | undefined
  readonly others?: readonly Preference[] | undefined
}

const NAME = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"/y
const EXPECTED = 'a list of preferences such as return=minimal'

/**
 * Reads a `Prefer` header; of a preference that stands there twice the first counts.
 *
 * @throws InvalidInputError, which is answered with 400, for what is no list of preferences.
 * @see RFC 7240 section 2, RFC 8144 sections 2 and 3
 */
export function parsePrefer(value: HeaderValue): Prefer {
  const found = new Map<string, Preference>()
  const cursor = new HeaderCursor(value ?? '')
  while (!cursor.atEnd) {
    if (cursor.takeChar(',')) continue
    const preference = readPreference(cursor)
    if (!found.has(preference.name)) found.set(preference.name, preference)
    if (!cursor.atEnd && !cursor.takeChar(',')) throw headerFault('Prefer', EXPECTED, cursor.text)
  }
  const known = <K extends string>(name: string, values: readonly K[]): K | undefined => {
    const match = values.find((each) => each === found.get(name)?.value.toLowerCase())
    if (match !== undefined) found.delete(name)
    return match
  }
  const wait = found.get('wait')?.value ?? ''
  const seconds = /^[0-9]{1,9}$/.test(wait) ? Number(wait) : undefined
  if (seconds !== undefined) found.delete('wait')
  return {
    return: known('return', ['minimal', 'representation']),
    depthNoroot: known('depth-noroot', ['']) !== undefined,
    handling: known('handling', ['strict', 'lenient']),
    respondAsync: known('respond-async', ['']) !== undefined,
    wait: seconds,
    others: [...found.values()],
  }
}

/**
 * Writes a `Prefer` header, or the `Preference-Applied` of an answer; empty if nothing is preferred.
 *
 * @throws InvalidInputError for names that are no tokens, and for values that a header cannot carry.
 * @see RFC 7240 sections 2 and 3
 */
export function formatPrefer(prefer: PreferInput): string {
  const { depthNoroot, handling, respondAsync, wait, others = [] } = prefer
  if (wait !== undefined && !(Number.isInteger(wait) && wait >= 0 && wait < 1e9)) {
    throw headerInputError('Prefer', 'wait to be a whole number of seconds', wait)
  }
  const list = others.map(writePreference)
  if (wait !== undefined) list.unshift(`wait=${wait}`)
  if (respondAsync === true) list.unshift('respond-async')
  if (handling !== undefined) list.unshift(writePair('handling', handling))
  if (depthNoroot === true) list.unshift('depth-noroot')
  if (prefer.return !== undefined) list.unshift(writePair('return', prefer.return))
  return list.join(', ')
}

function readPreference(cursor: HeaderCursor): Preference {
  const [name, value] = readPair(cursor)
  const parameters = new Map<string, string>()
  while (cursor.takeChar(';')) {
    if (cursor.next === undefined || cursor.next === ';' || cursor.next === ',') continue
    const [parameter, text] = readPair(cursor)
    if (!parameters.has(parameter)) parameters.set(parameter, text)
  }
  return { name, value, parameters }
}

function readPair(cursor: HeaderCursor): [name: string, value: string] {
  const name = cursor.take(NAME)?.toLowerCase()
  if (name === undefined) throw headerFault('Prefer', EXPECTED, cursor.text)
  if (!cursor.takeChar('=')) return [name, '']
  const value = cursor.take(NAME) ?? cursor.take(QUOTED)?.replace(/\\([\s\S])/g, '$1')
  if (value === undefined) throw headerFault('Prefer', `a value of ${name.slice(0, 40)}`, cursor.text)
  return [name, value]
}

function writePreference({ name, value, parameters }: Preference): string {
  return [writePair(name, value), ...Array.from(parameters, ([key, text]) => writePair(key, text))].join('; ')
}

function writePair(name: string, value: string): string {
  if (!TOKEN.test(name)) throw headerInputError('Prefer', 'the name of a preference', name)
  if (value === '') return name
  if (TOKEN.test(value)) return `${name}=${value}`
  if (/[^\t -~\x80-\xff]/.test(value)) throw headerInputError('Prefer', 'a value that a header can carry', value)
  return `${name}="${value.replace(/["\\]/g, '\\$&')}"`
}
