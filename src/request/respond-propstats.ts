import { clarkNameOf, type PropValue } from '../codec/prop.ts'
import { shownName, shownValue } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { PropstatInput } from '../write/response-input.ts'
import { isElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { isRefusal, type PropRefusal } from './respond-refusal.ts'
import type { PropAnswer, PropEntry, ResourceProps } from './respond-resource.ts'

/** The properties of a resource by name; of two entries with one name the later counts. */
export function entriesOf(props: ResourceProps): ReadonlyMap<ClarkName, PropEntry> {
  const entries = new Map<ClarkName, PropEntry>()
  if (Symbol.iterator in props) {
    for (const prop of props) {
      if (isElement(prop)) entries.set(prop.name, prop)
      else entries.set(clarkNameOf(prop[0]), prop[1])
    }
    return entries
  }
  for (const [name, entry] of Object.entries(props)) {
    entries.set(name as ClarkName, entry) // the type of the object has no other keys, and writing checks them again
  }
  return entries
}

/**
 * What there is to say of a property.
 *
 * @throws what a resolver throws, a refusal excepted; InvalidInputError for an element of another name.
 */
export async function answerOf(name: ClarkName, entry: PropEntry): Promise<PropAnswer> {
  const answer = typeof entry === 'function' ? await resolved(entry) : entry
  if (answer === undefined || isRefusal(answer)) return answer
  if (isElement(answer) && answer.name === name) return answer
  const found = isElement(answer) ? shownName(answer.name) : shownValue(answer)
  throw new InvalidInputError(`property ${shownName(name)}: expected its element or a refusal, got ${found}`)
}

async function resolved(resolver: () => PropAnswer | Promise<PropAnswer>): Promise<PropAnswer> {
  try {
    return await resolver()
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
}

/** Gathers properties by their status: one propstat for each, and one for each error or description of its own. */
export class PropstatGatherer {
  readonly #found: PropValue[] = []
  readonly #refused = new Map<unknown, { readonly refusal: PropRefusal; readonly props: ClarkName[] }>()
  readonly #missing: ClarkName[] = []

  found(value: PropValue): void {
    this.#found.push(value)
  }

  missing(name: ClarkName): void {
    this.#missing.push(name)
  }

  refused(name: ClarkName, refusal: PropRefusal): void {
    const { status, error, description } = refusal
    const key = error === undefined && description === undefined ? status : refusal
    const group = this.#refused.get(key) ?? { refusal, props: [] }
    this.#refused.set(key, group)
    group.props.push(name)
  }

  /** The propstats: what was found under `status`, what was refused, what does not exist. */
  propstats(status: 200 | 208): readonly PropstatInput[] {
    const propstats: PropstatInput[] = []
    if (this.#found.length > 0) propstats.push({ status, props: this.#found })
    for (const { refusal, props } of this.#refused.values()) {
      propstats.push({ status: refusal.status, props, error: refusal.error, description: refusal.description })
    }
    if (this.#missing.length > 0) propstats.push({ status: 404, props: this.#missing })
    const nothing = propstats.length === 0 || (status === 208 && this.#found.length === 0)
    return nothing ? [{ status, props: [] }, ...propstats] : propstats
  }
}
