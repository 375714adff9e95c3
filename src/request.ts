export type { LockEntry, LockScope, LockType } from './codec/lock-entry.ts'
export { InvalidInputError } from './errors/invalid-input-error.ts'
export { LimitError } from './errors/limit-error.ts'
export { XmlSyntaxError } from './errors/xml-syntax-error.ts'
export type { Target } from './model/href/target.ts'
export {
  type AclPrincipalPropSet,
  type AclPrincipalPropSetInput,
  parseAclPrincipalPropSet,
  stringifyAclPrincipalPropSet,
} from './request/acl-principal-prop-set.ts'
export type { AddressDataInput, AddressDataRequest } from './request/address-data.ts'
export type {
  AddressbookFilter,
  AddressbookFilterInput,
  AddressParamFilter,
  AddressParamFilterInput,
  AddressPropFilter,
  AddressPropFilterInput,
  FilterTest,
} from './request/addressbook-filter.ts'
export {
  type AddressbookMultiget,
  type AddressbookMultigetInput,
  parseAddressbookMultiget,
  stringifyAddressbookMultiget,
} from './request/addressbook-multiget.ts'
export {
  type AddressbookQuery,
  type AddressbookQueryInput,
  parseAddressbookQuery,
  stringifyAddressbookQuery,
} from './request/addressbook-query.ts'
export { type Bind, type BindInput, parseBind, stringifyBind } from './request/bind.ts'
export type {
  CalendarDataInput,
  CalendarDataRequest,
  ComponentProperty,
  ComponentRequest,
  ComponentRequestInput,
} from './request/calendar-data.ts'
export type {
  CompFilter,
  CompFilterInput,
  ParamFilter,
  ParamFilterInput,
  PropFilter,
  PropFilterInput,
} from './request/calendar-filter.ts'
export {
  type CalendarMultiget,
  type CalendarMultigetInput,
  parseCalendarMultiget,
  stringifyCalendarMultiget,
} from './request/calendar-multiget.ts'
export {
  type CalendarQuery,
  type CalendarQueryInput,
  parseCalendarQuery,
  stringifyCalendarQuery,
} from './request/calendar-query.ts'
export { type DavClass, formatDav, parseDav } from './request/dav-classes.ts'
export {
  type Depth,
  type DepthNoroot,
  type DepthOptions,
  formatDepth,
  parseDepth,
  parseDepthNoroot,
} from './request/depth.ts'
export { formatDestination, parseDestination } from './request/destination.ts'
export {
  type ExpandedProperty,
  type ExpandedPropertyInput,
  type ExpandProperty,
  type ExpandPropertyInput,
  parseExpandProperty,
  stringifyExpandProperty,
} from './request/expand-property.ts'
export {
  type FreeBusyQuery,
  type FreeBusyQueryInput,
  parseFreeBusyQuery,
  stringifyFreeBusyQuery,
} from './request/free-busy-query.ts'
export type { HeaderValue } from './request/header-value.ts'
export {
  formatIf,
  type IfCondition,
  type IfHeader,
  type IfList,
  type IfListInput,
  parseIf,
} from './request/if-header.ts'
export { type RequestLimits, requestLimits } from './request/limits.ts'
export { formatLockToken, parseLockToken } from './request/lock-token.ts'
export { type LockInfo, type LockInfoInput, parseLockInfo, stringifyLockInfo } from './request/lockinfo.ts'
export { parseMkcalendar, stringifyMkcalendar } from './request/mkcalendar.ts'
export { type CollectionProps, type CollectionPropsInput, parseMkcol, stringifyMkcol } from './request/mkcol.ts'
export { formatOverwrite, parseOverwrite } from './request/overwrite.ts'
export type { RequestParseOptions } from './request/parse-body.ts'
export { formatPrefer, type Prefer, type Preference, type PreferInput, parsePrefer } from './request/prefer.ts'
export {
  type PrincipalMatch,
  type PrincipalMatchInput,
  parsePrincipalMatch,
  stringifyPrincipalMatch,
} from './request/principal-match.ts'
export {
  type PrincipalPropertySearch,
  type PrincipalPropertySearchInput,
  type PropertySearch,
  parsePrincipalPropertySearch,
  stringifyPrincipalPropertySearch,
} from './request/principal-property-search.ts'
export type { NameInput } from './request/prop-names.ts'
export type { PropRequest, PropRequestInput } from './request/prop-request.ts'
export {
  type PropertyChange,
  type PropertyChangeInput,
  type PropertyUpdate,
  type PropertyUpdateInput,
  parsePropertyUpdate,
  stringifyPropertyUpdate,
} from './request/propertyupdate.ts'
export { type Propfind, type PropfindInput, parsePropfind, stringifyPropfind } from './request/propfind.ts'
export { parseRebind, stringifyRebind } from './request/rebind.ts'
export { type OtherReport, parseReport, type Report, stringifyReport } from './request/report.ts'
export { type RequestErrorStatus, requestErrorCondition, requestErrorStatus } from './request/request-fault.ts'
export { requireFiniteDepth } from './request/respond-depth.ts'
export { PropRefusal, type RefusalOptions, refuseProp } from './request/respond-refusal.ts'
export type {
  FailedResource,
  FoundResource,
  PropAnswer,
  PropEntry,
  PropfindResource,
  PropResolver,
  ResourcePlace,
  ResourceProps,
  Resources,
} from './request/respond-resource.ts'
export { type PropfindOptions, type PropfindRequest, respondToPropfind } from './request/respond-to-propfind.ts'
export { type PropertyStore, respondToProppatch } from './request/respond-to-proppatch.ts'
export {
  parseSyncCollection,
  type SyncCollection,
  type SyncCollectionInput,
  type SyncLevel,
  stringifySyncCollection,
} from './request/sync-collection.ts'
export type {
  AddressTextMatch,
  AddressTextMatchInput,
  MatchType,
  TextMatch,
  TextMatchInput,
} from './request/text-match.ts'
export type { Period, TimeRange, TimeRangeInput } from './request/time-range.ts'
export { formatTimeout, type LockTimeout, parseTimeout } from './request/timeout.ts'
export { parseUnbind, stringifyUnbind, type Unbind, type UnbindInput } from './request/unbind.ts'
export {
  parseVersionTree,
  stringifyVersionTree,
  type VersionTree,
  type VersionTreeInput,
} from './request/version-tree.ts'
export type { ClarkName } from './xml/name.ts'
