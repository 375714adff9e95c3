import { davNamespaceExact } from '../../read/rules.ts'
import { multistatusRoot, xmlNamespaceUse, xmlWellFormed } from '../../rules/unreadable.ts'
import { xmlDoctype, xmlEntityExpansion, xmlExternalEntity } from '../../rules/xml-doctype.ts'
import { makeName } from '../../xml/name.ts'
import { type FaultKind, malformedKind } from './fault-kind.ts'

/** The XML declaration that begins every text here. */
const DECLARATION = /^<\?xml[^>]*\?>/

const withDoctype = (text: string, subset: string): string =>
  text.replace(DECLARATION, (declaration) => `${declaration}<!DOCTYPE multistatus${subset}>`)

/** What stands before the root, the root itself, and what is no multistatus at all. */
export const documentFaults: readonly FaultKind[] = [
  malformedKind(
    { name: 'declaration-late', description: 'a blank line before the XML declaration', rule: xmlWellFormed },
    (text) => `\n${text}`,
  ),
  malformedKind(
    { name: 'declaration-twice', description: 'a second XML declaration', rule: xmlWellFormed },
    (text) => `<?xml version="1.0"?>${text}`,
  ),
  malformedKind(
    { name: 'declaration-without-version', description: 'an XML declaration without a version', rule: xmlWellFormed },
    (text) => text.replace(DECLARATION, '<?xml encoding="UTF-8"?>'),
  ),
  malformedKind(
    { name: 'declaration-version', description: 'the version 2.0 of XML, which does not exist', rule: xmlWellFormed },
    (text) => text.replace(DECLARATION, '<?xml version="2.0" encoding="UTF-8"?>'),
  ),
  malformedKind(
    { name: 'declaration-upper-case', description: 'an XML declaration in capitals', rule: xmlWellFormed },
    (text) => text.replace(DECLARATION, '<?XML version="1.0" encoding="UTF-8"?>'),
  ),
  malformedKind({ name: 'doctype', description: 'a document type declaration', rule: xmlDoctype }, (text) =>
    withDoctype(text, ' SYSTEM "http://example.com/dav.dtd"'),
  ),
  malformedKind(
    { name: 'entity-internal', description: 'entities that grow when they are expanded', rule: xmlEntityExpansion },
    (text) => withDoctype(text, ' [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]'),
  ),
  malformedKind(
    { name: 'entity-external', description: 'an entity that names a file of the recipient', rule: xmlExternalEntity },
    (text) => withDoctype(text, ' [<!ENTITY a SYSTEM "file:///etc/hostname">]'),
  ),
  rootFault('root-other', 'another root element', 'DAV:', 'multi-status'),
  rootFault('root-in-no-namespace', 'a root element in no namespace', '', 'multistatus'),
  {
    ...rootFault('root-dav-without-colon', 'the namespace DAV without its colon', 'DAV', 'multistatus'),
    rule: davNamespaceExact,
  },
  {
    ...rootFault('root-dav-lower-case', 'the namespace dav: in small letters', 'dav:', 'multistatus'),
    rule: davNamespaceExact,
  },
  {
    ...rootFault('root-dav-blank', 'the namespace DAV: with a blank behind it', 'DAV: ', 'multistatus'),
    rule: davNamespaceExact,
  },
  malformedKind({ name: 'body-empty', description: 'no body at all', rule: multistatusRoot }, () => ''),
  malformedKind(
    { name: 'body-html', description: 'the page of a login form', rule: multistatusRoot },
    () => '<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><form><br></form></body></html>',
  ),
  malformedKind(
    { name: 'body-json', description: 'a message in JSON', rule: multistatusRoot },
    () => '{"error":"not found","status":404}',
  ),
  malformedKind(
    {
      name: 'text-before-root',
      description: 'the warning of a script language before the body',
      rule: multistatusRoot,
    },
    (text) => `Warning: a message on line 1\n${text}`,
  ),
  malformedKind(
    { name: 'body-error', description: 'the document that explains another status', rule: multistatusRoot },
    () => '<D:error xmlns:D="DAV:"><D:propfind-finite-depth/></D:error>',
  ),
  malformedKind(
    {
      name: 'prefix-declared-inside',
      description: 'the prefix of the root is only declared by the elements in it',
      rule: xmlNamespaceUse,
    },
    (text) => text.replace(/<([^\s:/<>?]+):multistatus\s[^<>]*>/, '<$1:multistatus>'),
  ),
]

function rootFault(name: string, description: string, namespace: string, localName: string): FaultKind {
  return {
    name,
    description,
    kind: 'malformed',
    rule: multistatusRoot,
    apply({ document, write }) {
      document.root.name = makeName(namespace, localName)
      return write(document)
    },
  }
}
