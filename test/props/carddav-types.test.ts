import { describe, expectTypeOf, it } from 'vitest'
import type * as carddav from '../../src/carddav.ts'
import type { LangText } from '../../src/codec/lang-text.ts'
import type { SupportedData } from '../../src/codec/media-types.ts'
import type { Same, Values } from './values.ts'

/** What each descriptor of the pack reads, and what it writes where that is more. */
interface Expected {
  addressData: [string, string]
  addressbookDescription: [LangText, LangText | string]
  addressbookHomeSet: [readonly string[], readonly string[]]
  maxResourceSize: [number, number]
  principalAddress: [string, string]
  supportedAddressData: [readonly SupportedData[], readonly SupportedData[]]
  supportedCollationSet: [readonly string[], readonly string[]]
}

describe('the descriptors of ./carddav', () => {
  it('have the types of their values, in both directions', () => {
    expectTypeOf<Values<typeof carddav>>().toEqualTypeOf<Expected>()
    type Named = Same<keyof Values<typeof carddav>, keyof Expected>
    expectTypeOf<Named>().toEqualTypeOf<true>()
  })
})
