import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { XmlElement } from '../xml/element.ts'
import { type ClarkName, type Name, parseClarkName } from '../xml/name.ts'
import type { Codec, Note } from './codec.ts'
import { decodeNested, encodeNested } from './nested.ts'
import { noteText } from './note-text.ts'
import { clarkNameOf, type PropName } from './prop.ts'
import { shownValue } from './shown.ts'

/** How often a child element is there: once, at most once, any number of times. */
export type Presence = 'required' | 'optional' | 'many'

/** The fields of a value by their own names: for each the child element it is in, its codec and its presence. */
export type FieldTable = Readonly<
  Record<string, readonly [name: ClarkName | PropName, codec: Codec<unknown, never>, presence: Presence]>
>

type Read<C> = C extends Codec<infer T, never> ? T : never
type Written<C> = C extends Codec<unknown, infer Input> ? Input : never
type Flat<T> = { readonly [K in keyof T]: T[K] }

/** The value that {@link fields} reads: optional fields may be absent, those of presence `many` are arrays. */
export type FieldValues<F extends FieldTable> = Flat<
  {
    [K in keyof F as F[K][2] extends 'optional' ? never : K]: F[K][2] extends 'many'
      ? readonly Read<F[K][1]>[]
      : Read<F[K][1]>
  } & { [K in keyof F as F[K][2] extends 'optional' ? K : never]?: Read<F[K][1]> | undefined }
>

/** The value that {@link fields} writes. */
export type FieldInputs<F extends FieldTable> = Flat<
  {
    [K in keyof F as F[K][2] extends 'optional' ? never : K]: F[K][2] extends 'many'
      ? readonly Written<F[K][1]>[]
      : Written<F[K][1]>
  } & { [K in keyof F as F[K][2] extends 'optional' ? K : never]?: Written<F[K][1]> | undefined }
>

interface Field {
  readonly key: string
  readonly name: Name
  readonly codec: Codec<unknown, unknown>
  readonly presence: Presence
}

/**
 * An object of child elements.
 *
 *     const person = fields({
 *       name: ['{urn:x}name', text, 'required'],
 *       born: ['{urn:x}born', isoDate, 'optional'],
 *       mails: ['{urn:x}mail', text, 'many'],
 *     }) // Codec<{ readonly name: string; readonly mails: readonly string[]; readonly born?: Date | undefined }>
 *
 * A required element that is missing is an error. Of several where one belongs the first counts, with a note. Other
 * elements are passed over. Written in the order of the table.
 */
export function fields<const F extends FieldTable>(table: F): Codec<FieldValues<F>, FieldInputs<F>> {
  const known = Object.entries(table).map(
    ([key, [name, codec, presence]]): Field => ({
      key,
      name: parseClarkName(clarkNameOf(name)),
      codec: codec as Codec<unknown, unknown>, // each value is handed to the codec of its own key, by FieldInputs
      presence,
    }),
  )
  return {
    decode(parent, note) {
      noteText(parent, 'prop-value-content', note)
      const values = known.flatMap((field) => readField(field, parent, note))
      return Object.fromEntries(values) as FieldValues<F> // one entry for each key that is not optional
    },
    encode(value) {
      if (typeof value !== 'object' || value === null) {
        throw new InvalidInputError(`expected an object, got ${shownValue(value)}`)
      }
      const given = value as Readonly<Record<string, unknown>> // an object can be asked for any key
      return known.flatMap((field) => writeField(field, given[field.key]))
    },
  }
}

function readField({ key, name, codec, presence }: Field, parent: XmlElement, note: Note): [string, unknown][] {
  const found = parent.elements.filter((each) => each.name === name.clark)
  if (presence === 'many') return [[key, found.map((each) => decodeNested(each, codec, note))]]
  const [first] = found
  if (found.length > 1) note('prop-value-duplicate', `expected one ${name.clark}, found ${found.length}`)
  if (first !== undefined) return [[key, decodeNested(first, codec, note)]]
  if (presence === 'required') throw new InvalidInputError(`expected ${name.clark}, found none`)
  return []
}

function writeField({ key, name, codec, presence }: Field, value: unknown): readonly XmlElement[] {
  if (presence === 'many') {
    if (!Array.isArray(value)) throw new InvalidInputError(`${key}: expected an array, got ${shownValue(value)}`)
    return value.map((each) => encodeNested(name, codec, each))
  }
  if (value !== undefined) return [encodeNested(name, codec, value)]
  if (presence === 'required') throw new InvalidInputError(`${key}: expected a value, got undefined`)
  return []
}
