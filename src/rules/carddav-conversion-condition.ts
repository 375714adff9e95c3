import type { Rule } from '../issues/issue.ts'
import { carddav } from '../request/namespaces.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { reportNameOf } from './report-name.ts'

/** What cannot be had in the type that the client wants is reported with a condition of its own. @see RFC 6352 section 8.7.2 */
export const carddavConversionCondition: Rule = { id: 'carddav-conversion-condition', level: 'error' }

const REPORTS: readonly string[] = ['addressbook-query', 'addressbook-multiget']

/** Looks for the condition beside each 415; that of a propstat may stand in its response. */
export const checkConversion: BodyRuleMaker = (report, context) => {
  if (!REPORTS.includes(reportNameOf(context) ?? '')) return undefined
  const condition = carddav('supported-address-data-conversion')
  return {
    response({ href, status, error, propstats }, places) {
      if (error?.has(condition)) return
      if (status?.code === 415) report(carddavConversionCondition, places, { href })
      propstats.forEach((propstat, i) => {
        if (propstat.status?.code !== 415 || propstat.error?.has(condition)) return
        report(carddavConversionCondition, places.propstats[i] ?? places, { href })
      })
    },
  }
}
