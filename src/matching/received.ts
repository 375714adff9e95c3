import type { Multistatus } from '../model/multistatus.ts'
import { isBytes, kindOf } from '../read/bytes.ts'
import { formatReport } from '../rules/format-report.ts'
import type { Report } from '../rules/report.ts'
import { validate } from '../rules/validate.ts'

/** What the matchers take: a body, a body that was read, or what `validate` made of it. */
export type Received = string | Uint8Array | Multistatus | Report

/** The multistatus, or why there is none, in words. */
export type ReadReceived = { readonly multistatus: Multistatus } | { readonly failure: string }

/** Reads what a matcher was given; never throws. */
export function readReceived(received: unknown): ReadReceived {
  if (isMultistatus(received)) return { multistatus: received }
  const body = isBody(received) ? received : undefined
  if (body === undefined && !isReport(received)) return { failure: notReceived(received) }
  const report = isReport(received) ? received : validate(body ?? '')
  const { multistatus, issues } = report
  if (multistatus !== undefined) return { multistatus }
  return { failure: `expected a multistatus body, but it cannot be read\n\n${formatReport({ issues }, body)}` }
}

/** Whether a value is a body. */
export function isBody(value: unknown): value is string | Uint8Array {
  return typeof value === 'string' || isBytes(value)
}

/** Whether a value is a multistatus, whichever copy of the package read it. */
export function isMultistatus(value: unknown): value is Multistatus {
  return isObject(value) && Array.isArray(value.responses) && typeof value.find === 'function'
}

/** Whether a value is a report. */
export function isReport(value: unknown): value is Report {
  return isObject(value) && typeof value.valid === 'boolean' && Array.isArray(value.issues)
}

/** Says that a value is nothing a matcher can look at. */
export function notReceived(value: unknown): string {
  return `expected a multistatus body, a Multistatus or a Report, got ${kindOf(value)}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
