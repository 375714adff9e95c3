import type { ErrorElement } from '../model/error-element.ts'
import type { StatusLine } from '../status/status-line.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'
import { PropShape } from './prop-shape.ts'

/** A propstat while it is read. */
export class PropstatDraft {
  /** Where it begins: a place that the scanner has marked. */
  readonly at: number
  /** One-based, among the propstats of its response. */
  readonly index: number
  /** The properties so far, while they have a shape that is shared; then their start tags and names. */
  #shape: PropShape | undefined
  #own: { readonly heads: ElementHead[]; readonly names: Set<ClarkName> } | undefined
  /** The sources of the values so far, in an array that may be longer and that the propstats of a body use in turn. */
  readonly #open: string[]
  /** How many properties have a value. */
  count = 0
  #sources: readonly string[] | undefined
  extensions: XmlElement[] | undefined
  status: StatusLine | undefined
  error: ErrorElement | undefined
  description: string | undefined
  propCount = 0
  /** Where the first property with content stands; -1 if there is none. */
  firstValue = -1

  constructor(at: number, index: number, open: string[] = []) {
    this.at = at
    this.index = index
    this.#open = open
  }

  /** Adds the source of the value of the last property. */
  addSource(source: string): void {
    this.#open[this.count++] = source
  }

  /** Says that nothing will be added: from now on another propstat may use the array. */
  end(): void {
    this.#sources = this.#open.slice(0, this.count)
  }

  /** The sources of the values, in an array that is no longer than they are many. */
  get sources(): readonly string[] {
    return this.#sources ?? this.#open.slice(0, this.count)
  }

  /** Adds a property; whether its name stood in the propstat before. */
  add(head: ElementHead): boolean {
    if (this.#own !== undefined) return addOwn(this.#own, head)
    const shape = this.#shape === undefined ? PropShape.of(head) : this.#shape.with(head)
    if (shape !== undefined) {
      this.#shape = shape
      return shape.repeats
    }
    const heads = [...(this.#shape?.heads ?? [])]
    this.#own = { heads, names: new Set(heads.map(({ name }) => name.clark)) }
    return addOwn(this.#own, head)
  }

  /** Whether a property of a name has been added. */
  has(name: ClarkName): boolean {
    return this.#own?.names.has(name) ?? (this.#shape !== undefined && this.#shape.indexOf(name) >= 0)
  }

  /** The start tags of the properties. */
  get shape(): PropShape {
    return this.#own === undefined ? (this.#shape ?? NO_PROPS) : new PropShape(this.#own.heads)
  }
}

const NO_PROPS: PropShape = /* @__PURE__ */ new PropShape([])

function addOwn({ heads, names }: { heads: ElementHead[]; names: Set<ClarkName> }, head: ElementHead): boolean {
  heads.push(head)
  const { size } = names
  return names.add(head.name.clark).size === size
}

const NONE: readonly never[] = []

/** The list, of which nobody else has seen anything yet, with one thing more. */
function appended<T>(list: readonly T[], value: T): readonly T[] {
  const own = list as T[] // made by the line that calls this
  own.push(value)
  return own
}

/** From so many propstats on, the names of all before are looked up in one set. */
const MANY_PROPSTATS = 8

/** A response while it is read. */
export class ResponseDraft {
  /** Where it begins: a place that the scanner has marked. */
  readonly at: number
  /** One-based, among the responses of the body. */
  readonly index: number
  /** Arrays that hold one thing are made with it: those that grow take room for many. */
  hrefs: readonly string[] = NONE
  propstats: readonly PropstatDraft[] = NONE
  extensions: XmlElement[] | undefined
  /** Properties, propstats and other elements of which something is kept, hrefs aside, so far. */
  parts = 0
  status: StatusLine | undefined
  error: ErrorElement | undefined
  description: string | undefined
  location: string | undefined
  locationCount = 0
  /** Where the first location begins: a place that the scanner has marked. */
  locationAt = 0
  locationHrefCount = 0
  /** The names of all properties, where there are many propstats. */
  #names: Set<ClarkName> | undefined

  constructor(at: number, index: number) {
    this.at = at
    this.index = index
  }

  addHref(href: string): void {
    if (this.hrefs.length === 0) this.hrefs = [href]
    else this.hrefs = appended(this.hrefs, href)
  }

  addPropstat(propstat: PropstatDraft): void {
    if (this.propstats.length === 0) this.propstats = [propstat]
    else this.propstats = appended(this.propstats, propstat)
  }

  get path(): string {
    return `/multistatus/response[${this.index}]`
  }

  /** Adds a property to the last propstat; whether its name stood in the response before. */
  addProp(propstat: PropstatDraft, head: ElementHead): boolean {
    const { propstats } = this
    const again = propstat.add(head)
    if (propstats.length === 1) return again
    const { clark } = head.name
    if (this.#names === undefined) {
      if (propstats.length >= MANY_PROPSTATS) {
        this.#names = new Set(propstats.flatMap((each) => each.shape.heads.map(({ name }) => name.clark)))
      }
      return again || propstats.some((each) => each !== propstat && each.has(clark))
    }
    const { size } = this.#names
    return this.#names.add(clark).size === size
  }
}
