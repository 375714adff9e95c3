import { clarkNameOf, type PropName, type ReadableProp } from '../codec/prop.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { type CollectionVerdict, collectionVerdict } from './collection-evidence.ts'
import type { ErrorElement } from './error-element.ts'
import { hrefResolver, resolveHref } from './href/resolve-href.ts'
import type { Target } from './href/target.ts'
import { isSuccess, type Lookup, type ValueNote } from './lookup.ts'
import { PropError } from './prop-error.ts'
import type { Propstat } from './propstat.ts'

/** What a response element is made of. */
export interface ResponseFields {
  readonly kind: 'propstat' | 'status'
  readonly hrefs: readonly string[]
  readonly status: StatusLine | undefined
  readonly propstats: readonly Propstat[]
  readonly error: ErrorElement | undefined
  readonly description: string | undefined
  readonly location: string | undefined
  readonly extensions: readonly XmlElement[]
  readonly base: string | undefined
}

/** The properties a caller wants together: descriptors or Clark names by the caller's own names. */
export type PropSelection = Readonly<Record<string, PropName | ClarkName>>

/** The values of a selection; each is `undefined` unless it was found and could be read. */
export type Picked<S extends PropSelection> = {
  readonly [K in keyof S]: (S[K] extends ReadableProp<infer T> ? T : XmlElement) | undefined
}

/**
 * One `DAV:response`: what a multistatus says of a resource.
 *
 * Plain data; the methods only look at it. `href` is the first of `hrefs`, without white space around it, and `''` when
 * there was none. `kind` is `'propstat'` when the response has propstats; a status beside them, which RFC 4918 forbids,
 * is kept in `status`. `base` is what `target` resolves against.
 * @see RFC 4918 section 14.24
 */
export class ResponseData {
  readonly kind: 'propstat' | 'status'
  readonly href: string
  readonly hrefs: readonly string[]
  readonly status: StatusLine | undefined
  readonly propstats: readonly Propstat[]
  readonly error: ErrorElement | undefined
  readonly description: string | undefined
  readonly location: string | undefined
  /** Children that RFC 4918 does not define. */
  readonly extensions: readonly XmlElement[]
  readonly base: string | undefined

  constructor(fields: ResponseFields) {
    this.kind = fields.kind
    this.href = fields.hrefs[0] ?? ''
    this.hrefs = fields.hrefs
    this.status = fields.status
    this.propstats = fields.propstats
    this.error = fields.error
    this.description = fields.description
    this.location = fields.location
    this.extensions = fields.extensions
    this.base = fields.base
  }

  /** The first href resolved against the base, taken apart and compared with it; `targets` has all of them. */
  get target(): Target {
    return resolveHref(this.href, this.base)
  }

  /** Each href resolved, or the one that is missing; a response with a status may be about several resources. */
  get targets(): readonly Target[] {
    return this.hrefs.length > 1 ? this.hrefs.map(hrefResolver(this.base)) : [this.target]
  }

  /** Whether the resource is a collection, by the best evidence there is; `collectionVerdict` says which. */
  get isCollection(): boolean {
    return this.collectionVerdict.collection
  }

  /** Whether the resource is a collection, and what says so: its resource type, or no more than the slash of its href. */
  get collectionVerdict(): CollectionVerdict {
    return collectionVerdict(this.propstats, this.target.collection)
  }

  /**
   * Whether this is a further binding to a collection that is reported elsewhere in the body: a 208.
   * @see RFC 5842 section 7.1
   */
  get alreadyReported(): boolean {
    return this.propstats.some((propstat) => propstat.status?.code === 208)
  }

  /** All that is known of one property. Never throws; a Clark name gives the element itself. */
  lookup<T>(prop: ReadableProp<T>): Lookup<T>
  lookup(name: ClarkName): Lookup<XmlElement>
  lookup<T>(prop: ReadableProp<T> | ClarkName): Lookup<T | XmlElement> {
    const name = clarkNameOf(prop)
    const listed = this.propstats.filter((propstat) => propstat.has(name))
    const propstat = listed.find(({ status }) => isSuccess(status)) ?? listed[0]
    if (propstat?.status !== undefined && isSuccess(propstat.status)) {
      const element = propstat.get(name) as XmlElement // the propstat lists it
      return typeof prop === 'string'
        ? { state: 'found', status: propstat.status, value: element, issues: [] }
        : decode(prop, element, propstat.status)
    }
    if (propstat !== undefined) {
      return { state: 'failed', status: propstat.status, scope: 'property', error: propstat.error }
    }
    const ownStatus = this.kind === 'status' || this.status !== undefined
    if (!ownStatus || isSuccess(this.status)) return { state: 'absent' }
    return { state: 'failed', status: this.status, scope: 'response', error: this.error }
  }

  /** The value of a property, or `undefined` if it was not found or could not be read; `lookup` tells which. */
  prop<T>(prop: ReadableProp<T>): T | undefined
  prop(name: ClarkName): XmlElement | undefined
  prop<T>(prop: ReadableProp<T> | ClarkName): T | XmlElement | undefined {
    const found = this.lookup(prop as ReadableProp<T>) // both overloads of lookup are one function
    return found.state === 'found' ? found.value : undefined
  }

  /**
   * The value of a property that must be there.
   *
   * @throws PropError naming href, property and reason.
   */
  requireProp<T>(prop: ReadableProp<T>): T
  requireProp(name: ClarkName): XmlElement
  requireProp<T>(prop: ReadableProp<T> | ClarkName): T | XmlElement {
    const found = this.lookup(prop as ReadableProp<T>) // both overloads of lookup are one function
    if (found.state !== 'found') throw new PropError(this.href, clarkNameOf(prop), found)
    return found.value
  }

  /** Several values at once, by names of the caller's choice. */
  pick<S extends PropSelection>(selection: S): Picked<S> {
    // Both overloads of `prop` are one function, which takes descriptors and names.
    const picked = Object.entries(selection).map(([key, prop]) => [key, this.prop(prop as ClarkName)])
    return Object.fromEntries(picked) as Picked<S> // one entry for each key of the selection, decoded by its codec
  }

  /** A copy with other fields. */
  with(changes: Partial<Omit<ResponseFields, 'kind'>> & { readonly href?: string }): ResponseElement {
    const { href, ...fields } = changes
    const hrefs = href === undefined ? (fields.hrefs ?? this.hrefs) : [href, ...(fields.hrefs ?? this.hrefs).slice(1)]
    const propstats = fields.propstats ?? this.propstats
    const kind = propstats.length > 0 ? 'propstat' : fields.status !== undefined ? 'status' : this.kind
    return makeResponse({ ...this, ...fields, kind, hrefs })
  }
}

/** A response with propstats. */
export interface PropstatResponse extends ResponseData {
  readonly kind: 'propstat'
}

/** A response with a status of its own. */
export interface StatusResponse extends ResponseData {
  readonly kind: 'status'
}

/** One `DAV:response`, told apart by `kind`. */
export type ResponseElement = PropstatResponse | StatusResponse

/** Makes a response element of its fields. */
export function makeResponse(fields: ResponseFields): ResponseElement {
  return new ResponseData(fields) as ResponseElement // `kind` has one of the two values
}

function decode<T>(prop: ReadableProp<T>, element: XmlElement, status: StatusLine): Lookup<T> {
  const issues: ValueNote[] = []
  try {
    const value = prop.codec.decode(element, (rule, detail) => issues.push({ rule, detail }))
    return { state: 'found', status, value, issues }
  } catch (cause) {
    return { state: 'invalid', status, element, cause }
  }
}
