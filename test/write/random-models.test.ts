import fc from 'fast-check'
import { XmlDocument, XmlElement as XmlNode } from 'libxml2-wasm'
import { stringifyMultistatus, type XmlElement } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { parseXML } from 'webdav'
import { type Body, randomBody } from './random-body.ts'

const RUNS = { numRuns: 2000 }

/** What is compared: the hrefs of each response and the codes of its statuses. */
type Row = readonly [hrefs: readonly string[], codes: readonly (number | undefined)[]]

describe('2,000 random models, written', () => {
  it('are well-formed for libxml2, and have the hrefs and statuses that they were made with', () => {
    fc.assert(
      fc.property(randomBody, (body) => {
        const document = XmlDocument.fromString(stringifyMultistatus(body))
        try {
          expect(rowsOf(document.root)).toEqual(body.responses.map(rowOf))
        } finally {
          document.dispose()
        }
      }),
      RUNS,
    )
  })

  it('have the same hrefs and statuses for the npm package webdav, where it can represent them', async () => {
    let compared = 0
    const representable = randomBody.filter(isRepresentable)
    await fc.assert(
      fc.asyncProperty(representable, async (body) => {
        const { multistatus } = await parseXML(stringifyMultistatus(body))
        const seen = multistatus.response.map(({ href, ...response }) => {
          const line: unknown = 'propstat' in response ? response.propstat?.status : response.status
          return [[href].flat(), [codeOf(String(line))]]
        })
        expect(seen).toEqual(body.responses.map(rowOf).map(([hrefs, codes]) => [hrefs, codes.slice(0, 1)]))
        compared += seen.length
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(RUNS.numRuns)
  })
})

function rowOf({ hrefs, status, propstats }: Body['responses'][number]): Row {
  return [hrefs, status === undefined ? propstats.map((propstat) => propstat.status.code) : [status.code]]
}

/** The rows of a document as libxml2 sees it. */
function rowsOf(root: XmlNode): Row[] {
  const texts = (parent: XmlNode, name: string): string[] => davChildren(parent, name).map(({ content }) => content)
  return davChildren(root, 'response').map((response) => {
    const owners = [response, ...davChildren(response, 'propstat')]
    return [texts(response, 'href'), owners.flatMap((owner) => texts(owner, 'status')).map(codeOf)]
  })
}

function davChildren(parent: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = []
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlNode && node.name === name && node.namespaceUri === 'DAV:') found.push(node)
  }
  return found
}

function codeOf(line: string): number | undefined {
  const code = /^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1]
  return code === undefined ? undefined : Number(code)
}

/**
 * Whether `parseXML` can tell a body from others: it looks at local names alone, so that a foreign `href` beside
 * `DAV:href` becomes another href; the XML parser below it refuses names that objects have by themselves; and a body
 * without responses, but with something else, comes out as one with an empty response. Of several propstats it keeps the
 * first, which is therefore all that is compared.
 */
function isRepresentable({ responses }: Body): boolean {
  return (
    responses.length > 0 &&
    responses.every(({ extensions, propstats, error }) => {
      const beside = [...extensions, ...propstats.flatMap((propstat) => propstat.extensions)]
      const held = propstats.flatMap((propstat) => [...propstat.props, ...(propstat.error?.conditions ?? [])])
      return (
        beside.every(({ localName }) => !SKELETON.has(localName)) &&
        [...beside, ...held, ...(error?.conditions ?? [])].every(hasPlainNames)
      )
    })
  )
}

const SKELETON = new Set(['href', 'status', 'propstat'])

/** Names of elements with which fast-xml-parser throws. */
const REFUSED = new Set(['__proto__', 'constructor'])

function hasPlainNames({ localName, elements }: XmlElement): boolean {
  return !REFUSED.has(localName) && elements.every(hasPlainNames)
}
