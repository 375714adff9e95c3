import { type Comparable, canonicalMultistatus } from '../model/same-multistatus.ts'

/** An element in canonical form: name, attributes, language, base, children. */
type CanonicalElement = readonly [
  name: string,
  attributes: readonly (readonly [string, string])[],
  lang: string | null,
  base: string | null,
  children: readonly (CanonicalElement | string)[],
]

/** A response in canonical form; elements that lie side by side are JSON of {@link CanonicalElement}. */
interface CanonicalResponse {
  readonly hrefs: readonly string[]
  readonly status: number | string | null
  readonly propstats: readonly (readonly string[])[]
  readonly error: readonly string[] | null
  readonly description: string | null
  readonly location: string | null
  readonly extensions: readonly string[]
}

/**
 * A body as lines for people, equal exactly when the bodies mean the same: hrefs, statuses, and a line for each property
 * with its Clark name, so that prefixes make no difference.
 */
export function readableLines(body: Comparable): readonly string[] {
  const lines = [...canonicalMultistatus(body)]
  // The last line is what stands behind the responses; both forms are those of canonicalMultistatus.
  const [syncToken, description, extensions] = JSON.parse(lines.pop() ?? '[]') as [
    string | null,
    string | null,
    string[],
  ]
  return [
    ...lines.flatMap((line) => responseLines(JSON.parse(line))),
    ...labelled('sync-token', syncToken),
    ...labelled('responsedescription', description),
    ...extensions.map((extension) => shownElement(extension)),
  ]
}

function responseLines(response: CanonicalResponse): readonly string[] {
  const { hrefs, status, propstats, error, description, location, extensions } = response
  return [
    `response ${hrefs.map((href) => JSON.stringify(href)).join(' ') || 'without href'}`,
    ...(status === null ? [] : [`  status ${JSON.stringify(status)}`]),
    ...propstats.flatMap(([key = '[]', ...props]) => propstatLines(key, props)),
    ...errorLines(error, '  '),
    ...labelled('  responsedescription', description),
    ...labelled('  location', location),
    ...extensions.map((extension) => `  ${shownElement(extension)}`),
  ]
}

function propstatLines(key: string, props: readonly string[]): readonly string[] {
  // The key of a group of propstats in canonical form.
  const [status, error, description, extensions] = JSON.parse(key) as [
    number | string | null,
    readonly string[] | null,
    string | null,
    readonly string[],
  ]
  return [
    `  propstat ${status === null ? 'without status' : JSON.stringify(status)}`,
    ...props.map((prop) => `    ${shownElement(prop)}`),
    ...errorLines(error, '    '),
    ...labelled('    responsedescription', description),
    ...extensions.map((extension) => `    ${shownElement(extension)}`),
  ]
}

function errorLines(error: readonly string[] | null, indent: string): readonly string[] {
  if (error === null) return []
  return error.length === 0 ? [`${indent}error`] : error.map((condition) => `${indent}error ${shownElement(condition)}`)
}

function labelled(label: string, text: string | null): readonly string[] {
  return text === null ? [] : [`${label} ${JSON.stringify(text)}`]
}

function shownElement(json: string): string {
  return canonicalText(JSON.parse(json))
}

function canonicalText([name, attributes, lang, base, children]: CanonicalElement): string {
  const scope = [...(lang === null ? [] : [['xml:lang', lang]]), ...(base === null ? [] : [['xml:base', base]])]
  const start = [name, ...[...attributes, ...scope].map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(' ')
  if (children.length === 0) return `<${start}/>`
  const content = children.map((child) => (typeof child === 'string' ? JSON.stringify(child) : canonicalText(child)))
  return `<${start}>${content.join('')}</>`
}
