import type { PropValue } from '../codec/prop.ts'
import type { Level, RuleId } from '../issues/issue.ts'
import type { Limits } from '../read/limits.ts'
import type { CollectionProps } from '../request/mkcol.ts'
import type { PreferInput } from '../request/prefer.ts'
import type { NameInput } from '../request/prop-names.ts'
import type { PropertyUpdate } from '../request/propertyupdate.ts'
import type { Propfind } from '../request/propfind.ts'
import type { Report as ReportRequest } from '../request/report.ts'
import type { StatusContext } from '../status/check-status-entry.ts'

/** The body of a request as the `./request` door reads it: of a PROPFIND, a PROPPATCH, an extended MKCOL or a REPORT. */
export type RequestBody = Propfind | PropertyUpdate | CollectionProps | ReportRequest

/**
 * What is known of the request and the message around a body; what is not known switches off the rules that need it.
 *
 * `method`, `depth`, `bind` and `conditional` are of the request that the body answers.
 */
export interface ValidateContext extends StatusContext {
  /** The Request-URI, which hrefs are resolved against. */
  readonly requestUri?: string | undefined
  /** The `Destination` of a COPY, MOVE or REBIND. */
  readonly destination?: string | undefined
  /** What the body of the request asked for: `parsePropfind(text)`, `parseReport(text)` and so on. */
  readonly request?: RequestBody | undefined
  /** The local name of the root of that body, where `request` is not at hand: `sync-collection`. */
  readonly report?: string | undefined
  /** The properties that were asked for by name, where `request` is not at hand. */
  readonly requested?: Iterable<NameInput> | undefined
  /** The `Prefer` of the request, as sent or as `parsePrefer` reads it; without it, nothing was preferred. */
  readonly prefer?: string | PreferInput | undefined
  /** The `Preference-Applied` of the answer, likewise; it says which preferences the server has granted. */
  readonly preferenceApplied?: string | PreferInput | undefined
  /** Whether the request had `Apply-To-Redirect-Ref: T`; `false` if it had another. */
  readonly applyToRedirectRef?: boolean | undefined
  /** The hrefs of the members of an ordered collection, in its order. */
  readonly order?: readonly string[] | undefined
  /** Whether the server has access control: `DAV: access-control` in its answer to OPTIONS. */
  readonly acl?: boolean | undefined
  /** Whether the Request-URI is a scheduling Outbox. */
  readonly outbox?: boolean | undefined
  /** Values that were set before, as elements or as XML: what comes back under their names is compared with them. */
  readonly stored?: Iterable<PropValue | string> | undefined
  /** The Content-Type the body came with; its charset parameter decides how bytes are decoded. */
  readonly contentType?: string | undefined
  /** Limits other than the defaults of `parseMultistatus`; `issues` holds for each level. */
  readonly limits?: Partial<Limits> | undefined
  /** Other levels for some rules, or `'off'`. What keeps the body from being read cannot be switched off. */
  readonly levels?: Readonly<Record<RuleId, Level | 'off' | undefined>> | undefined
}
