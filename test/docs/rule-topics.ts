import { aclRows } from '../../src/rules/catalogue/acl-rows.ts'
import { bindingRows } from '../../src/rules/catalogue/binding-rows.ts'
import { caldavReportRows } from '../../src/rules/catalogue/caldav-report-rows.ts'
import { calendarValueRows } from '../../src/rules/catalogue/calendar-value-rows.ts'
import { carddavReportRows } from '../../src/rules/catalogue/carddav-report-rows.ts'
import { collectionRows } from '../../src/rules/catalogue/collection-rows.ts'
import { conditionRows } from '../../src/rules/catalogue/condition-rows.ts'
import { extensionValueRows } from '../../src/rules/catalogue/extension-value-rows.ts'
import { hrefRows } from '../../src/rules/catalogue/href-rows.ts'
import { httpRows } from '../../src/rules/catalogue/http-rows.ts'
import { lockRows } from '../../src/rules/catalogue/lock-rows.ts'
import { methodRows } from '../../src/rules/catalogue/method-rows.ts'
import { preferRows } from '../../src/rules/catalogue/prefer-rows.ts'
import { propstatRows } from '../../src/rules/catalogue/propstat-rows.ts'
import { reportRows } from '../../src/rules/catalogue/report-rows.ts'
import type { CatalogueRow } from '../../src/rules/catalogue/row.ts'
import { searchRows } from '../../src/rules/catalogue/search-rows.ts'
import { statusRows } from '../../src/rules/catalogue/status-rows.ts'
import { structureRows } from '../../src/rules/catalogue/structure-rows.ts'
import { syncRows } from '../../src/rules/catalogue/sync-rows.ts'
import { valueRows } from '../../src/rules/catalogue/value-rows.ts'
import { xmlRows } from '../../src/rules/catalogue/xml-rows.ts'

/** The rules of the catalogue under the headings of the page about them, in its order. */
export const topics: readonly (readonly [title: string, rows: readonly CatalogueRow[]])[] = [
  ['XML', xmlRows],
  ['Structure', structureRows],
  ['Propstats and errors', propstatRows],
  ['Hrefs', hrefRows],
  ['Status lines and codes', statusRows],
  ['Bindings and 208', bindingRows],
  ['What a method answers', methodRows],
  ['Conditions and text for people', conditionRows],
  ['Preferences and named types', preferRows],
  ['The HTTP message', httpRows],
  ['sync-collection', syncRows],
  ['Other reports and methods', reportRows],
  ['Answers of CalDAV', caldavReportRows],
  ['Answers of CardDAV', carddavReportRows],
  ['SEARCH', searchRows],
  ['Making and ordering collections', collectionRows],
  ['Values of properties', valueRows],
  ['Locks', lockRows],
  ['Access control', aclRows],
  ['Values of calendars and address books', calendarValueRows],
  ['Values of smaller extensions', extensionValueRows],
]
