import { visible } from '../errors/excerpt.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { LimitError } from '../errors/limit-error.ts'
import { defaultXmlLimits } from '../xml/limits.ts'

/** How much of a name a message shows. */
const NAME_LENGTH = 120

/** How deep elements may lie inside each other: as deep as the reader takes them. */
const DEPTH = defaultXmlLimits.depth

/** A place inside an element, as a message names it; the outermost element is `.`. */
export interface Path {
  readonly outer: Path | undefined
  readonly step: string
  readonly depth: number
}

export const OUTERMOST: Path = { outer: undefined, step: '.', depth: 1 }

/** The path of an inner element or attribute; `index` counts elements of one name from 1. */
export function inside(outer: Path, key: string, index?: number): Path {
  const depth = outer.depth + 1
  if (depth > DEPTH) throw new LimitError('depth', DEPTH, 'elements inside each other')
  const name = visible(key.length > NAME_LENGTH ? `${key.slice(0, NAME_LENGTH)}…` : key)
  return { outer, step: index === undefined ? name : `${name}[${index}]`, depth }
}

/** The error of a place. */
export function faultAt(path: Path, reason: string): InvalidInputError {
  const steps: string[] = []
  for (let place: Path | undefined = path; place !== undefined; place = place.outer) steps.unshift(place.step)
  return new InvalidInputError(`${steps.join('/')}: ${reason}`)
}
