import fc from 'fast-check'
import * as dav from 'multistatus/dav'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  parseSyncCollection,
  type SyncCollection,
  type SyncCollectionInput,
  type SyncLevel,
  stringifySyncCollection,
} from '../../src/request/sync-collection.ts'
import { body, expectFault, expectRefusal, plain, wellFormed } from './bodies.ts'
import { extensions, names } from './request-arbitraries.ts'

const TOKEN = '<D:sync-token>http://a/1</D:sync-token>'
const LEVEL = '<D:sync-level>1</D:sync-level>'
const PROP = '<D:prop><D:getetag/></D:prop>'
const sync = (content: string): string => body('D:sync-collection', content)
const plainSync: SyncCollection = {
  report: 'sync-collection',
  syncToken: 'http://a/1',
  level: 1,
  limit: undefined,
  names: ['{DAV:}getetag'],
  extensions: [],
}

describe('parseSyncCollection', () => {
  it.each<[string, SyncCollection]>([
    [`${TOKEN}${LEVEL}${PROP}`, plainSync],
    [`<D:sync-token/>${LEVEL}${PROP}`, { ...plainSync, syncToken: undefined }],
    [`<D:sync-token> \n</D:sync-token>${LEVEL}${PROP}`, { ...plainSync, syncToken: undefined }],
    [`${PROP}<D:sync-level> infinite </D:sync-level>${TOKEN}`, { ...plainSync, level: 'infinite' }],
    [`${TOKEN}${LEVEL}<D:limit><D:nresults>10</D:nresults></D:limit>${PROP}`, { ...plainSync, limit: 10 }],
  ])('reads %s', (content, report) => {
    expect(parseSyncCollection(sync(content))).toEqual(report)
  })

  it.each([
    [`${LEVEL}${PROP}`, 400, 'expected {DAV:}sync-token, found none'],
    [`${TOKEN}${PROP}`, 400, 'expected {DAV:}sync-level, found none'],
    [`${TOKEN}${LEVEL}`, 400, 'expected {DAV:}prop, found none'],
    [`${TOKEN}${LEVEL}<D:limit/>${PROP}`, 400, 'limit: expected {DAV:}nresults, found none'],
    [`${TOKEN}<D:sync-level>2</D:sync-level>${PROP}`, 422, 'sync-level: expected 1 or infinite, found "2"'],
    [`${TOKEN}${LEVEL}<D:limit><D:nresults>-1</D:nresults></D:limit>${PROP}`, 422, 'nresults: expected a whole number'],
  ] as const)('answers to %s with %i', (content, status, words) => {
    expectFault(() => parseSyncCollection(sync(content)), status, words)
  })
})

describe('stringifySyncCollection', () => {
  it('begins with an empty token and level 1', () => {
    const text = stringifySyncCollection({ names: [dav.getetag] })
    expect(text).toContain('<D:sync-token/><D:sync-level>1</D:sync-level><D:prop><D:getetag/></D:prop>')
  })

  it('refuses other levels and limits', () => {
    expectRefusal(() => stringifySyncCollection({ names: [], level: 2 as 1 }), "level: expected 1 or 'infinite'") // untyped
    expectRefusal(() => stringifySyncCollection({ names: [], limit: 1.5 }), 'nresults: expected a whole number')
  })

  it('is read back', () => {
    const reports = fc.record({
      report: fc.constant('sync-collection' as const),
      syncToken: fc.option(fc.webUrl(), { nil: undefined }),
      level: fc.constantFrom<SyncLevel>(1, 'infinite'),
      limit: fc.option(fc.nat(), { nil: undefined }),
      names,
      extensions,
    })
    fc.assert(
      fc.property(reports, (value) => {
        const written = stringifySyncCollection(value)
        wellFormed(written)
        expect(plain(parseSyncCollection(written))).toEqual(plain(value))
      }),
    )
  })

  it('takes what was read', () => {
    expectTypeOf<SyncCollection>().toExtend<SyncCollectionInput>()
  })
})
