import { quoted } from '../codec/shown.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { XmlElement } from '../xml/element.ts'
import { requestFault } from './request-fault.ts'

/** The value of an attribute that must be there and not be empty. */
export function requiredAttribute(from: XmlElement, name: string): string {
  const value = from.attributes.get(name)
  if (value !== undefined && value !== '') return value
  throw requestFault(`${from.localName}: expected the attribute ${name}, found none`)
}

/** The value of an attribute out of a few, or the default. */
export function choiceAttribute<K extends string>(
  from: XmlElement,
  name: string,
  choices: readonly K[],
  otherwise: K,
): K {
  const value = from.attributes.get(name)
  if (value === undefined) return otherwise
  const known = choices.find((choice) => choice === value)
  if (known !== undefined) return known
  const message = `${from.localName}: expected ${name} to be one of ${choices.join(', ')}, found ${quoted(value)}`
  throw requestFault(message, { status: 422 })
}

/** The value of an attribute that is `yes` or `no`. */
export function yesNoAttribute(from: XmlElement, name: string): boolean {
  return choiceAttribute(from, name, ['yes', 'no'], 'no') === 'yes'
}

/** Attributes to write: those that are `undefined` or have their default are left out. */
export function attributesBut(
  values: Readonly<Record<string, string | undefined>>,
  defaults: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== defaults[name]) kept[name] = value
  }
  return kept
}

/** A name that an attribute carries when it is written: not empty. */
export function writtenName(value: string, what: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw new InvalidInputError(`${what}: expected a name, got ${JSON.stringify(value)}`)
}
