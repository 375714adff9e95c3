import { describe, expect, it } from 'vitest'
import { needPrivileges } from '../../src/conditions/rfc3744.ts'
import { propfindFiniteDepth } from '../../src/conditions/rfc4918.ts'
import { collection, displayname, getcontentlength, getetag, resourcetype } from '../../src/props/rfc4918.ts'
import { resourceId } from '../../src/props/rfc5842.ts'
import { parseMultistatus } from '../../src/read/parse-multistatus.ts'
import { parsePropfind, stringifyPropfind } from '../../src/request/propfind.ts'
import { requestErrorCondition, requestErrorStatus } from '../../src/request/request-fault.ts'
import { requireFiniteDepth } from '../../src/request/respond-depth.ts'
import { refuseProp } from '../../src/request/respond-refusal.ts'
import type { FoundResource, PropEntry, PropfindResource, Resources } from '../../src/request/respond-resource.ts'
import { type PropfindOptions, type PropfindRequest, respondToPropfind } from '../../src/request/respond-to-propfind.ts'
import { validate } from '../../src/rules/validate.ts'
import type { BuiltResponse } from '../../src/write/response-input.ts'
import { stringifyMultistatus } from '../../src/write/stringify-multistatus.ts'
import { element } from '../../src/xml/element.ts'
import type { ClarkName } from '../../src/xml/name.ts'

const COLOR = '{urn:x}color'
const color = element(COLOR, undefined, 'red')

async function all(
  request: PropfindRequest,
  resources: Resources,
  options?: PropfindOptions,
): Promise<readonly BuiltResponse[]> {
  const responses: BuiltResponse[] = []
  for await (const response of respondToPropfind(request, resources, options)) responses.push(response)
  const body = stringifyMultistatus(responses)
  const bind = options?.clientAcceptsBind === true
  const report = validate(body, {
    method: 'PROPFIND',
    bind,
    ...(options?.depth === undefined ? {} : { depth: options.depth }),
  })
  expect(report.issues.filter(({ level }) => level === 'error')).toEqual([])
  expect(parseMultistatus(body).responses).toHaveLength(responses.length)
  return responses
}

/** Each response as its href and, by status, the local names. */
function shown(responses: readonly BuiltResponse[]): readonly string[] {
  return responses.map(({ href, status, propstats }) => {
    const groups = propstats.map(
      (each) => `${each.status.code}:${each.props.map(({ localName }) => localName).join('+')}`,
    )
    return [href, ...(status === undefined ? groups : [status.code])].join(' ')
  })
}

const asking = (...names: readonly `{${string}}${string}`[]): PropfindRequest => ({ kind: 'prop', names })

