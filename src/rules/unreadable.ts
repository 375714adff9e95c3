import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { LimitError } from '../errors/limit-error.ts'
import type { Position } from '../errors/position.ts'
import { XmlSyntaxError, type XmlSyntaxKind } from '../errors/xml-syntax-error.ts'
import { finding, type Issue, type IssueArgs, type Rule } from '../issues/issue.ts'
import { NotMultistatusError } from '../read/not-multistatus-error.ts'
import { davNamespaceExact } from '../read/rules.ts'
import { xmlEncoding } from '../read/xml-encoding.ts'
import { doctypeIssues, xmlDoctype } from './xml-doctype.ts'

/** A body is well-formed XML; otherwise nothing may be concluded from it. @see RFC 4918 section 8.2 */
export const xmlWellFormed: Rule = { id: 'xml-well-formed', level: 'error' }

/** A body uses namespaces correctly. @see RFC 4918 section 8.2 */
export const xmlNamespaceUse: Rule = { id: 'xml-namespace-use', level: 'error' }

/** A body stays within the limits of its reader. @see RFC 4918 section 20.2 */
export const xmlResourceLimits: Rule = { id: 'xml-resource-limits', level: 'error' }

/** The root of a body is `DAV:multistatus`. @see RFC 4918 section 13 */
export const multistatusRoot: Rule = { id: 'multistatus-root', level: 'error' }

/** The element that was opened last. */
export interface LastPlace {
  readonly path: string
  readonly position: Position
}

const BY_KIND: Readonly<Record<XmlSyntaxKind, Rule>> = {
  syntax: xmlWellFormed,
  namespace: xmlNamespaceUse,
  doctype: xmlDoctype,
  encoding: xmlEncoding,
}

/**
 * Why a body could not be read, as issues; `last` is how far the reading came, `text` the text of the body.
 *
 * @throws the error itself, if it is none that a reader throws because of a body.
 */
export function unreadableIssues(error: unknown, last: LastPlace, text: string): readonly Issue[] {
  if (error instanceof XmlSyntaxError) {
    if (error.kind === 'doctype') return doctypeIssues(text, error)
    return [issueAt(BY_KIND[error.kind], { path: '/', position: error }, { reason: error.reason })]
  }
  if (error instanceof LimitError) {
    return [issueAt(xmlResourceLimits, last, { limit: error.limit, value: error.value })]
  }
  if (error instanceof NotMultistatusError) return [rootIssue(error, last)]
  if (error instanceof InvalidInputError) return [issueAt(xmlEncoding, last, { reason: error.message })]
  throw error
}

function rootIssue(error: NotMultistatusError, { position }: LastPlace): Issue {
  const { root, beginning, cause } = error
  if (root === undefined) {
    if (cause instanceof XmlSyntaxError && cause.kind === 'encoding') {
      return issueAt(xmlEncoding, { path: '/', position: cause }, { reason: cause.reason })
    }
    const place = { path: '/', position: cause instanceof XmlSyntaxError ? cause : position }
    return issueAt(multistatusRoot, place, { beginning: beginning.slice(0, 80).trim() })
  }
  const almost = /^\{(?:urn:)?dav:?\s*\}multistatus$/i.test(root.replace(/^\{\s+/, '{'))
  return almost
    ? issueAt(davNamespaceExact, { path: '/', position }, { element: root })
    : issueAt(multistatusRoot, { path: '/', position }, { root })
}

function issueAt(rule: Rule, { path, position }: LastPlace, args: IssueArgs): Issue {
  const { offset, line, column } = position
  return { ...finding(rule, args), path, offset, line, column }
}
