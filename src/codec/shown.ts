import { visible } from '../errors/excerpt.ts'

/** How much of a text a message shows. */
const TEXT_LENGTH = 40
/** How much of a name a message shows; a namespace alone may take forty characters. */
const NAME_LENGTH = 120

/** A text as a message quotes it: shortened, and without characters that a terminal would act on. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text, TEXT_LENGTH))
}

/** A name that was read, as a message shows it. */
export function shownName(name: string): string {
  return shortened(name, NAME_LENGTH)
}

/** What a caller without types handed in, as a message shows it. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' || typeof value === 'function' ? typeof value : String(value)
}

function shortened(text: string, length: number): string {
  return visible(text.length > length ? `${text.slice(0, length)}…` : text)
}
