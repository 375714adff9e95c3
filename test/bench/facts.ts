import { createHash } from 'node:crypto'
import type { Multistatus, XmlElement } from 'multistatus'

/** What an element holds: its text, or its children in order if there are elements among them. */
export type Content = string | readonly (string | NamedContent)[]

export interface NamedContent {
  readonly name: string
  readonly content: Content
}

/** What one response says, as plain data: what every reader has to come to. */
export interface Fact {
  readonly hrefs: readonly string[]
  readonly status?: string
  readonly propstats: readonly { readonly props: Readonly<Record<string, Content>>; readonly status: string }[]
}

/** What this package has read, as plain data. */
export function factsOf({ responses }: Multistatus): readonly Fact[] {
  return responses.map(({ hrefs, status, propstats }) => ({
    hrefs,
    ...(status === undefined ? {} : { status: status.raw }),
    propstats: propstats.map(({ props, status: line }) => ({
      props: Object.fromEntries(Array.from(props, (prop) => [prop.name, contentOf(prop)])),
      status: line?.raw ?? '',
    })),
  }))
}

function contentOf({ children }: XmlElement): Content {
  return simplified(
    children.map((child) => (typeof child === 'string' ? child : { name: child.name, content: contentOf(child) })),
  )
}

/** Text alone as a string. */
export function simplified(children: readonly (string | NamedContent)[]): Content {
  return children.every((child) => typeof child === 'string') ? children.join('') : children
}

/** The same for the same hrefs, statuses, names and texts. */
export function digest(facts: readonly Fact[]): string {
  const hash = createHash('sha256')
  for (const { hrefs, status, propstats } of facts) {
    const rest = propstats.map((propstat) => [Object.entries(propstat.props), propstat.status])
    hash.update(JSON.stringify([hrefs, status ?? '', rest]))
  }
  return hash.digest('hex')
}
