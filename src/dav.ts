export type { ActiveLock, LockDepth } from './codec/active-locks.ts'
export type { LockEntry, LockScope, LockType } from './codec/lock-entry.ts'
export type { Parent } from './codec/parents.ts'
export {
  collection,
  creationdate,
  displayname,
  getcontentlanguage,
  getcontentlength,
  getcontenttype,
  getetag,
  getlastmodified,
  lockdiscovery,
  resourcetype,
  supportedlock,
} from './props/rfc4918.ts'
export { parentSet, resourceId } from './props/rfc5842.ts'
