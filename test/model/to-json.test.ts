import fc from 'fast-check'
import {
  type ClarkName,
  element,
  type Multistatus,
  parseElement,
  parseMultistatus,
  type ResponseElement,
  sameMultistatus,
  stringifyMultistatus,
  type XmlElement,
} from 'multistatus'
import { describe, expect, it } from 'vitest'
import { builtResponse, xmlElement, xmlText } from '../support/arbitraries.ts'

const LANG = '{http://www.w3.org/XML/1998/namespace}lang'
const BASE = '{http://www.w3.org/XML/1998/namespace}base'

/** An element as JSON. */
interface ElementJson {
  readonly name: ClarkName
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (ElementJson | string)[]
  readonly lang?: string
  readonly base?: string
}

/** The element again; what is in scope becomes attributes of the outermost one. */
function fromJson({ name, attributes, children, lang, base }: ElementJson, outermost = true): XmlElement {
  const entries = new Map(Object.entries(attributes))
  if (outermost && lang !== undefined) entries.set(LANG, lang)
  if (outermost && base !== undefined) entries.set(BASE, base)
  return element(
    name,
    entries,
    children.map((child) => (typeof child === 'string' ? child : fromJson(child, false))),
  )
}

/** A tree of JSON with elements made of all that are elements in it. */
function revived(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(revived)
  if (typeof json !== 'object' || json === null) return json
  if ('attributes' in json && 'children' in json) return fromJson(json as ElementJson) // nothing else has both
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, revived(value)]))
}

describe('JSON.stringify of a multistatus', () => {
  it('has everything that the body says', () => {
    const body = `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x" xml:lang="de"><D:response><D:href>/a</D:href>
<D:propstat><D:prop><x:p a="1" x:b="2"> t <x:q/></x:p></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop/><D:status>oops</D:status><D:error><D:c/></D:error></D:propstat></D:response>
<D:response><D:href>/b</D:href><D:status>HTTP/1.1 507 Full</D:status></D:response>
<D:sync-token>urn:t</D:sync-token><x:e/></D:multistatus>`
    const empty = { attributes: {}, children: [], lang: 'de' }
    expect(JSON.parse(JSON.stringify(parseMultistatus(body, { base: 'http://h.example/' })))).toEqual({
      responses: [
        {
          kind: 'propstat',
          href: '/a',
          hrefs: ['/a'],
          propstats: [
            {
              status: { code: 200, reason: 'OK', version: 'HTTP/1.1', raw: 'HTTP/1.1 200 OK' },
              props: [
                {
                  name: '{urn:x}p',
                  attributes: { a: '1', '{urn:x}b': '2' },
                  children: [' t ', { name: '{urn:x}q', ...empty }],
                  lang: 'de',
                },
              ],
              extensions: [],
            },
            {
              status: { reason: '', version: '', raw: 'oops' },
              props: [],
              error: { conditions: [{ name: '{DAV:}c', ...empty }] },
              extensions: [],
            },
          ],
          extensions: [],
          base: 'http://h.example/',
        },
        {
          kind: 'status',
          href: '/b',
          hrefs: ['/b'],
          status: { code: 507, reason: 'Full', version: 'HTTP/1.1', raw: 'HTTP/1.1 507 Full' },
          propstats: [],
          extensions: [],
          base: 'http://h.example/',
        },
      ],
      syncToken: 'urn:t',
      extensions: [{ name: '{urn:x}e', ...empty }],
      issues: expect.arrayContaining([expect.objectContaining({ rule: 'status-line-syntax', line: 3 })]),
      issueCount: expect.any(Number),
      truncated: true,
    })
  })

  it('loses nothing of what sameMultistatus compares', () => {
    const end = fc.record({ syncToken: fc.constant('urn:t'), description: xmlText }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(builtResponse, { maxLength: 4 }), end, (responses, options) => {
        const read = parseMultistatus(stringifyMultistatus(responses, options), { base: 'http://h.example/' })
        const again = revived(JSON.parse(JSON.stringify(read))) as Multistatus // as far as data go
        expect(sameMultistatus(again, read)).toBe(true)
      }),
    )
  })
})

describe('JSON.stringify of its parts', () => {
  it('gives a response the form it has in the whole', () => {
    fc.assert(
      fc.property(builtResponse, (built) => {
        const read = parseMultistatus(stringifyMultistatus([built]))
        const [response] = read.responses as readonly [ResponseElement] // one was written
        const whole: { readonly responses: readonly unknown[] } = JSON.parse(JSON.stringify(read))
        expect(JSON.parse(JSON.stringify(response))).toEqual(whole.responses[0])
      }),
      { numRuns: 30 },
    )
  })

  it('gives an element its name, attributes and children, whatever they are called', () => {
    fc.assert(
      fc.property(xmlElement, (made) => {
        const json: ElementJson = JSON.parse(JSON.stringify(made))
        expect(fromJson(json)).toEqual(element(made, made.attributes, made.children))
      }),
    )
    const hostile = parseElement('<a __proto__="1" constructor="2" xmlns="urn:x"/>')
    expect(JSON.stringify(hostile)).toContain('"attributes":{"__proto__":"1","constructor":"2"}')
  })
})
