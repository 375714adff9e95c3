import type { Issue, Rule } from '../issues/issue.ts'
import { messageIssue } from './http-message.ts'

/** A multistatus is of the media type `application/xml` or `text/xml`. @see RFC 4918 sections 8.2 and 13 */
export const contentTypeXml: Rule = { id: 'content-type-xml', level: 'warning' }

/** Of the two, `application/xml` is to be preferred. @see RFC 4918 section 8.2 */
export const contentTypeTextXml: Rule = { id: 'content-type-text-xml', level: 'warning' }

/** What is wrong with the media type; the charset parameter is compared with the body when that is read. */
export function* contentTypeIssues(contentType: string | undefined): Generator<Issue> {
  const [type = ''] = contentType?.toLowerCase().split(';') ?? []
  const mediaType = type.trim()
  if (mediaType === 'application/xml') return
  const rule = mediaType === 'text/xml' ? contentTypeTextXml : contentTypeXml
  yield messageIssue(rule, 'header(content-type)', mediaType === '' ? undefined : { mediaType })
}
