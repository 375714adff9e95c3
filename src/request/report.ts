import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import {
  type AclPrincipalPropSet,
  readAclPrincipalPropSet,
  stringifyAclPrincipalPropSet,
} from './acl-principal-prop-set.ts'
import {
  type AddressbookMultiget,
  readAddressbookMultiget,
  stringifyAddressbookMultiget,
} from './addressbook-multiget.ts'
import { type AddressbookQuery, readAddressbookQuery, stringifyAddressbookQuery } from './addressbook-query.ts'
import { type CalendarMultiget, readCalendarMultiget, stringifyCalendarMultiget } from './calendar-multiget.ts'
import { type CalendarQuery, readCalendarQuery, stringifyCalendarQuery } from './calendar-query.ts'
import { type ExpandProperty, readExpandProperty, stringifyExpandProperty } from './expand-property.ts'
import { type FreeBusyQuery, readFreeBusyQuery, stringifyFreeBusyQuery } from './free-busy-query.ts'
import { caldav, carddav } from './namespaces.ts'
import { parseBody, type RequestParseOptions } from './parse-body.ts'
import { type PrincipalMatch, readPrincipalMatch, stringifyPrincipalMatch } from './principal-match.ts'
import {
  type PrincipalPropertySearch,
  readPrincipalPropertySearch,
  stringifyPrincipalPropertySearch,
} from './principal-property-search.ts'
import { requestFault } from './request-fault.ts'
import { stringifyRoot } from './stringify-body.ts'
import { readSyncCollection, type SyncCollection, stringifySyncCollection } from './sync-collection.ts'
import { readVersionTree, stringifyVersionTree, type VersionTree } from './version-tree.ts'

/** A report that this package has no type for; a server that does not know it either answers 403. */
export interface OtherReport {
  readonly report: 'other'
  readonly name: ClarkName
  readonly element: XmlElement
}

/** The body of a REPORT, told apart by `report`. */
export type Report =
  | AclPrincipalPropSet
  | AddressbookMultiget
  | AddressbookQuery
  | CalendarMultiget
  | CalendarQuery
  | ExpandProperty
  | FreeBusyQuery
  | PrincipalMatch
  | PrincipalPropertySearch
  | SyncCollection
  | VersionTree
  | OtherReport

/**
 * Reads the body of a REPORT, whichever it is.
 *
 * A server that does not support the report it gets answers 403 with `DAV:supported-report`.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 3253 section 3.6
 */
export function parseReport(body: string | Uint8Array, options: RequestParseOptions = {}): Report {
  const root = parseBody(body, options)
  if (root === undefined) throw requestFault('report: expected the root element of a report, found an empty body')
  switch (root.name) {
    case '{DAV:}acl-principal-prop-set':
      return readAclPrincipalPropSet(root)
    case '{DAV:}expand-property':
      return readExpandProperty(root)
    case '{DAV:}principal-match':
      return readPrincipalMatch(root)
    case '{DAV:}principal-property-search':
      return readPrincipalPropertySearch(root)
    case '{DAV:}sync-collection':
      return readSyncCollection(root)
    case '{DAV:}version-tree':
      return readVersionTree(root)
    case caldav('calendar-multiget'):
      return readCalendarMultiget(root)
    case caldav('calendar-query'):
      return readCalendarQuery(root)
    case caldav('free-busy-query'):
      return readFreeBusyQuery(root)
    case carddav('addressbook-multiget'):
      return readAddressbookMultiget(root)
    case carddav('addressbook-query'):
      return readAddressbookQuery(root)
    default:
      return { report: 'other', name: root.name, element: root }
  }
}

/**
 * Writes the body of a REPORT, whichever it is.
 *
 * @throws InvalidInputError as the function for the report at hand does.
 * @see RFC 3253 section 3.6
 */
export function stringifyReport(report: Report): string {
  switch (report.report) {
    case 'acl-principal-prop-set':
      return stringifyAclPrincipalPropSet(report)
    case 'addressbook-multiget':
      return stringifyAddressbookMultiget(report)
    case 'addressbook-query':
      return stringifyAddressbookQuery(report)
    case 'calendar-multiget':
      return stringifyCalendarMultiget(report)
    case 'calendar-query':
      return stringifyCalendarQuery(report)
    case 'expand-property':
      return stringifyExpandProperty(report)
    case 'free-busy-query':
      return stringifyFreeBusyQuery(report)
    case 'principal-match':
      return stringifyPrincipalMatch(report)
    case 'principal-property-search':
      return stringifyPrincipalPropertySearch(report)
    case 'sync-collection':
      return stringifySyncCollection(report)
    case 'version-tree':
      return stringifyVersionTree(report)
    case 'other':
      return stringifyRoot(report.element)
  }
}
