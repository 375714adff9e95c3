import type { Position } from '../errors/position.ts'
import { finding, type Issue, type Rule } from '../issues/issue.ts'

/** A body has no document type declaration; the reader refuses one. @see RFC 4918 section 17 */
export const xmlDoctype: Rule = { id: 'xml-doctype', level: 'error' }

/** A body declares no external entity. @see RFC 4918 section 20.6 */
export const xmlExternalEntity: Rule = { id: 'xml-external-entity', level: 'error' }

/** A body declares no internal entities. @see RFC 4918 section 20.6 */
export const xmlEntityExpansion: Rule = { id: 'xml-entity-expansion', level: 'error' }

/** How much of a text is searched for declarations. */
const SEARCHED = 64 * 1024

const EXTERNAL = /<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\s/
const INTERNAL = /<!ENTITY\s+(?:%\s+)?[^\s>]+\s+["']/

/** What a document type declaration is reported as: itself, and by what it declares. */
export function doctypeIssues(text: string, position: Position): readonly Issue[] {
  const searched = text.slice(0, SEARCHED)
  const broken = [xmlDoctype]
  if (EXTERNAL.test(searched)) broken.push(xmlExternalEntity)
  if (INTERNAL.test(searched)) broken.push(xmlEntityExpansion)
  const { offset, line, column } = position
  return broken.map((rule) => ({ ...finding(rule), path: '/', offset, line, column }))
}
