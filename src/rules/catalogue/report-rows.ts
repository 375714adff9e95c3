import { expandPropertyLeftover, expandPropertyNested } from '../expand-property.ts'
import { labelFailures } from '../label-failures.ts'
import { needPrivilegesExpected } from '../need-privileges-expected.ts'
import { principalReportProperties } from '../principal-report-properties.ts'
import { quota507Condition } from '../quota-507-condition.ts'
import { reportDepth207 } from '../report-depth-207.ts'
import { updateRequestUri } from '../update-request-uri.ts'
import { versionTreeProperties } from '../version-tree-properties.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the answers to the reports of versioning and access control, and to methods beside them. */
export const reportRows: readonly CatalogueRow[] = [
  {
    rule: reportDepth207,
    reference: 'RFC 3253 section 3.6',
    summary: 'A REPORT with a Depth is answered by a multistatus.',
    message: 'the answer to a REPORT with Depth: {depth} is {root} and no multistatus',
    hint: 'answer with 207 and a response for each resource, or refuse the Depth with 400',
  },
  {
    rule: expandPropertyNested,
    reference: 'RFC 3253 section 3.8',
    summary: 'A response inside the value of a property has all that a response needs.',
    message: ({ href, broken }) =>
      href === ''
        ? `a response in this value breaks ${broken ?? 'a rule'}`
        : `the response for ${href ?? '…'} in this value breaks ${broken ?? 'a rule'}`,
    hint: 'write it like a response of the multistatus: an href, and propstats or a status',
  },
  {
    rule: expandPropertyLeftover,
    reference: 'RFC 3253 section 3.8',
    summary: 'A property that was to be expanded has responses in the place of its hrefs.',
    message: '{property} was to be expanded, but holds {hrefs} plain hrefs: {href} is the first',
    hint: 'write a response for each, with a status of its own for what cannot be reached',
  },
  {
    rule: updateRequestUri,
    reference: 'RFC 3253 section 7.1',
    summary: 'The answer to an UPDATE that succeeded names the Request-URI.',
    message: 'nothing is said of {requestUri}, which was to be updated',
    hint: 'add a response for it',
  },
  {
    rule: versionTreeProperties,
    reference: 'RFC 3253 section 3.7',
    summary: 'Each version is reported with the properties that were asked for.',
    message: '{href} is reported without the properties that were asked for',
    hint: 'write propstats, as in the answer to PROPFIND',
  },
  {
    rule: labelFailures,
    reference: 'RFC 3253 section 8.2',
    summary: 'A multistatus that answers a LABEL says where it failed.',
    message: 'nothing in this answer to LABEL has failed',
    hint: 'list what failed with its status; where all went well, answer with 200',
  },
  {
    rule: needPrivilegesExpected,
    reference: 'RFC 3744 section 7.1.1',
    summary: 'A 403 for want of a privilege says which privilege is needed.',
    message: 'the 403 of {href} does not say why',
    hint: 'if a privilege is missing, add DAV:need-privileges with the resource and the privilege',
  },
  {
    rule: principalReportProperties,
    reference: 'RFC 3744 sections 9.3 and 9.4',
    summary: 'Principals are reported with the properties that were asked for, and else with the status 200.',
    message: ({ href, asked }) =>
      asked === 0
        ? `${href ?? '…'} has properties, but none were asked for`
        : `${href ?? '…'} lacks the properties that were asked for`,
    hint: 'write propstats if the request has a prop, and the status 200 if it has none',
  },
  {
    rule: quota507Condition,
    reference: 'RFC 4331 section 6',
    summary: 'A 507 for want of space says whether the quota or the disk is full.',
    message: 'the 507 of {href} does not say what is full',
    hint: 'add DAV:quota-not-exceeded or DAV:sufficient-disk-space',
  },
]
