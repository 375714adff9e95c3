export type { LangText } from './codec/lang-text.ts'
export type { SupportedData } from './codec/media-types.ts'
export {
  addressbook,
  addressbookDescription,
  addressbookHomeSet,
  addressData,
  maxResourceSize,
  principalAddress,
  supportedAddressData,
  supportedCollationSet,
} from './props/rfc6352.ts'
