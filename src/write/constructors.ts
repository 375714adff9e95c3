import { emptyProp, type PropName, type PropValue } from '../codec/prop.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { FailurePropstatStatus, ResponseStatus, StatusCode, SuccessPropstatStatus } from '../status/codes.ts'
import { formatStatusLine, type StatusLine } from '../status/status-line.ts'
import { isElement, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { checkHref, checkStatus } from './check-entry.ts'
import { toErrorElement } from './error-input.ts'
import type { BuiltPropstat, BuiltResponse, ErrorInput, PropstatInput } from './response-input.ts'

/** Properties by status: values where they were found (2xx), names where they were not. */
export type PropstatGroups = {
  readonly [C in SuccessPropstatStatus]?: readonly PropValue[] | undefined
} & { readonly [C in FailurePropstatStatus]?: readonly (PropName | ClarkName)[] | undefined }

/** Names of properties by status, which may be a successful one. */
export type PropstatNameGroups = {
  readonly [C in SuccessPropstatStatus | FailurePropstatStatus]?: readonly (PropName | ClarkName)[] | undefined
}

/** What may stand beside the propstats or the status of a response. */
export interface ResponseOptions {
  /** The pre- or postconditions that failed. */
  readonly error?: ErrorInput | undefined
  /** A text for people. */
  readonly description?: string | undefined
  /** Where the resource is instead, for 201 and 3xx. */
  readonly location?: string | undefined
  /** Children in other namespaces. */
  readonly extensions?: readonly XmlElement[] | undefined
}

/** Keys that a type does not have must not be there: misspelt, unknown or computed statuses do not compile. */
type NoOtherKeys<G, Allowed> = { readonly [K in Exclude<keyof G, keyof Allowed>]: never }

/**
 * Makes a response that tells of properties: values under 200 or 208, names under every other status.
 *
 * Groups without properties are left out; if all are empty, an empty 200 propstat says that the resource exists. The
 * list form takes whatever RFC 4918 allows, with an error and a description for each propstat.
 *
 * @throws InvalidInputError for an href that is not percent-encoded, a status that can never stand in a propstat, a name
 * that is none.
 * @see RFC 4918 section 14.24, RFC 8144 section 2.1
 */
export function propstatResponse<const G extends PropstatGroups>(
  href: string,
  groups: G & NoOtherKeys<G, PropstatGroups>,
  options?: ResponseOptions,
): BuiltResponse
export function propstatResponse(
  href: string,
  propstats: readonly PropstatInput[],
  options?: ResponseOptions,
): BuiltResponse
export function propstatResponse(
  href: string,
  groups: PropstatGroups | readonly PropstatInput[],
  options: ResponseOptions = {},
): BuiltResponse {
  if (Array.isArray(groups)) return fromInputs(href, groups, options, true)
  return fromInputs(href, inputsOf(groups as Groups, href), options) // not the list form, so groups
}

/**
 * Makes a response that names properties without values: for PROPPATCH, MKCALENDAR and `propname`.
 *
 * @throws InvalidInputError like {@link propstatResponse}.
 * @see RFC 4918 section 9.2
 */
export function propstatNames<const G extends PropstatNameGroups>(
  href: string,
  groups: G & NoOtherKeys<G, PropstatNameGroups>,
  options: ResponseOptions = {},
): BuiltResponse {
  // The keys have been checked by the compiler; here only the values count.
  const inputs = Object.entries(groups as Groups).map(([status, names = []]) => ({
    status: Number(status),
    props: Array.from(names, (name) => nameOnly(name, href)),
  }))
  return fromInputs(href, inputs, options)
}

/** What may stand beside the properties of a 208. */
export interface AlreadyReportedOptions extends ResponseOptions {
  /** Properties that were asked for and do not exist: they are listed under 404. */
  readonly missing?: readonly (PropName | ClarkName)[] | undefined
}

/**
 * Makes the response of a further binding to a collection that is reported elsewhere in the body: a 208.
 *
 * `props` should hold `DAV:resource-id`, so that the client can tell which collection is meant.
 * @see RFC 5842 section 7.1
 */
export function alreadyReported(
  href: string,
  props: readonly PropValue[] = [],
  options: AlreadyReportedOptions = {},
): BuiltResponse {
  return fromInputs(href, inputsOf({ 208: props, 404: options.missing }, href), options)
}

/**
 * Makes a response that tells of whole resources: one status for one or more hrefs.
 *
 * @throws InvalidInputError for an href that is not percent-encoded or a status that can never stand in a response.
 * @see RFC 4918 section 14.24
 */
export function statusResponse(
  href: string | readonly string[],
  status: ResponseStatus | (number & {}),
  options: ResponseOptions = {},
): BuiltResponse {
  const hrefs = typeof href === 'string' ? [href] : [...href]
  if (hrefs.length === 0) throw new InvalidInputError('statusResponse: expected at least one href')
  hrefs.forEach(checkHref)
  checkStatus(status, 'response', hrefs[0] ?? '')
  return { kind: 'status', href: hrefs[0] ?? '', hrefs, status: statusLine(status), propstats: [], ...around(options) }
}

/** Groups once the compiler has seen their keys. */
type Groups = Readonly<Record<string, readonly (PropValue | PropName | ClarkName)[] | undefined>>

function inputsOf(groups: Groups, href: string): PropstatInput[] {
  const inputs: PropstatInput[] = []
  for (const status of Object.keys(groups)) {
    const code = Number(status)
    const given = groups[status] ?? []
    const props = code >= 200 && code < 300 ? values(given, status, href) : names(given, status, href)
    inputs.push({ status: code, props })
  }
  return inputs
}

function values(
  props: readonly (PropValue | PropName | ClarkName)[],
  status: string,
  href: string,
): readonly PropValue[] {
  return props.map((prop) => {
    if (isElement(prop)) return prop
    return misplaced(`the name ${typeof prop === 'string' ? prop : prop.name}, expected a value`, status, href)
  })
}

function names(
  props: readonly (PropValue | PropName | ClarkName)[],
  status: string,
  href: string,
): readonly PropValue[] {
  return props.map((prop) => (isElement(prop) ? misplaced('a value, expected a name', status, href) : emptyProp(prop)))
}

function misplaced(found: string, status: string, href: string): never {
  throw new InvalidInputError(`${href}: under ${status} stands ${found}; propstatNames takes names under any status`)
}

function nameOnly(name: PropName | ClarkName | PropValue, href: string): XmlElement {
  if (isElement(name)) throw new InvalidInputError(`${href}: expected names, got a value of ${name.name}`)
  return emptyProp(name)
}

function fromInputs(
  href: string,
  inputs: readonly PropstatInput[],
  options: ResponseOptions,
  keepEmpty = false,
): BuiltResponse {
  checkHref(href)
  const propstats = inputs.map((input) => toPropstat(input, href, !keepEmpty))
  const filled = keepEmpty ? propstats : propstats.filter(isFilled)
  const written = filled.length > 0 ? filled : [toPropstat({ status: 200, props: [] }, href, true)]
  return { kind: 'propstat', href, hrefs: [href], status: undefined, propstats: written, ...around(options) }
}

/** An empty 208 still says that the collection is reported elsewhere. */
function isFilled({ status, props, error, description }: BuiltPropstat): boolean {
  return status.code === 208 || props.length > 0 || error !== undefined || description !== undefined
}

/** `made`: its properties are elements in an array of our own. */
function toPropstat(input: PropstatInput, href: string, made: boolean): BuiltPropstat {
  const { status } = input
  const code = typeof status === 'object' ? status.code : status
  if (code === undefined) throw new InvalidInputError(`${href}: a propstat without a status code`)
  checkStatus(code, 'propstat', href)
  return {
    status: typeof status === 'object' ? status : statusLine(code),
    props: made ? (input.props as readonly PropValue[]) : Array.from(input.props, elementOf), // as `made` says
    error: toErrorElement(input.error),
    description: input.description,
    extensions: input.extensions ?? [],
  }
}

function elementOf(prop: PropValue | PropName | ClarkName): PropValue {
  return isElement(prop) ? prop : emptyProp(prop)
}

function statusLine(code: StatusCode | number): StatusLine {
  const raw = formatStatusLine(code)
  return { code, reason: raw.slice('HTTP/1.1 200 '.length), version: 'HTTP/1.1', raw }
}

function around(options: ResponseOptions): Pick<BuiltResponse, 'error' | 'description' | 'location' | 'extensions'> {
  return {
    error: toErrorElement(options.error),
    description: options.description,
    location: options.location,
    extensions: options.extensions ?? [],
  }
}
