import type { Multistatus, Propstat, ResponseElement, StatusLine, XmlElement } from 'multistatus'

const LANG = '{http://www.w3.org/XML/1998/namespace}lang'

/**
 * What the reader saw, in the form of the facts that an independent reader wrote down beside each body.
 *
 * Text of href, status and location is compared without the white space around it; the form of mixed values that keeps
 * prefixes is left out.
 */
export function factsOf(multistatus: Pick<Multistatus, 'responses' | 'syncToken' | 'description'>): unknown {
  return {
    root: '{DAV:}multistatus',
    responses: multistatus.responses.map(responseFacts),
    syncToken: multistatus.syncToken ?? null,
    responsedescription: multistatus.description ?? null,
  }
}

function responseFacts(response: ResponseElement): unknown {
  return {
    hrefs: [...response.hrefs],
    ...statusFacts(response.status),
    propstats: response.propstats.map(propstatFacts),
    responsedescription: response.description ?? null,
    location: response.location ?? null,
    error: response.error?.conditions.map((condition) => condition.name) ?? null,
  }
}

function propstatFacts(propstat: Propstat): unknown {
  return {
    ...statusFacts(propstat.status),
    props: Array.from(propstat.props, propertyFacts),
    responsedescription: propstat.description ?? null,
    error: propstat.error?.conditions.map((condition) => condition.name) ?? null,
  }
}

function statusFacts(status: StatusLine | undefined): { status: number | null; statusLine: string | null } {
  return { status: status?.code ?? null, statusLine: status?.raw ?? null }
}

function propertyFacts(element: XmlElement): unknown {
  const value = element.elements.length === 0 ? element.text : { tree: tree(element) }
  return [element.name, value, attributeFacts(element), element.lang ?? null]
}

function attributeFacts(element: XmlElement, withLang = false): Record<string, string> {
  const attributes = [...element.attributes].filter(([name]) => withLang || name !== LANG)
  return Object.fromEntries(
    attributes.map(([name, value]) => [name.startsWith('{') ? name : `{}${name}`, value]).sort(),
  )
}

function tree(element: XmlElement): unknown[] {
  return element.children.map((child) =>
    typeof child === 'string' ? child : [child.name, attributeFacts(child, true), tree(child)],
  )
}

/** The facts as they are compared: trimmed where white space means nothing, mixed values by their prefix-free tree. */
export function comparableFacts(facts: unknown): unknown {
  const copy = structuredClone(facts) as Facts // written by the oracle in this form
  if (copy.responses === undefined) return { root: copy.root }
  delete copy.doctype
  copy.syncToken = copy.syncToken?.trim() ?? null
  for (const response of copy.responses) {
    response.hrefs = response.hrefs.map(trim)
    response.location = response.location === null ? null : trim(response.location)
    for (const propstat of response.propstats) {
      for (const prop of propstat.props) if (typeof prop[1] === 'object') prop[1] = { tree: prop[1].tree }
    }
  }
  return copy
}

interface Facts {
  root: string
  doctype?: string
  syncToken?: string | null
  responses?: {
    hrefs: string[]
    location: string | null
    propstats: { props: [string, string | { tree: unknown }, unknown, unknown][] }[]
  }[]
}

function trim(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}
