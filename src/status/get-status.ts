import { codeRows, type StatusCode, type StatusNeed } from './codes.ts'
import { type Standing, standingAt } from './standing.ts'
import { type StatusClass, statusClass } from './status-class.ts'

/** What is known of a registered status code. */
export interface StatusFacts {
  readonly code: StatusCode
  /** The registered reason phrase; `(Unused)` for 306 and 418. */
  readonly phrase: string
  readonly class: StatusClass
  /** The document that defines it, such as `RFC 9110 section 15.3.1`. */
  readonly reference: string
  /** Whether an HTTP cache may keep a response with it that states no lifetime. */
  readonly heuristicallyCacheable: boolean
  /** As the status of a message with a multistatus body. */
  readonly outer: Standing
  /** As the status of a response element. */
  readonly response: Standing
  /** As the status of a propstat. */
  readonly propstat: Standing
  /** The methods it is defined for inside a multistatus (207: for which a multistatus is); empty if for none in particular. */
  readonly definedFor: readonly string[]
  /** The methods it is discouraged or forbidden for inside a multistatus (207: for which none is defined). */
  readonly discouragedFor: readonly string[]
  /** What must stand beside it. */
  readonly needs?: StatusNeed
}

/** The registered status codes, in order. */
export const statusCodes: readonly StatusCode[] = /* @__PURE__ */ listCodes()

function listCodes(): StatusCode[] {
  return Object.keys(codeRows).map((code) => Number(code) as StatusCode) // the keys of the table are what the type is
}

/** What is known of a status code; `undefined` if it is not registered. */
export function getStatus(code: number): StatusFacts | undefined {
  const row = codeRows[code]
  const group = statusClass(code)
  if (row === undefined || group === undefined) return undefined
  const [phrase, reference, , more = {}] = row
  return {
    code: code as StatusCode, // it has a row
    phrase,
    class: group,
    reference: spellReference(reference),
    heuristicallyCacheable: more.cacheable === true,
    outer: standingAt(code, 'outer'),
    response: standingAt(code, 'response'),
    propstat: standingAt(code, 'propstat'),
    definedFor: more.for?.split(' ') ?? [],
    discouragedFor: more.not?.split(' ') ?? [],
    ...(more.needs === undefined ? {} : { needs: more.needs }),
  }
}

/** `9110 15.3.1` as `RFC 9110 section 15.3.1`. */
function spellReference(reference: string): string {
  return reference.replace(/\b(\d{4})(?: ([\d.]+))?(?=,|$)/g, (_, rfc: string, section: string | undefined) =>
    section === undefined ? `RFC ${rfc}` : `RFC ${rfc} section ${section}`,
  )
}
