import { errorConditionMethod, errorConditionStatus } from '../error-condition.ts'
import { lockTokenSubmittedHref, noConflictingLockHref, status423Condition } from '../locked-conditions.ts'
import { responsedescriptionLang } from '../responsedescription-lang.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the conditions that failed, and about text for people. */
export const conditionRows: readonly CatalogueRow[] = [
  {
    rule: errorConditionStatus,
    reference: 'RFC 4918 section 16, RFC 3253 section 1.6',
    summary: 'A condition stands beside the status that its definition names.',
    message: 'the condition {condition} stands beside the status {code}; it is defined for {expected}',
    hint: 'give the status {expected}',
  },
  {
    rule: errorConditionMethod,
    reference: 'RFC 4918 section 16',
    summary: 'A condition stands in the answer to a method that it is defined for.',
    message: ({ condition = '…', method = '…', methods = '…' }) =>
      methods === ''
        ? `the condition ${condition} is about the whole request, and is not for a multistatus`
        : `the condition ${condition} is not defined for ${method}, but for ${methods}`,
    hint: ({ methods }) =>
      methods === ''
        ? 'answer with an HTTP status and a DAV:error document'
        : 'use a condition of this method, or one of your own in a namespace of your own',
  },
  {
    rule: status423Condition,
    reference: 'RFC 4918 section 11.3',
    summary: 'The status 423 comes with a condition, such as DAV:lock-token-submitted.',
    message: 'nothing says which lock is behind this 423',
    hint: 'write <D:error><D:lock-token-submitted><D:href>…</D:href></D:lock-token-submitted></D:error>, with the href of what is locked',
  },
  {
    rule: lockTokenSubmittedHref,
    reference: 'RFC 4918 section 16',
    summary: 'The condition DAV:lock-token-submitted names at least one locked resource.',
    message: 'DAV:lock-token-submitted names no resource',
    hint: 'write the href of the locked resource into it: its token was missing',
  },
  {
    rule: noConflictingLockHref,
    reference: 'RFC 4918 section 16',
    summary: 'The condition DAV:no-conflicting-lock best names the root of the lock.',
    message: 'DAV:no-conflicting-lock does not name the root of the lock that is in the way',
    hint: 'write its href into the condition: it saves the client a look',
  },
  {
    rule: responsedescriptionLang,
    reference: 'RFC 4918 section 19',
    summary: 'Text for people says in which language it is.',
    message: 'this responsedescription does not say its language; this is said once for a body',
    hint: 'write xml:lang="en" on it or on the root',
  },
]
