import { isAllSpace, trimSpace } from '../xml/characters.ts'
import { element, isElement, XML_BASE, XML_LANG, type XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { conditionsOf, type ErrorSource } from './error-element.ts'

/** What is compared of a response; readers, constructors and writers agree on this shape. */
interface ComparableResponse {
  readonly hrefs: readonly string[]
  readonly status?: ComparableStatus
  readonly propstats?: readonly ComparablePropstat[] | undefined
  readonly error?: ComparableError
  readonly description?: string | undefined
  readonly location?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

type ComparableStatus = number | { readonly code: number | undefined; readonly raw: string } | undefined

type ComparableError = ErrorSource | undefined

interface ComparablePropstat {
  readonly status: ComparableStatus
  readonly props: Iterable<XmlElement | { readonly name: ClarkName } | ClarkName>
  readonly error?: ComparableError
  readonly description?: string | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/** A multistatus, or its responses alone. */
export type Comparable =
  | Iterable<ComparableResponse>
  | {
      readonly responses: Iterable<ComparableResponse>
      readonly syncToken?: string | undefined
      readonly description?: string | undefined
      readonly extensions?: readonly XmlElement[] | undefined
    }

/**
 * Whether two bodies mean the same.
 *
 * Blind to prefixes, comments, white space between elements, the reason phrase of a status, the order of properties and
 * propstats, and how properties of one status are spread over propstats. The order of responses counts.
 */
export function sameMultistatus(a: Comparable, b: Comparable): boolean {
  const left = canonicalMultistatus(a)
  const right = canonicalMultistatus(b)
  return left.length === right.length && left.every((line, i) => line === right[i])
}

/** A body as a list of lines, equal for bodies that mean the same: one for each response, one for what follows them. */
export function canonicalMultistatus(body: Comparable): readonly string[] {
  const { responses, syncToken, description, extensions } =
    'responses' in body
      ? body
      : { responses: body, syncToken: undefined, description: undefined, extensions: undefined }
  const end = JSON.stringify([syncToken ?? null, description ?? null, canonicalElements(extensions)])
  return [...Array.from(responses, canonicalResponse), end]
}

function canonicalResponse(response: ComparableResponse): string {
  return JSON.stringify({
    hrefs: response.hrefs.map((href) => trimSpace(href)),
    status: canonicalStatus(response.status),
    propstats: canonicalPropstats(response.propstats ?? []),
    error: canonicalError(response.error),
    description: response.description ?? null,
    location: response.location ?? null,
    extensions: canonicalElements(response.extensions),
  })
}

function canonicalStatus(status: ComparableStatus): unknown {
  if (typeof status !== 'object') return status ?? null
  return status.code ?? trimSpace(status.raw)
}

/** The properties of all propstats that agree in everything else, sorted. */
function canonicalPropstats(propstats: readonly ComparablePropstat[]): unknown {
  const groups = new Map<string, string[]>()
  for (const { status, props, error, description, extensions } of propstats) {
    const key = JSON.stringify([
      canonicalStatus(status),
      canonicalError(error),
      description,
      canonicalElements(extensions),
    ])
    const group = groups.get(key) ?? []
    for (const prop of props) {
      const value = isElement(prop) ? prop : element(typeof prop === 'string' ? prop : prop.name)
      group.push(JSON.stringify(canonicalElement(value)))
    }
    groups.set(key, group)
  }
  return Array.from(groups, ([key, props]) => [key, ...props.sort()]).sort(byFirst)
}

function byFirst(a: readonly string[], b: readonly string[]): number {
  const [left = ''] = a
  const [right = ''] = b
  return left < right ? -1 : left > right ? 1 : 0
}

function canonicalError(error: ComparableError): unknown {
  if (error === undefined) return null
  return canonicalElements(conditionsOf(error))
}

/** Elements side by side, whose order says nothing. */
function canonicalElements(elements: readonly XmlElement[] = []): readonly string[] {
  return elements.map((each) => JSON.stringify(canonicalElement(each))).sort()
}

/**
 * Name, attributes, language where it changes, base URI, and children, of which the order counts. The base of the
 * outermost element is the one in scope; inside it, `xml:base` is an attribute like others.
 */
function canonicalElement(of: XmlElement, outerLang?: string, inner = false): unknown {
  const attributes = [...of.attributes].filter(([name]) => name !== XML_LANG && name !== XML_BASE).sort(byFirst)
  const lang = of.lang ?? outerLang
  const base = inner ? of.attributes.get(XML_BASE) : of.base
  const spaced = of.children.some((child) => typeof child !== 'string') && of.children.every(isElementOrSpace)
  const children = spaced ? of.children.filter((child) => typeof child !== 'string') : of.children
  return [
    of.name,
    attributes,
    lang === outerLang ? null : lang,
    base ?? null,
    children.map((child) => (typeof child === 'string' ? child : canonicalElement(child, lang, true))),
  ]
}

function isElementOrSpace(child: XmlElement | string): boolean {
  return typeof child !== 'string' || isAllSpace(child)
}
