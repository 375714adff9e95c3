import type { ResponseElement } from '../model/response-element.ts'
import { reportNameOf } from './report-name.ts'
import type { ValidateContext } from './validate-context.ts'

/** Whether the body answers a sync-collection report. */
export function answersSync(context: ValidateContext): boolean {
  return reportNameOf(context) === 'sync-collection'
}

/** Whether a response says that a member is gone; some servers send 410 for the 404 of RFC 6578 section 3.2. */
export function isRemoval({ kind, status }: ResponseElement): boolean {
  return kind === 'status' && (status?.code === 404 || status?.code === 410)
}
