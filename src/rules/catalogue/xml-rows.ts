import { davNamespaceExact } from '../../read/rules.ts'
import { xmlEncoding } from '../../read/xml-encoding.ts'
import { multistatusRoot, xmlNamespaceUse, xmlResourceLimits, xmlWellFormed } from '../unreadable.ts'
import { xmlDoctype, xmlEntityExpansion, xmlExternalEntity } from '../xml-doctype.ts'
import { xmlProcessingInstruction } from '../xml-processing-instruction.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about a body as XML, and those that keep it from being read. */
export const xmlRows: readonly CatalogueRow[] = [
  {
    rule: xmlWellFormed,
    reference: 'RFC 4918 section 8.2',
    summary: 'A body is well-formed XML 1.0.',
    message: 'not well-formed: {reason}',
    hint: 'nothing may be concluded from such a body, not even from the part before the fault',
  },
  {
    rule: xmlNamespaceUse,
    reference: 'RFC 4918 section 8.2, Namespaces in XML 1.0 section 5',
    summary: 'A body uses namespaces as Namespaces in XML 1.0 says.',
    message: 'namespaces are not used correctly: {reason}',
    hint: 'declare each prefix on the element or around it, for example xmlns:D="DAV:" on the root',
  },
  {
    rule: davNamespaceExact,
    reference: 'RFC 4918 sections 14 and 21.2',
    summary: 'The namespace of WebDAV is named by exactly the four characters DAV:.',
    message: 'the element {element} is in a namespace that only looks like DAV:',
    hint: 'write xmlns:D="DAV:", in capitals, with the colon and without blanks',
  },
  {
    rule: xmlEncoding,
    reference: 'RFC 4918 section 19, RFC 7303 section 3',
    summary: 'A body is in UTF-8 or UTF-16, and all that tells its encoding agrees.',
    message: ({ reason, encoding, declared, charset }) =>
      reason !== undefined
        ? `the encoding is wrong: ${reason}`
        : charset !== undefined
          ? `the charset parameter says ${charset}, but the byte order mark ${encoding ?? 'something else'}`
          : declared === undefined
            ? `the body is in ${encoding ?? 'another encoding'}, which not every recipient can read`
            : `the XML declaration says ${declared}, but the body is read as ${encoding}`,
    hint: 'send UTF-8 and say so in the Content-Type: application/xml; charset=utf-8',
  },
  {
    rule: xmlDoctype,
    reference: 'RFC 4918 sections 17 and 20.6',
    summary: 'A body has no document type declaration.',
    message: 'the body has a document type declaration, which is refused',
    hint: 'leave it out: no WebDAV body needs one, and attacks with entities do',
  },
  {
    rule: xmlExternalEntity,
    reference: 'RFC 4918 section 20.6',
    summary: 'A body declares no external entity.',
    message: 'the body declares an external entity; it has not been fetched',
    hint: 'treat the source of this body as hostile',
  },
  {
    rule: xmlEntityExpansion,
    reference: 'RFC 4918 section 20.6',
    summary: 'A body declares no entities of its own.',
    message: 'the body declares internal entities, which can grow without bounds when they are expanded',
    hint: 'write the text itself; for markup characters there are &amp; &lt; &gt; &quot; &apos;',
  },
  {
    rule: xmlResourceLimits,
    reference: 'RFC 4918 section 20.2',
    summary: 'A body stays within the limits of its reader.',
    message: 'the body exceeds the limit {limit} of {value}',
    hint: 'if the source is trusted, raise it: validate(body, { limits: { {limit}: … } })',
  },
  {
    rule: xmlProcessingInstruction,
    reference: 'RFC 4918 section 17',
    summary: 'A body has no processing instructions.',
    message: 'the processing instruction <?{target}?> is ignored by every recipient',
    hint: 'leave it out',
  },
  {
    rule: multistatusRoot,
    reference: 'RFC 4918 sections 13 and 14.16',
    summary: 'The root element of the body is DAV:multistatus.',
    message: ({ root, beginning }) =>
      root !== undefined
        ? `expected the root element {DAV:}multistatus, found ${rootName(root)}`
        : beginning === ''
          ? 'expected the root element {DAV:}multistatus, found an empty body'
          : `expected the root element {DAV:}multistatus, found a body that begins with ${JSON.stringify(beginning ?? '…')}`,
    hint: ({ root }) =>
      root === '{}multistatus'
        ? 'put it into the namespace of WebDAV: <D:multistatus xmlns:D="DAV:">'
        : root === '{DAV:}error' || root === '{DAV:}prop' || root === '{DAV:}mkcol-response'
          ? 'this document belongs to another status than 207'
          : 'answer with 207 only when the body is a multistatus',
  },
]

function rootName(root: string | number | boolean): string {
  const name = String(root)
  return name.startsWith('{}') ? `${name.slice(2)}, in no namespace` : name
}
