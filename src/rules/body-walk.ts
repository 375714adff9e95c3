import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place, ReadingHooks } from '../read/hooks.ts'
import type { Role } from '../read/roles.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { BodyRule, BodyRuleMaker, PropstatPlaces, ReportAt, ResponsePlaces } from './body-rule.ts'
import type { ValidateContext } from './validate-context.ts'

/** Before anything is read. */
const START: Place = { path: '/', position: 0 }

/** Leads the rules about the whole body through one reading, and notes for them where everything stands. */
export class BodyWalk {
  readonly hooks: ReadingHooks
  readonly #openRules: readonly BodyRule[]
  readonly #responseRules: readonly BodyRule[]
  readonly #rules: readonly BodyRule[]
  #places: OpenPlaces = new OpenPlaces()
  /** The element of the skeleton that was opened last, properties aside, and the propstat if it was a property. */
  #last: Place = START
  #lastPropstat: OpenPropstat | undefined

  constructor(makers: readonly BodyRuleMaker[], report: ReportAt, context: ValidateContext) {
    this.#rules = makers.map((make) => make(report, context)).filter((rule) => rule !== undefined)
    this.#openRules = this.#rules.filter((rule) => rule.open !== undefined)
    this.#responseRules = this.#rules.filter((rule) => rule.response !== undefined)
    this.hooks = {
      context,
      open: (role, head, place) => this.#open(role, head, place),
      property: (head, position) => this.#property(head, position),
      response: (response, place) => this.#response(response, place),
    }
  }

  /** The element that was opened last: where a reading that broke off had come to. */
  get last(): Place {
    return this.#lastPropstat?.last ?? this.#last
  }

  /** Says that the whole body has been read. */
  end(multistatus: Multistatus): void {
    for (const rule of this.#rules) rule.end?.(multistatus)
  }

  #open(role: Role, head: ElementHead, place: Place): void {
    this.#last = place
    this.#lastPropstat = undefined
    if (role === 'response') this.#places = new OpenPlaces()
    else if (role === 'href') this.#places.hrefs.push({ path: `${place.path}/href`, position: place.position })
    else if (role === 'propstat') this.#places.addPropstat(place)
    for (const rule of this.#openRules) rule.open?.(role, place, head)
  }

  #property(head: ElementHead, position: number): void {
    const propstat = this.#places.propstats.at(-1)
    if (propstat === undefined) return
    propstat.add(head.name.clark, position)
    this.#lastPropstat = propstat
    if (head.attributes.length === 0) return
    const place = { path: propstat.path, position }
    for (const rule of this.#openRules) rule.open?.('property', place, head)
  }

  #response(response: ResponseElement, { path, position }: Place): void {
    const { hrefs, propstats } = this.#places
    const places: ResponsePlaces = { path, position, hrefs, propstats }
    for (const rule of this.#responseRules) rule.response?.(response, places)
  }
}

/** The places of a response that is being read. */
class OpenPlaces {
  readonly hrefs: Place[] = []
  readonly propstats: OpenPropstat[] = []

  addPropstat({ path, position }: Place): void {
    this.propstats.push(new OpenPropstat(`${path}/propstat[${this.propstats.length + 1}]`, position))
  }
}

/** The places of a propstat; those of its properties are put in order when they are asked for. */
class OpenPropstat implements PropstatPlaces {
  readonly path: string
  readonly position: number
  readonly #names: ClarkName[] = []
  readonly #positions: number[] = []

  constructor(path: string, position: number) {
    this.path = path
    this.position = position
  }

  add(name: ClarkName, position: number): void {
    this.#names.push(name)
    this.#positions.push(position)
  }

  /** The property that was added last. */
  get last(): Place {
    return { path: this.path, position: this.#positions.at(-1) ?? this.position }
  }

  /** The first of each name. */
  get props(): ReadonlyMap<ClarkName, number> {
    const props = new Map<ClarkName, number>()
    this.#names.forEach((name, i) => {
      if (!props.has(name)) props.set(name, this.#positions[i] ?? this.position)
    })
    return props
  }
}
