import { type Finding, finding, type Rule } from '../issues/issue.ts'
import { codeRows } from './codes.ts'
import * as rules from './rules.ts'
import { type StatusPlace, standingAt } from './standing.ts'
import { statusClass } from './status-class.ts'

/** What is known of the request; what is not known switches off the rules that need it. */
export interface StatusContext {
  /** The method that is answered, as sent: `PROPFIND`. */
  readonly method?: string | undefined
  /** The `Depth` that was in force. */
  readonly depth?: 0 | 1 | '0' | '1' | 'infinity' | undefined
  /** Whether the request had `DAV: bind`. */
  readonly bind?: boolean | undefined
  /** Whether the request had a conditional header: `If`, `If-Match`, `Overwrite` and the like. */
  readonly conditional?: boolean | undefined
}

/** A status code and where it stands. */
export interface PlacedStatus extends StatusContext {
  readonly code: number
  readonly place: StatusPlace
}

/** Codes that are reserved, deprecated, obsoleted or registered for a time only. */
const RESERVED: readonly number[] = [104, 305, 306, 418, 510]

/** Codes that depend on a header field, which neither place can carry; 405 and 412 may stand in a response. */
const NEEDS_HEADER: readonly number[] = [206, 226, 304, 405, 407, 411, 412, 416, 417, 421, 426, 428, 431]

/**
 * The one verdict on a status where it stands: what builders refuse, readers report and validators count.
 *
 * A finding of level `error` means that the code can never stand there, or not in the answer to this request. A code
 * that is not registered is treated by its class.
 * @see RFC 4918 section 13
 */
export function checkStatusEntry(entry: PlacedStatus): Finding[] {
  const { code, place } = entry
  if (statusClass(code) === undefined) return [finding(rules.statusCodeRange, { code })]
  if (place === 'outer') return code === 207 ? [] : [finding(rules.outerStatus207, { code })]
  const standing = standingAt(code, place)
  const broken = rulesOfPlace(code, place)
  if (standing === 'never' && !broken.some(({ level }) => level === 'error')) broken.push(rules.statusNeverHere)
  broken.push(...rulesOfRequest(entry))
  if (standing === 'discouraged' && broken.length === 0) broken.push(rules.statusDiscouragedHere)
  return broken.map((rule) => finding(rule, factsOf(entry, rule)))
}

function factsOf({ code, place, method }: PlacedStatus, rule: Rule): NonNullable<Finding['args']> {
  const facts = { code, place }
  return method === undefined || rule === rules.statusNeverHere ? facts : { ...facts, method }
}

/** The rules that a code breaks at a place, whatever the request was. */
function rulesOfPlace(code: number, place: 'response' | 'propstat'): Rule[] {
  const broken: Rule[] = []
  if (code < 200) broken.push(rules.status1xx)
  if (codeRows[code] === undefined) broken.push(rules.statusUnregistered)
  if (RESERVED.includes(code)) broken.push(rules.statusReservedCode)
  if (code === 207) broken.push(rules.statusNested207)
  if (code === 208 && place === 'response') broken.push(rules.rule208InPropstatOnly)
  if (NEEDS_HEADER.includes(code) && standingAt(code, place) === 'never') broken.push(rules.statusNeedsHeader)
  if (place === 'propstat' && statusClass(code) === 'redirection') broken.push(rules.redirectInPropstat)
  return broken
}

/** The rules that a code breaks in the answer to this request. */
function rulesOfRequest({ code, place, method, depth, bind, conditional }: PlacedStatus): Rule[] {
  const broken: Rule[] = []
  if (code === 412 && conditional === false) broken.push(rules.status412WithoutCondition)
  if (code === 208 && place === 'propstat') {
    if (depth !== undefined && depth !== 'infinity') broken.push(rules.rule208Depth)
    if (bind === false) broken.push(rules.rule208ClientSupport)
    if (method !== undefined && method !== 'PROPFIND') broken.push(rules.statusDiscouragedHere)
  }
  const ofMethod = place === 'response' && method !== undefined ? ruleOfMethod(code, method) : undefined
  if (ofMethod !== undefined) broken.push(ofMethod)
  return broken
}

/** The rule that a response with this code breaks in the answer to a method. */
function ruleOfMethod(code: number, method: string): Rule | undefined {
  const success = statusClass(code) === 'successful'
  if (method === 'LOCK' && success) return rules.lockSuccessEntry
  if (method === 'DELETE') {
    if (code === 424) return rules.delete424
    if (code === 204) return rules.delete204
    if (success || code === 404) return rules.deleteSuccessEntry
  }
  if (method === 'COPY' || method === 'MOVE') {
    if (code === 424) return rules.copymove424
    if (code === 201 || code === 204) return rules.copymove201204
  }
  const discouraged = standingAt(code, 'response') !== 'never' && codeRows[code]?.[3]?.not?.split(' ').includes(method)
  return discouraged ? rules.statusDiscouragedHere : undefined
}