describe('respondToPropfind', () => {
  it('tells what exists under 200 and what does not under 404, in the order of the question', async () => {
    const request = parsePropfind(stringifyPropfind([getetag, '{urn:x}none', displayname, COLOR]))
    const responses = await all(request, [{ href: '/a', props: [displayname('A'), color, getetag('"1"')] }])
    expect(shown(responses)).toEqual(['/a 200:getetag+displayname+color 404:none'])
    expect(responses[0]?.propstats[0]?.props[0]?.text).toBe('"1"')
  })

  it('takes properties from lists, maps and objects, and values from resolvers, at once or later', async () => {
    const forms: readonly FoundResource['props'][] = [
      [color, [getetag, () => getetag('"1"')]],
      new Map<ClarkName, PropEntry>([
        [COLOR, color],
        [getetag.name, async () => getetag('"1"')],
      ]),
      { [COLOR]: color, '{DAV:}getetag': () => Promise.resolve(getetag('"1"')), '{DAV:}displayname': undefined },
    ]
    for (const props of forms) {
      expect(shown(await all(asking(COLOR, getetag.name, displayname.name), [{ href: '/a', props }]))).toEqual([
        '/a 200:color+getetag 404:displayname',
      ])
    }
  })

  it('asks resolvers for nothing but what the client asked for', async () => {
    const props = { [COLOR]: color, '{urn:x}slow': () => expect.unreachable() }
    expect(shown(await all(asking(COLOR), [{ href: '/a', props }]))).toEqual(['/a 200:color'])
    expect(shown(await all({ kind: 'propname' }, [{ href: '/a', props }]))).toEqual(['/a 200:color+slow'])
  })

  it('tells a refusal, returned or thrown, under its status, and each error in a propstat of its own', async () => {
    const forbidden = refuseProp(403, { error: needPrivileges([{ href: '/a', privilege: '{DAV:}read' }]) })
    const props: FoundResource['props'] = {
      '{urn:x}a': () => Promise.reject(refuseProp(401)),
      '{urn:x}b': refuseProp(401),
      '{urn:x}c': () => forbidden,
      '{urn:x}d': () => {
        throw refuseProp(403)
      },
    }
    const responses = await all(asking('{urn:x}a', '{urn:x}b', '{urn:x}c', '{urn:x}d', COLOR), [{ href: '/a', props }])
    expect(shown(responses)).toEqual(['/a 401:a+b 403:c 403:d 404:color'])
    expect(responses[0]?.propstats.map(({ error }) => error?.conditions.length)).toEqual([
      undefined,
      1,
      undefined,
      undefined,
    ])
  })

  it('ends with any other error of a resolver, unless it is made a refusal', async () => {
    const broken: readonly PropfindResource[] = [
      { href: '/a', props: { [COLOR]: () => Promise.reject(new Error('disk')) } },
    ]
    await expect(all(asking(COLOR), broken)).rejects.toThrow('disk')
    const onPropError: PropfindOptions['onPropError'] = (error, name, href) =>
      refuseProp(500, { description: `${href} ${name} ${error}` })
    const [response] = await all(asking(COLOR), broken, { onPropError })
    expect(response?.propstats[0]?.description).toBe('/a {urn:x}color Error: disk')
  })

  it('refuses an element under the name of another', async () => {
    const source: readonly PropfindResource[] = [{ href: '/a', props: { [COLOR]: displayname('A') } }]
    // @ts-expect-error a text is no property
    const text: FoundResource['props'] = { [COLOR]: 'red' }
    await expect(all(asking(COLOR), [{ href: '/a', props: text }])).rejects.toThrow('property {urn:x}color')
    await expect(all(asking(COLOR), source)).rejects.toThrow('property {urn:x}color: expected its element or a refusal')
  })

  it('allprop leaves out what its RFC keeps out, unless it is included', async () => {
    const props = [
      displayname('A'),
      resourceId('urn:x:1'),
      color,
      element('{urn:ietf:params:xml:ns:caldav}max-resource-size'),
    ]
    const source: readonly PropfindResource[] = [{ href: '/a', props }]
    expect(shown(await all({ kind: 'allprop' }, source))).toEqual(['/a 200:displayname+color'])
    const include = [resourceId.name, getetag.name]
    expect(shown(await all({ kind: 'allprop', include }, source))).toEqual([
      '/a 200:displayname+color+resource-id 404:getetag',
    ])
    const inAllprop = (name: string): boolean => name === resourceId.name
    expect(shown(await all({ kind: 'allprop' }, source, { inAllprop }))).toEqual(['/a 200:resource-id'])
  })

  it('return=minimal drops the 404 and nothing else, and never invents a status', async () => {
    const options: PropfindOptions = { prefer: { return: 'minimal' } }
    const source: readonly PropfindResource[] = [{ href: '/a', props: { [COLOR]: refuseProp(403) } }]
    expect(shown(await all(asking(COLOR, getetag.name), source, options))).toEqual(['/a 403:color'])
    expect(shown(await all(asking(getetag.name), source, options))).toEqual(['/a 200:'])
  })

  it('makes hrefs of segments', async () => {
    const source: readonly PropfindResource[] = [
      { segments: ['a b', 'ü#?%'], collection: true, props: [color] },
      { segments: ['gone'], status: 403, description: 'not yours' },
    ]
    const responses = await all(asking(COLOR), source, { base: '/dav/' })
    expect(shown(responses)).toEqual(['/dav/a%20b/%C3%BC%23%3F%25/ 200:color', '/dav/gone 403'])
    expect(responses[1]?.description).toBe('not yours')
  })

  it('reads a source no faster than it is read, and ends all levels when the consumer leaves', async () => {
    const log: string[] = []
    async function* source(href: string, members?: () => Resources): AsyncGenerator<PropfindResource> {
      try {
        log.push(href)
        yield { href, props: [color], ...(members && { members }) }
        log.push(`behind ${href}`)
        yield { href: `${href}x`, props: [color] }
      } finally {
        log.push(`end ${href}`)
      }
    }
    const resources = source('/a/', () => source('/a/b'))
    for await (const { href } of respondToPropfind(asking(COLOR), resources, { depth: 1 })) if (href === '/a/b') break
    expect(log).toEqual(['/a/', '/a/b', 'end /a/b', 'end /a/'])
  })
})

