import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { trimSpace } from '../xml/characters.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { quoted, shownValue } from './shown.ts'

/** An entity tag: `raw` as it was written, to be sent back with `If-Match`; `tag` is what stands in the quotes. */
export interface Etag {
  readonly raw: string
  readonly weak: boolean
  readonly tag: string
}

/** entity-tag of RFC 9110 section 8.8.3. */
const ENTITY_TAG = /^(?:W\/)?"[!#-~\x80-\uffff]*"$/
/** An entity tag without its quotes, with a small `w`, or with blanks in it. */
const READABLE = /^(?<weak>[Ww]\/)?(?:"(?<quoted>[ !#-~\x80-\uffff]*)"|(?<bare>[!#-~\x80-\uffff]+))$/

/**
 * An entity tag in parts: `"a1"` or `W/"a1"`.
 *
 * Read, with a note, are also tags without quotes, with `w/` and with blanks; a quote inside and nothing at all are
 * errors. A string that is written must be an entity tag; one that was read is written as it came.
 * @see RFC 9110 section 8.8.3
 */
export const etag: Codec<Etag, Pick<Etag, 'raw'> | string> = {
  decode(element, note) {
    const raw = trimSpace(readText(element))
    const parts = READABLE.exec(raw)?.groups
    if (parts === undefined) throw new InvalidInputError(`expected an entity tag in quotes, found ${quoted(raw)}`)
    if (!ENTITY_TAG.test(raw)) {
      note('prop-getetag-syntax', `expected an entity tag in quotes, found ${quoted(raw)}`)
    }
    return { raw, weak: parts.weak !== undefined, tag: parts.quoted ?? parts.bare ?? '' }
  },
  encode(value) {
    const raw = typeof value === 'string' ? value : value?.raw
    if (typeof raw !== 'string' || !(typeof value === 'string' ? ENTITY_TAG : READABLE).test(raw)) {
      throw new InvalidInputError(`expected an entity tag in quotes, got ${shownValue(raw)}`)
    }
    return [raw]
  },
}
