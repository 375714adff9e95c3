import { carddavConversionCondition } from '../carddav-conversion-condition.ts'
import { carddavLimitCount, carddavTruncation507 } from '../carddav-truncation.ts'
import { carddavDataNotProperty } from '../data-not-property.ts'
import { carddavDataText } from '../data-text.ts'
import { carddavMultigetErrorForm } from '../multiget-error-form.ts'
import { carddavMultigetComplete } from '../multiget-hrefs.ts'
import { dataFault } from './data-fault.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the answers to the reports of CardDAV. */
export const carddavReportRows: readonly CatalogueRow[] = [
  {
    rule: carddavDataNotProperty,
    reference: 'RFC 6352 section 10.4',
    summary: 'CARDDAV:address-data is no property.',
    message: '{href} has address-data among its properties',
    hint: 'answer with 404 for it; it is for addressbook-query and addressbook-multiget',
  },
  {
    rule: carddavDataText,
    reference: 'RFC 6352 section 10.4',
    summary: 'CARDDAV:address-data holds a vCard as text.',
    message: dataFault,
    hint: 'write the vCard as escaped text',
  },
  {
    rule: carddavMultigetComplete,
    reference: 'RFC 6352 section 8.7',
    summary: 'The answer to addressbook-multiget has a response for each href of the request.',
    message: 'nothing is said of {href}, which was asked for',
    hint: 'add a response, with the status 404 if there is no such resource',
  },
  {
    rule: carddavMultigetErrorForm,
    reference: 'RFC 6352 section 8.7',
    summary: 'What addressbook-multiget cannot get is reported with a status.',
    message: '{href} has propstats, though nothing of it was found',
    hint: 'write the status in the response, and no propstat',
  },
  {
    rule: carddavConversionCondition,
    reference: 'RFC 6352 sections 5.1.1 and 8.7.2',
    summary: 'What cannot be had in the wanted type has CARDDAV:supported-address-data-conversion.',
    message: 'the 415 of {href} does not say that the conversion is not supported',
    hint: 'add <D:error><C:supported-address-data-conversion/></D:error> to the response',
  },
  {
    rule: carddavTruncation507,
    reference: 'RFC 6352 section 8.6.2',
    summary: 'A list that is cut short has a 507 for the Request-URI, with DAV:number-of-matches-within-limits.',
    message: ({ href, requestUri }) =>
      requestUri === undefined
        ? `the 507 of ${href ?? '…'} does not say that the list is cut short`
        : `the 507 is for ${href ?? '…'} and not for ${requestUri}, so that it does not say that the list is cut short`,
    hint: 'name the collection of the request and add the condition DAV:number-of-matches-within-limits',
  },
  {
    rule: carddavLimitCount,
    reference: 'RFC 6352 section 8.6.2',
    summary: 'The 507 of a list that is cut short does not count as one of its results.',
    message: 'there are {count} results, one less than the {limit} that the client wants: the 507 took a place',
    hint: 'list {limit} results beside the 507',
  },
]
