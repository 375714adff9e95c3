export type { Finding, IssueArgs, Level, RuleId } from './issues/issue.ts'
export { checkStatusEntry, type PlacedStatus, type StatusContext } from './status/check-status-entry.ts'
export type {
  FailurePropstatStatus,
  ResponseStatus,
  StatusCode,
  StatusNeed,
  SuccessPropstatStatus,
} from './status/codes.ts'
export { describeStatus } from './status/describe-status.ts'
export { getStatus, type StatusFacts, statusCodes } from './status/get-status.ts'
export type { Standing, StatusPlace } from './status/standing.ts'
export { type StatusClass, statusClass } from './status/status-class.ts'
export { formatStatusLine, parseStatusLine, type StatusLine } from './status/status-line.ts'
export { statusLineFindings } from './status/status-line-findings.ts'
