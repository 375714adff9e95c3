import { clarkNameOf, type PropName } from '../codec/prop.ts'
import { quoted } from '../codec/shown.ts'
import { isNcName } from '../xml/characters.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { type ClarkName, makeName, parseClarkName } from '../xml/name.ts'
import { attributesBut, requiredAttribute } from './attributes.ts'
import { ChildReader } from './child-reader.ts'
import { type RequestParseOptions, requireRoot } from './parse-body.ts'
import type { NameInput } from './prop-names.ts'
import { requestFault } from './request-fault.ts'
import { stringifyBody } from './stringify-body.ts'

/** A property to report, and those to report of the resources whose hrefs it holds. */
export interface ExpandedProperty {
  readonly name: ClarkName
  readonly properties: readonly ExpandedProperty[]
}

/**
 * An expand-property report.
 * @see RFC 3253 section 3.8
 */
export interface ExpandProperty {
  readonly report: 'expand-property'
  readonly properties: readonly ExpandedProperty[]
  /** Children that no specification defines; a server ignores them. */
  readonly extensions: readonly XmlElement[]
}

/** What can be written as an {@link ExpandedProperty}: itself, or its name if nothing is to be expanded. */
export type ExpandedPropertyInput =
  | NameInput
  | { readonly name: NameInput; readonly properties?: readonly ExpandedPropertyInput[] | undefined }

/** What can be written as an {@link ExpandProperty}. */
export interface ExpandPropertyInput {
  readonly properties: readonly ExpandedPropertyInput[]
  readonly extensions?: readonly XmlElement[] | undefined
}

/**
 * Reads the body of an expand-property report.
 *
 * @throws XmlSyntaxError, LimitError, InvalidInputError: {@link requestErrorStatus} says what to answer.
 * @see RFC 3253 section 3.8
 */
export function parseExpandProperty(body: string | Uint8Array, options: RequestParseOptions = {}): ExpandProperty {
  return readExpandProperty(requireRoot(body, '{DAV:}expand-property', options))
}

/** Reads an expand-property report from its root element. */
export function readExpandProperty(root: XmlElement): ExpandProperty {
  const children = new ChildReader(root)
  const properties = children.all('{DAV:}property').map(readProperty)
  return { report: 'expand-property', properties, extensions: children.rest }
}

/**
 * Writes the body of an expand-property report.
 *
 * @throws InvalidInputError for what is no name, and for characters that XML cannot carry.
 * @see RFC 3253 section 3.8
 */
export function stringifyExpandProperty({ properties, extensions = [] }: ExpandPropertyInput): string {
  return stringifyBody('{DAV:}expand-property', [...properties.map(writeProperty), ...extensions])
}

function readProperty(from: XmlElement): ExpandedProperty {
  const localName = requiredAttribute(from, 'name')
  if (!isNcName(localName)) {
    throw requestFault(`property: expected the local name of a property, found ${quoted(localName)}`, { status: 422 })
  }
  const name = makeName(from.attributes.get('namespace') ?? 'DAV:', localName).clark
  return { name, properties: new ChildReader(from).all('{DAV:}property').map(readProperty) }
}

function writeProperty(input: ExpandedPropertyInput): XmlElement {
  const { name, properties = [] } = isName(input) ? { name: input } : input
  const { namespace, localName } = parseClarkName(clarkNameOf(name))
  const attributes = attributesBut({ name: localName, namespace }, { namespace: 'DAV:' })
  return element('{DAV:}property', attributes, properties.map(writeProperty))
}

/** A descriptor is a function; an object with a name is a property to expand. */
function isName(input: ExpandedPropertyInput): input is ClarkName | PropName {
  return typeof input !== 'object'
}
