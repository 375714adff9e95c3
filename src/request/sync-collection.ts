import { quoted } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { ChildReader } from './child-reader.ts'
import { directText, readNumber, writeNumber } from './element-text.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import { type NameInput, readNames, writeNames } from './prop-names.ts'
import { requestFault } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/** How far below the collection changes are asked for: its members, or all below. */
export type SyncLevel = 1 | 'infinite'

/**
 * A sync-collection report; its `Depth` must be 0.
 * @see RFC 6578 section 6.1
 */
export interface SyncCollection {
  readonly report: 'sync-collection'
  /** `undefined` for the first synchronisation. */
  readonly syncToken: string | undefined
  readonly level: SyncLevel
  /** How many members the answer may list. */
  readonly limit: number | undefined
  readonly names: readonly ClarkName[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as a {@link SyncCollection}; the level is 1 unless it says otherwise. */
export interface SyncCollectionInput {
  readonly syncToken?: string | undefined
  readonly level?: SyncLevel | undefined
  readonly limit?: number | undefined
  readonly names: Iterable<NameInput>
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of a sync-collection report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 6578 section 6.1
 */
export function parseSyncCollection(body: string | Uint8Array, options: RequestParseOptions = {}): SyncCollection {
  return readSyncCollection(requireRoot(body, '{DAV:}sync-collection', options))
}

/** Reads a sync-collection report from its root element. */
export function readSyncCollection(root: XmlElement): SyncCollection {
  const children = new ChildReader(root)
  const syncToken = trimSpace(directText(children.required('{DAV:}sync-token')))
  const level = readLevel(children.required('{DAV:}sync-level'))
  const limit = children.optional('{DAV:}limit')
  return {
    report: 'sync-collection',
    syncToken: syncToken === '' ? undefined : syncToken,
    level,
    limit: limit && readNumber(new ChildReader(limit).required('{DAV:}nresults')),
    names: readNames(children.required('{DAV:}prop')),
    extensions: children.rest,
  }
}

/**
 * Writes the body of a sync-collection report.
 *
 * @throws InvalidInputError for another level or limit than there are, and for characters that XML cannot carry.
 * @see RFC 6578 section 6.1
 */
export function stringifySyncCollection(input: SyncCollectionInput): string {
  const { syncToken = '', level = 1, limit, names, extensions = [] } = input
  if (level !== 1 && level !== 'infinite') {
    throw new InvalidInputError(`level: expected 1 or 'infinite', got ${JSON.stringify(level)}`)
  }
  return stringifyBody('{DAV:}sync-collection', [
    element('{DAV:}sync-token', undefined, syncToken),
    element('{DAV:}sync-level', undefined, String(level)),
    ...(limit === undefined ? [] : [element('{DAV:}limit', undefined, [writeNumber('{DAV:}nresults', limit)])]),
    writeNames(names),
    ...extensions,
  ])
}

function readLevel(from: XmlElement): SyncLevel {
  const text = trimSpace(directText(from))
  if (text === '1') return 1
  if (text === 'infinite') return 'infinite'
  throw requestFault(`sync-level: expected 1 or infinite, found ${quoted(text)}`, { status: 422 })
}
