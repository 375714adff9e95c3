import { element, type XmlElement } from '../xml/element.ts'
import { attributesBut, choiceAttribute, yesNoAttribute } from './attributes.ts'
import { directText } from './element-text.ts'
import { caldav, carddav } from './namespaces.ts'

/**
 * A text that must occur, or must not if `negate` is set, compared by a collation of RFC 4790.
 * @see RFC 4791 section 9.7.5
 */
export interface TextMatch {
  readonly text: string
  readonly collation: string
  readonly negate: boolean
}

/** Where in a value the text of a match must stand. */
export type MatchType = 'equals' | 'contains' | 'starts-with' | 'ends-with'

/**
 * A text match in an address book.
 * @see RFC 6352 section 10.5.4
 */
export interface AddressTextMatch extends TextMatch {
  readonly matchType: MatchType
}

/** What can be written as a {@link TextMatch}; a string alone has the default collation. */
export type TextMatchInput = string | (Pick<TextMatch, 'text'> & { [K in keyof TextMatch]?: TextMatch[K] | undefined })

/** What can be written as an {@link AddressTextMatch}. */
export type AddressTextMatchInput =
  | string
  | (Pick<TextMatch, 'text'> & { [K in keyof AddressTextMatch]?: AddressTextMatch[K] | undefined })

const CALENDAR_COLLATION = 'i;ascii-casemap'
const ADDRESS_COLLATION = 'i;unicode-casemap'
const MATCH_TYPES: readonly MatchType[] = ['equals', 'contains', 'starts-with', 'ends-with']

/** Reads a `CALDAV:text-match`. */
export function readTextMatch(from: XmlElement): TextMatch {
  return matchOf(from, CALENDAR_COLLATION)
}

/** Reads a `CARDDAV:text-match`. */
export function readAddressTextMatch(from: XmlElement): AddressTextMatch {
  const matchType = choiceAttribute(from, 'match-type', MATCH_TYPES, 'contains')
  return { ...matchOf(from, ADDRESS_COLLATION), matchType }
}

/** Writes a `CALDAV:text-match`. */
export function writeTextMatch(input: TextMatchInput): XmlElement {
  const { text, collation, negate } = typeof input === 'string' ? { text: input } : input
  const attributes = { collation, 'negate-condition': negate === true ? 'yes' : undefined }
  return element(caldav('text-match'), attributesBut(attributes, { collation: CALENDAR_COLLATION }), text)
}

/** Writes a `CARDDAV:text-match`. */
export function writeAddressTextMatch(input: AddressTextMatchInput): XmlElement {
  const { text, collation, negate, matchType } = typeof input === 'string' ? { text: input } : input
  const attributes = { collation, 'negate-condition': negate === true ? 'yes' : undefined, 'match-type': matchType }
  const defaults = { collation: ADDRESS_COLLATION, 'match-type': 'contains' }
  return element(carddav('text-match'), attributesBut(attributes, defaults), text)
}

function matchOf(from: XmlElement, collation: string): TextMatch {
  return {
    text: directText(from),
    collation: from.attributes.get('collation') ?? collation,
    negate: yesNoAttribute(from, 'negate-condition'),
  }
}
