import {
  HeaderCursor,
  type HeaderValue,
  headerFault,
  headerInputError,
  isAbsoluteUri,
  trimmed,
} from './header-value.ts'

/** A state that the resource must have, or must not: a lock it is under, or the entity tag it has. */
export type IfCondition =
  | { readonly kind: 'token'; readonly not: boolean; readonly token: string }
  | { readonly kind: 'etag'; readonly not: boolean; readonly etag: string }

/**
 * Conditions that must all hold for one resource.
 *
 * `resource` is as the client wrote it, an http(s) URL or an absolute path; `undefined` for the resource of the request.
 */
export interface IfList {
  readonly resource: string | undefined
  readonly conditions: readonly IfCondition[]
}

/**
 * An `If` header: lists of which one must hold.
 * @see RFC 4918 section 10.4
 */
export type IfHeader = readonly IfList[]

/** What can be written as an {@link IfList}. */
export interface IfListInput {
  readonly resource?: string | undefined
  readonly conditions: readonly (
    | { readonly kind: 'token'; readonly not?: boolean | undefined; readonly token: string }
    | { readonly kind: 'etag'; readonly not?: boolean | undefined; readonly etag: string }
  )[]
}

const BRACKETED = /<([^<>\s]*)>/y
const NOT = /not(?=[\t <[])/iy
/** entity-tag of RFC 9110 section 8.8.3 in square brackets, with blanks let through, which older servers put in. */
const ETAG = /\[[\t ]*((?:W\/)?"[\t !#-~\x80-\xff]*")[\t ]*\]/y
const ENTITY_TAG = /^(?:W\/)?"[\t !#-~\x80-\xff]*"$/
/** An http(s) URL or an absolute path, of what clients leave unencoded. */
const RESOURCE = /^(?:\/(?!\/)|https?:\/\/)[!$-;=?-[\]-~]*$/i

/**
 * Reads an `If` header; `undefined` for an absent one.
 *
 * @throws InvalidInputError, which is answered with 400, for what is not in its grammar, a list without conditions and
 * lists with and without resources mixed included.
 * @see RFC 4918 section 10.4.2
 */
export function parseIf(value: HeaderValue): IfHeader | undefined {
  const text = trimmed(value)
  if (text === undefined) return undefined
  const cursor = new HeaderCursor(text)
  const lists: IfList[] = []
  let resource: string | undefined
  while (!cursor.atEnd) {
    const tag = cursor.take(BRACKETED)
    if (tag !== undefined) {
      if (lists.length > 0 && resource === undefined) {
        throw headerFault('If', 'all lists to have a resource or none', text)
      }
      if (!RESOURCE.test(tag)) throw headerFault('If', 'the URL or absolute path of a resource', tag)
      resource = tag
    }
    lists.push({ resource, conditions: readList(cursor) })
  }
  return lists
}

/**
 * Writes an `If` header; neighbouring lists for one resource share its tag.
 *
 * @throws InvalidInputError for no list, a list without conditions, lists with and without resources mixed, and for what
 * is no URL, no token or no entity tag.
 * @see RFC 4918 section 10.4.2
 */
export function formatIf(lists: readonly IfListInput[]): string {
  const [first] = lists
  if (first === undefined) throw headerInputError('If', 'at least one list', '')
  const parts: string[] = []
  let tag: string | undefined
  for (const { resource, conditions } of lists) {
    if ((resource === undefined) !== (first.resource === undefined)) {
      throw headerInputError('If', 'all lists to have a resource or none', resource)
    }
    if (resource !== undefined && !RESOURCE.test(resource)) {
      throw headerInputError('If', 'the URL or absolute path of a resource, percent-encoded', resource)
    }
    if (conditions.length === 0) throw headerInputError('If', 'at least one condition in a list', '')
    if (resource !== tag) parts.push(`<${resource}>`)
    tag = resource
    parts.push(`(${conditions.map(writeCondition).join(' ')})`)
  }
  return parts.join(' ')
}

function readList(cursor: HeaderCursor): readonly IfCondition[] {
  if (!cursor.takeChar('(')) throw headerFault('If', 'a list in parentheses', cursor.rest)
  const conditions: IfCondition[] = []
  while (!cursor.takeChar(')')) conditions.push(readCondition(cursor))
  if (conditions.length === 0) throw headerFault('If', 'at least one condition in a list', cursor.text)
  return conditions
}

function readCondition(cursor: HeaderCursor): IfCondition {
  const not = cursor.take(NOT) !== undefined
  const token = cursor.take(BRACKETED)
  if (token !== undefined) {
    if (!isAbsoluteUri(token)) throw headerFault('If', 'an absolute URI in angle brackets', token)
    return { kind: 'token', not, token }
  }
  const etag = cursor.take(ETAG)
  if (etag === undefined) throw headerFault('If', '<token> or ["entity tag"]', cursor.rest)
  return { kind: 'etag', not, etag }
}

function writeCondition(condition: IfListInput['conditions'][number]): string {
  const not = condition.not === true ? 'Not ' : ''
  if (condition.kind === 'token') {
    if (isAbsoluteUri(condition.token)) return `${not}<${condition.token}>`
    throw headerInputError('If', 'an absolute URI as token', condition.token)
  }
  if (ENTITY_TAG.test(condition.etag)) return `${not}[${condition.etag}]`
  throw headerInputError('If', 'an entity tag in its quotes', condition.etag)
}
