import type { Rule } from '../issues/issue.ts'
import type { ErrorElement } from '../model/error-element.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A 507 says whether the quota or the disk is full. @see RFC 4331 section 6 */
export const quota507Condition: Rule = { id: 'quota-507-condition', level: 'warning' }

/** Methods that store something; in the answer to others a 507 may say that a list is cut short. */
const STORING: readonly string[] = ['PROPPATCH', 'COPY', 'MOVE', 'MKCOL']

/** Looks for one of the two conditions beside each 507. */
export const checkQuotaCondition: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !STORING.includes(method)) return undefined
  return {
    response(response, places) {
      const { href, propstats } = response
      if (isBare(response)) report(quota507Condition, places, { href })
      propstats.forEach((propstat, i) => {
        if (isBare(propstat)) report(quota507Condition, places.propstats[i] ?? places, { href })
      })
    },
  }
}

function isBare({ status, error }: { status: StatusLine | undefined; error: ErrorElement | undefined }): boolean {
  if (status?.code !== 507) return false
  return !error?.has('{DAV:}quota-not-exceeded') && !error?.has('{DAV:}sufficient-disk-space')
}
