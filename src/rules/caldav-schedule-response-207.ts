import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import { caldav } from '../request/namespaces.ts'
import type { XmlElement } from '../xml/element.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A POST on an Outbox is answered by a `CALDAV:schedule-response`, no multistatus. @see RFC 6638 sections 5 and 10 */
export const caldavScheduleResponse207: Rule = { id: 'caldav-schedule-response-207', level: 'error' }

/** Parts of a schedule-response. */
const PARTS: readonly string[] = /* @__PURE__ */ ['response', 'recipient', 'request-status'].map(caldav)

/** Knows the Outbox from the context, or from parts of a schedule-response in the answer to a POST. */
export const checkScheduleResponse: BodyRuleMaker = (report, { method, outbox }) => {
  if (method !== 'POST' || outbox === false) return undefined
  let root: Place | undefined
  let isScheduling = outbox === true
  return {
    open(role, place) {
      if (role === 'multistatus') root = place
    },
    response({ extensions }) {
      isScheduling ||= extensions.some(isPart)
    },
    end({ extensions }) {
      if (root !== undefined && (isScheduling || extensions.some(isPart))) report(caldavScheduleResponse207, root)
    },
  }
}

function isPart({ name }: XmlElement): boolean {
  return PARTS.includes(name)
}
