import { isSuccess } from '../model/lookup.ts'
import type { PropstatDraft, ResponseDraft } from './drafts.ts'
import type { IssueLog } from './issue-log.ts'
import * as rules from './rules.ts'

/** Statuses that send a client elsewhere and so need a `location` (RFC 4918 section 13.2, and 308). */
const REDIRECTS: readonly number[] = [300, 301, 302, 303, 305, 307, 308]

/** Reports what is wrong with a propstat that has just been closed. */
export function checkPropstat(propstat: PropstatDraft, response: ResponseDraft, log: IssueLog): void {
  const { status, at } = propstat
  if (isSound(propstat)) return
  const path = `${response.path}/propstat[${propstat.index}]`
  if (status === undefined) log.report(rules.propstatStatusOnce, path, at, { found: 0 })
  if (propstat.propCount === 0) log.report(rules.propstatPropOnce, path, at, { found: 0 })
  else if (propstat.count === 0 && status !== undefined && status.code !== 200 && status.code !== 208) {
    log.report(rules.propEmpty, path, at, { status: status.raw })
  }
  if (status?.code === undefined) return
  if (!isSuccess(status) && propstat.firstValue >= 0) {
    log.report(rules.propstatErrorValues, path, propstat.firstValue, { status: status.code })
  }
  if (isSuccess(status) && propstat.error !== undefined) {
    log.report(rules.errorOnSuccess, path, at, { status: status.code })
  }
}

/** Whether a propstat is as nearly all are, so that nothing need be looked at. */
function isSound({ status, count, propCount, error }: PropstatDraft): boolean {
  return status?.code === 200 && propCount > 0 && count > 0 && error === undefined
}

/** Reports what is wrong with a response that has just been closed, but for what its parts have reported. */
export function checkResponse(response: ResponseDraft, log: IssueLog): void {
  const { at, hrefs, propstats, status } = response
  if (hrefs.length === 0) log.report(rules.responseMissingHref, response.path, at)
  if (hrefs.length > 1) {
    const rule = propstats.length > 0 ? rules.responseMultipleHrefPropstat : rules.responseMultipleHref
    log.report(rule, response.path, at, { hrefs: hrefs.length })
  }
  if (status !== undefined && propstats.length > 0) log.report(rules.responseStatusXorPropstat, response.path, at)
  if (status === undefined && propstats.length === 0) log.report(rules.responseNoResult, response.path, at)
  if (response.error !== undefined && isSuccess(status)) log.report(rules.errorOnSuccess, response.path, at)
  checkLocation(response, log)
  if (propstats.length > 1) checkSameStatus(response, log)
}

function checkLocation(response: ResponseDraft, log: IssueLog): void {
  const code = response.status?.code
  if (code === undefined && response.locationCount === 0) return
  const { at, path } = response
  const redirects = code !== undefined && REDIRECTS.includes(code)
  if (redirects && response.locationCount === 0) log.report(rules.redirectLocationMissing, path, at, { status: code })
  if (response.locationCount === 0) return
  if (response.locationHrefCount !== response.locationCount) {
    log.report(rules.locationContent, `${path}/location`, response.locationAt, { hrefs: response.locationHrefCount })
  }
  if (!redirects && code !== 201) log.report(rules.locationWithoutRedirect, `${path}/location`, response.locationAt)
}

function checkSameStatus({ propstats, path }: ResponseDraft, log: IssueLog): void {
  const seen = new Set<string>()
  for (const propstat of propstats) {
    if (propstat.status?.code === undefined) continue
    const conditions = propstat.error?.conditions.map((condition) => condition.name).join(' ') ?? ''
    const key = `${propstat.status.code} ${conditions} ${propstat.description ?? ''}`
    if (seen.has(key)) {
      log.report(rules.propstatSameStatus, `${path}/propstat[${propstat.index}]`, propstat.at, {
        status: propstat.status.code,
      })
    }
    seen.add(key)
  }
}
