import * as dav from '../dav-values.ts'
import { propLockConflict } from '../prop-lock-conflict.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about locks. */
export const lockRows: readonly CatalogueRow[] = [
  {
    rule: dav.propLockdiscoveryContent,
    reference: 'RFC 4918 section 15.8',
    summary: 'DAV:lockdiscovery holds active locks, or nothing.',
    message: 'not a list of locks: {detail}',
    hint: 'put each lock into a <D:activelock>, and leave the property empty where there is none',
  },
  {
    rule: dav.propActivelockContent,
    reference: 'RFC 4918 section 14.1',
    summary: 'A lock has scope, type and depth once each, and nothing else twice.',
    message: 'not a whole lock: {detail}',
    hint: 'write lockscope, locktype, depth and lockroot, and owner, timeout and locktoken where known',
  },
  {
    rule: dav.propActivelockLockroot,
    reference: 'RFC 4918 sections 14.1 and 14.12',
    summary: 'A lock says where its root is.',
    message: 'the lock does not say where its root is: {detail}',
    hint: 'add <D:lockroot> with the URL that the LOCK was sent to',
  },
  {
    rule: dav.propActivelockDepth,
    reference: 'RFC 4918 sections 9.10.3 and 14.4',
    summary: 'The depth of a lock is 0 or infinity.',
    message: 'not the depth of a lock: {detail}',
    hint: 'write 0 or infinity, in small letters',
  },
  {
    rule: dav.propActivelockTimeout,
    reference: 'RFC 4918 sections 10.7 and 14.29',
    summary: 'The timeout of a lock is Infinite, or Second- with a number up to 4294967295.',
    message: 'not the timeout of a lock: {detail}',
    hint: 'write Second-3600, without a fraction',
  },
  {
    rule: dav.propLocktokenUri,
    reference: 'RFC 4918 sections 6.5 and 14.14',
    summary: 'A lock token is one href with an absolute URI.',
    message: 'not a lock token: {detail}',
    hint: 'write <D:locktoken><D:href>urn:uuid:…</D:href></D:locktoken>, and leave it out for those who may not see it',
  },
  {
    rule: dav.propLockrootHref,
    reference: 'RFC 4918 section 14.12',
    summary: 'A lock root is one href.',
    message: 'not the root of a lock: {detail}',
    hint: 'put the URL into a <D:href>',
  },
  {
    rule: dav.propLockscopeChoice,
    reference: 'RFC 4918 sections 14.13 and 14.15',
    summary: 'A lock is either exclusive or shared, and has one type.',
    message: 'not a scope or type of locks: {detail}',
    hint: 'write <D:exclusive/> or <D:shared/>, and <D:write/>',
  },
  {
    rule: dav.propSupportedlockContent,
    reference: 'RFC 4918 sections 14.10 and 15.10',
    summary: 'DAV:supportedlock holds lock entries, each with one scope and one type.',
    message: 'not a list of lock entries: {detail}',
    hint: 'put lockscope and locktype into a <D:lockentry>',
  },
  {
    rule: propLockConflict,
    reference: 'RFC 4918 sections 6.1 and 9.10.5',
    summary: 'An exclusive lock is the only one on a resource, and no lock token is there twice.',
    message: ({ token, locks }) =>
      token === undefined
        ? `${locks ?? '…'} write locks hold the resource, and one of them is exclusive`
        : `two locks have the token ${token}`,
    hint: 'list each lock once, and none that has expired',
  },
]