describe('members', () => {
  const leaf: PropfindResource = { href: '/a/b/c', props: [color] }
  const tree: readonly PropfindResource[] = [
    { href: '/a/', props: [color], members: () => [{ href: '/a/b/', props: [color], members: () => [leaf] }] },
  ]

  it('are listed as deep as asked for', async () => {
    const hrefs = async (depth?: 0 | 1 | 'infinity'): Promise<readonly string[]> =>
      (await all(asking(COLOR), tree, { depth })).map(({ href }) => href)
    expect(await hrefs()).toEqual(['/a/'])
    expect(await hrefs(0)).toEqual(['/a/'])
    expect(await hrefs(1)).toEqual(['/a/', '/a/b/'])
    expect(await hrefs('infinity')).toEqual(['/a/', '/a/b/', '/a/b/c'])
  })

  /** A collection that is bound twice in the root, and has the root as a member. */
  function loop(href: string): FoundResource {
    const at = (id: string, path: string, members: () => Resources): FoundResource => ({
      href: path,
      props: [resourcetype([collection]), resourceId(id)],
      resourceId: id,
      members,
    })
    const shelf = (path: string): FoundResource => at('urn:x:shelf', path, () => [loop(`${path}up/`)])
    return at('urn:x:root', href, () => [shelf(`${href}one/`), shelf(`${href}two/`)])
  }
  const asked = asking(resourceId.name, getcontentlength.name)

  it('that were reported before are a 208 for a client that accepts bindings', async () => {
    const responses = await all(asked, [loop('/')], { depth: 'infinity', clientAcceptsBind: true })
    expect(shown(responses)).toEqual([
      '/ 200:resource-id 404:getcontentlength',
      '/one/ 200:resource-id 404:getcontentlength',
      '/one/up/ 208:resource-id 404:getcontentlength',
      '/two/ 208:resource-id 404:getcontentlength',
    ])
  })

  it('that close a loop end the body with 508 for any other client', async () => {
    expect(shown(await all(asked, [loop('/')], { depth: 'infinity' })).at(-1)).toBe('/one/up/ 508')
    expect(shown(await all(asked, [loop('/')], { depth: 1 }))).toHaveLength(3)
  })

  it('can lie deeper than a stack', async () => {
    const deep = (depth: number): FoundResource => ({
      href: '/a/',
      props: [],
      members: () => (depth === 0 ? undefined : [deep(depth - 1)]),
    })
    let count = 0
    for await (const { kind } of respondToPropfind(asking(COLOR), [deep(20_000)], { depth: 'infinity' })) {
      if (kind === 'propstat') count++
    }
    expect(count).toBe(20_001)
  })
})

describe('requireFiniteDepth', () => {
  it('lets 0 and 1 through and answers infinity, said or meant, with 403 and its condition', () => {
    expect([requireFiniteDepth(0), requireFiniteDepth(1)]).toEqual([0, 1])
    for (const depth of ['infinity', undefined] as const) {
      let thrown: unknown
      try {
        requireFiniteDepth(depth)
      } catch (error) {
        thrown = error
      }
      expect(requestErrorStatus(thrown)).toBe(403)
      expect(requestErrorCondition(thrown)).toBe(propfindFiniteDepth.name)
    }
  })
})

describe('refuseProp', () => {
  it('refuses a status that can never stand in a propstat', () => {
    // @ts-expect-error 412 has no place in a propstat
    expect(() => refuseProp(412)).toThrow('can never stand')
  })
})
