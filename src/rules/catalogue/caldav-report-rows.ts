import { caldavMkcalendar207 } from '../caldav-mkcalendar-207.ts'
import { caldavQueryMissingProperty } from '../caldav-query-missing-property.ts'
import { caldavQueryTruncation } from '../caldav-query-truncation.ts'
import { caldavScheduleResponse207 } from '../caldav-schedule-response-207.ts'
import { caldavDataNotProperty } from '../data-not-property.ts'
import { caldavDataText } from '../data-text.ts'
import { caldavMultigetErrorForm } from '../multiget-error-form.ts'
import { caldavMultigetComplete, caldavMultigetUnrequested } from '../multiget-hrefs.ts'
import { dataFault } from './data-fault.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the answers to the methods and reports of CalDAV. */
export const caldavReportRows: readonly CatalogueRow[] = [
  {
    rule: caldavDataNotProperty,
    reference: 'RFC 4791 section 9.6',
    summary: 'CALDAV:calendar-data is no property.',
    message: '{href} has calendar-data among its properties',
    hint: 'answer with 404 for it; it is for calendar-query and calendar-multiget',
  },
  {
    rule: caldavDataText,
    reference: 'RFC 4791 section 9.6',
    summary: 'CALDAV:calendar-data holds an iCalendar object as text.',
    message: dataFault,
    hint: 'write the calendar object as escaped text',
  },
  {
    rule: caldavMultigetComplete,
    reference: 'RFC 4791 section 7.9',
    summary: 'The answer to calendar-multiget has a response for each href of the request.',
    message: 'nothing is said of {href}, which was asked for',
    hint: 'add a response, with the status 404 if there is no such resource',
  },
  {
    rule: caldavMultigetUnrequested,
    reference: 'RFC 4791 section 7.9, RFC 6352 section 8.7',
    summary: 'The answer to a multiget has no response for what was not asked for.',
    message: '{href} was not asked for',
    hint: 'leave it out',
  },
  {
    rule: caldavMultigetErrorForm,
    reference: 'RFC 4791 section 7.9',
    summary: 'What calendar-multiget cannot get is reported with a status.',
    message: '{href} has propstats, though nothing of it was found',
    hint: 'write the status in the response, and no propstat',
  },
  {
    rule: caldavQueryMissingProperty,
    reference: 'RFC 4791 section 7.8',
    summary: 'A property that calendar-query asks for is reported, with 404 if it does not exist.',
    message: 'the response for {href} lacks {property}, which was asked for',
    hint: 'list it in a propstat with the status 404',
  },
  {
    rule: caldavQueryTruncation,
    reference: 'RFC 4791 section 7.8, RFC 6352 section 8.6.2',
    summary: 'The 507 that says that a list is cut short is for the Request-URI.',
    message: 'the 507 is for {href} and not for {requestUri}, so that it does not say that the list is cut short',
    hint: 'name the collection of the request, or let the whole request fail with 507',
  },
  {
    rule: caldavMkcalendar207,
    reference: 'RFC 4791 section 5.3.1.1',
    summary: 'A multistatus that answers a MKCALENDAR says that all properties failed, and one for what reason.',
    message: ({ href, status }) =>
      status === 424
        ? `nothing in the response for ${href ?? '…'} is the reason for which the others failed`
        : `the response for ${href ?? '…'} has the status ${status ?? '…'}, as if the calendar had been made`,
    hint: 'give the cause its own status and all others 424; for a calendar that was made answer with 201',
  },
  {
    rule: caldavScheduleResponse207,
    reference: 'RFC 6638 sections 5 and 10',
    summary: 'A POST on a scheduling Outbox is answered by a CALDAV:schedule-response.',
    message: 'the answer to a POST on a scheduling Outbox is a multistatus',
    hint: 'answer with 200 and a CALDAV:schedule-response',
  },
]
