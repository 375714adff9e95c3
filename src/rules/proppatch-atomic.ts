import type { Rule } from '../issues/issue.ts'
import { isSuccess } from '../model/lookup.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** The instructions of a PROPPATCH are all executed or none. @see RFC 4918 sections 9.2 and 9.2.1 */
export const proppatchAtomic: Rule = { id: 'proppatch-atomic', level: 'error' }

/** A 424 says that something else failed, which is in the body, too. @see RFC 4918 sections 9.2.1 and 11.4 */
export const proppatch424WithoutCause: Rule = { id: 'proppatch-424-without-cause', level: 'error' }

/** Methods that set properties, all or none, and are answered with a multistatus. */
export const SETTING_PROPERTIES: readonly string[] = ['PROPPATCH', 'MKCALENDAR']

/** Looks for a response with success beside failure. */
export const checkAtomic: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !SETTING_PROPERTIES.includes(method)) return undefined
  return {
    response({ href, propstats }, places) {
      const done = propstats.find(({ status }) => isSuccess(status))
      const failed = propstats.find(({ status }) => status?.code !== undefined && !isSuccess(status))
      if (done === undefined || failed === undefined) return
      const place = places.propstats[propstats.indexOf(done)] ?? places
      const codes = { done: done.status?.code ?? 0, failed: failed.status?.code ?? 0 }
      report(proppatchAtomic, place, { href, ...codes })
    },
  }
}

/** Looks whether every propstat of the body has 424. */
export const checkCause: BodyRuleMaker = (report, { method }) => {
  if (method === undefined || !SETTING_PROPERTIES.includes(method)) return undefined
  let first: Place | undefined
  let caused = false
  return {
    response({ status, propstats }, places) {
      if (status !== undefined || propstats.some((propstat) => propstat.status?.code !== 424)) caused = true
      else first ??= places.propstats[0]
    },
    end() {
      if (!caused && first !== undefined) report(proppatch424WithoutCause, first)
    },
  }
}
