import type { ClarkName } from '../xml/name.ts'
import { attribute } from './attribute.ts'
import type { Codec } from './codec.ts'
import { list } from './list.ts'
import { noteText } from './note-text.ts'

/** A kind of data that a collection takes: `text/calendar` and `2.0`, for example. */
export interface SupportedData {
  readonly contentType: string
  readonly version: string
}

/**
 * The kinds of data that stand in attributes of child elements; attributes that are missing have their defaults.
 * @see RFC 4791 section 5.2.4, RFC 6352 section 6.2.2
 */
export function mediaTypes(child: ClarkName, defaults: SupportedData): Codec<readonly SupportedData[]> {
  const contentType = attribute('content-type')
  const version = attribute('version')
  return list(child, {
    decode(element, note) {
      noteText(element, 'prop-value-content', note)
      return {
        contentType: element.attributes.get('content-type') ?? defaults.contentType,
        version: element.attributes.get('version') ?? defaults.version,
      }
    },
    encode: () => [],
    attributes: (value) => ({
      ...contentType.attributes?.(value.contentType),
      ...version.attributes?.(value.version),
    }),
  })
}
