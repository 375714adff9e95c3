import type { Rule } from '../issues/issue.ts'
import { caldav, carddav } from '../request/namespaces.ts'
import type { ClarkName } from '../xml/name.ts'
import type { BodyRule, BodyRuleMaker, ReportAt } from './body-rule.ts'
import { foundPropstats, propPlace } from './found-props.ts'
import { answersSync } from './sync-report.ts'

/** `CALDAV:calendar-data` is no property that PROPFIND could find. @see RFC 4791 section 9.6 */
export const caldavDataNotProperty: Rule = { id: 'caldav-calendar-data-not-property', level: 'error' }

/** Nothing says that sync-collection gives it, and nothing that it may not: advice. @see RFC 4791 section 9.6 */
export const caldavDataInSync: Rule = { id: 'caldav-calendar-data-not-property', level: 'info' }

/** `CARDDAV:address-data` is no property that PROPFIND could find. @see RFC 6352 section 10.4 */
export const carddavDataNotProperty: Rule = { id: 'carddav-address-data-not-property', level: 'error' }

/** Looks for calendar data among properties. Reported once for sync-collection, where it is a matter of style. */
export const checkCalendarDataPlace: BodyRuleMaker = (report, context) => {
  const { method } = context
  if (method === 'PROPFIND' || method === 'PROPPATCH') {
    return dataAmongProperties(caldav('calendar-data'), caldavDataNotProperty, report)
  }
  if (!answersSync(context)) return undefined
  let reported = false
  return dataAmongProperties(caldav('calendar-data'), caldavDataInSync, (...found) => {
    if (!reported) report(...found)
    reported = true
  })
}

/** Looks for address data among properties. */
export const checkAddressDataPlace: BodyRuleMaker = (report, { method }) =>
  method === 'PROPFIND' || method === 'PROPPATCH'
    ? dataAmongProperties(carddav('address-data'), carddavDataNotProperty, report)
    : undefined

function dataAmongProperties(name: ClarkName, rule: Rule, report: ReportAt): BodyRule {
  return {
    response(response, places) {
      for (const [, at] of foundPropstats(response, places)) {
        if (at.props.has(name)) report(rule, propPlace(at, name), { href: response.href })
      }
    },
  }
}
