import type { Position } from '../errors/position.ts'
import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place, ReadingHooks } from '../read/hooks.ts'
import type { Role } from '../read/roles.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { BodyRule, BodyRuleMaker, PropstatPlaces, ReportAt, ResponsePlaces } from './body-rule.ts'
import type { ValidateContext } from './validate-context.ts'

/** Before anything is read. */
const START: Place = { path: '/', position: { offset: 0, line: 1, column: 1 } }

/** Leads the rules about the whole body through one reading, and notes for them where everything stands. */
export class BodyWalk {
  readonly hooks: ReadingHooks
  /** The element that was opened last: where a reading that broke off had come to. */
  last: Place = START
  readonly #rules: readonly BodyRule[]
  readonly #openRules: readonly BodyRule[]
  #places: OpenPlaces = new OpenPlaces(START)

  constructor(makers: readonly BodyRuleMaker[], report: ReportAt, context: ValidateContext) {
    this.#rules = makers.map((make) => make(report, context)).filter((rule) => rule !== undefined)
    this.#openRules = this.#rules.filter((rule) => rule.open !== undefined)
    this.hooks = {
      context,
      open: (role, head, place) => this.#open(role, head, place),
      place: (part, place) => {
        if ('hrefs' in part) this.#response(part, place)
      },
    }
  }

  /** Says that the whole body has been read. */
  end(multistatus: Multistatus): void {
    for (const rule of this.#rules) rule.end?.(multistatus)
  }

  #open(role: Role, head: ElementHead, place: Place): void {
    this.last = place
    if (role === 'response') this.#places = new OpenPlaces(place)
    else this.#places.open(role, head.name.clark, place)
    for (const rule of this.#openRules) rule.open?.(role, place, head)
  }

  #response(response: ResponseElement, place: Place): void {
    const places: ResponsePlaces = { ...place, hrefs: this.#places.hrefs, propstats: this.#places.propstats }
    for (const rule of this.#rules) rule.response?.(response, places)
  }
}

/** The places of a response that is being read. */
class OpenPlaces implements ResponsePlaces {
  readonly path: string
  readonly position: Position
  readonly hrefs: Place[] = []
  readonly propstats: (PropstatPlaces & { readonly props: Map<ClarkName, Position> })[] = []

  constructor({ path, position }: Place) {
    this.path = path
    this.position = position
  }

  open(role: Role, name: ClarkName, { path, position }: Place): void {
    if (role === 'href') this.hrefs.push({ path: `${path}/href`, position })
    else if (role === 'propstat') {
      this.propstats.push({ path: `${path}/propstat[${this.propstats.length + 1}]`, position, props: new Map() })
    } else if (role === 'property') {
      const props = this.propstats.at(-1)?.props
      if (props !== undefined && !props.has(name)) props.set(name, position)
    }
  }
}
