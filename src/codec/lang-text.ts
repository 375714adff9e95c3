import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { XML_LANG } from '../xml/element.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { shownValue } from './shown.ts'

/** A text and its language, a tag such as `fr-CA`; without `lang` when nothing says which. */
export interface LangText {
  readonly text: string
  readonly lang?: string | undefined
}

/**
 * Text with the language that `xml:lang` gives it, its own or an inherited one; written from a string as well.
 * @see RFC 4918 section 4.3
 */
export const langText: Codec<LangText, LangText | string> = {
  decode(element) {
    const text = readText(element)
    return element.lang === undefined ? { text } : { text, lang: element.lang }
  },
  encode(value) {
    const text = typeof value === 'object' && value !== null ? value.text : value
    if (typeof text !== 'string') throw new InvalidInputError(`expected a string, got ${shownValue(text)}`)
    return text === '' ? [] : [text]
  },
  attributes: (value) => (typeof value === 'string' || value.lang === undefined ? {} : { [XML_LANG]: value.lang }),
}
