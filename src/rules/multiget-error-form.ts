import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import { caldav, carddav } from '../request/namespaces.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'

/** What a calendar-multiget cannot get has a status, not a propstat. @see RFC 4791 section 7.9 */
export const caldavMultigetErrorForm: Rule = { id: 'caldav-multiget-error-form', level: 'error' }

/** What an addressbook-multiget cannot get has a status, not a propstat. @see RFC 6352 section 8.7 */
export const carddavMultigetErrorForm: Rule = { id: 'carddav-multiget-error-form', level: 'error' }

/** Looks for calendar objects of which nothing was found. */
export const checkCalendarErrors: BodyRuleMaker = /* @__PURE__ */ errorsInPropstats(
  'calendar-multiget',
  /* @__PURE__ */ caldav('calendar-data'),
  caldavMultigetErrorForm,
)

/** Looks for address objects of which nothing was found. */
export const checkAddressErrors: BodyRuleMaker = /* @__PURE__ */ errorsInPropstats(
  'addressbook-multiget',
  /* @__PURE__ */ carddav('address-data'),
  carddavMultigetErrorForm,
)

/** Every object there is has an etag and data, so that a response that lacks all and one of these is about none. */
function errorsInPropstats(name: string, data: ClarkName, rule: Rule): BodyRuleMaker {
  return (report, context) => {
    if (reportNameOf(context) !== name) return undefined
    return {
      response({ href, propstats, status }, places) {
        if (propstats.length === 0 || status !== undefined) return
        if (propstats.some((propstat) => propstat.status === undefined || isSuccess(propstat.status))) return
        if (!propstats.some((propstat) => propstat.has('{DAV:}getetag') || propstat.has(data))) return
        report(rule, places, { href })
      },
    }
  }
}
