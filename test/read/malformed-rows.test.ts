import { parseMultistatus, type ResponseElement, type XmlElement } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { everySplit, utf8 } from '../xml/scanning.ts'
import { contentOf, issuesOf, multistatus, run } from './reading.ts'

const response = (content: string): string => `<D:response>${content}</D:response>`
const propstat = (content: string): string => `<D:propstat>${content}</D:propstat>`
const status = (line: string): string => `<D:status>${line}</D:status>`
const href = '<D:href>/a</D:href>'
const ok = status('HTTP/1.1 200 OK')
const notFound = status('HTTP/1.1 404 Not Found')
const prop = '<D:prop><x:a>1</x:a></D:prop>'

const R = '/multistatus/response[1]'
const P = `${R}/propstat[1]`

type Row = readonly [name: string, content: string, issues: readonly string[], check?: (row: ResponseElement) => void]

const rows: readonly Row[] = [
  [
    'status and propstats together',
    response(href + notFound + propstat(prop + ok)),
    [`error response-status-xor-propstat ${R} 2:1`],
    (row) => {
      expect(row.kind).toBe('propstat')
      expect(row.status?.code).toBe(404)
      expect(row.prop('{urn:x}a')?.text).toBe('1')
      expect(row.lookup('{urn:x}b')).toMatchObject({ state: 'failed', scope: 'response', status: { code: 404 } })
    },
  ],
  [
    'neither status nor propstat',
    response(href),
    [`error response-no-result ${R} 2:1`],
    (row) => {
      expect(row.kind).toBe('status')
      expect(row.status).toBeUndefined()
      expect(row.lookup('{urn:x}a')).toEqual({
        state: 'failed',
        status: undefined,
        scope: 'response',
        error: undefined,
      })
    },
  ],
  [
    'a propstat without a status',
    response(href + propstat(prop)),
    [`error propstat-status-once ${P} 2:32`],
    (row) => {
      expect(row.propstats[0]?.status).toBeUndefined()
      expect(row.lookup('{urn:x}a')).toMatchObject({ state: 'failed', status: undefined, scope: 'property' })
      expect(row.prop('{urn:x}a')).toBeUndefined()
      expect(row.propstats[0]?.get('{urn:x}a')?.text).toBe('1')
    },
  ],
  [
    'a propstat without a prop',
    response(href + propstat(ok)),
    [`error propstat-prop-once ${P} 2:32`],
    (row) => {
      expect(row.propstats[0]?.names).toEqual([])
    },
  ],
  [
    'an empty propstat',
    response(href + propstat('')),
    [`error propstat-status-once ${P} 2:32`, `error propstat-prop-once ${P} 2:32`],
  ],
  [
    'no href',
    response(notFound),
    [`error response-missing-href ${R} 2:1`],
    (row) => {
      expect([row.href, row.hrefs]).toEqual(['', []])
    },
  ],
  ['nothing at all', response(''), [`error response-missing-href ${R} 2:1`, `error response-no-result ${R} 2:1`]],
  [
    'a response without content',
    '<D:response/>',
    [`error response-missing-href ${R} 2:1`, `error response-no-result ${R} 2:1`],
  ],
  [
    'an empty href',
    response(`<D:href> \n</D:href>${notFound}`),
    [`error href-empty ${R}/href 2:13`],
    (row) => {
      expect(row.hrefs).toEqual([''])
    },
  ],
  [
    'a status that is no status line',
    response(href + status(' 404 Not Found')),
    [`error status-line-syntax ${R}/status 2:32`],
    (row) => {
      expect(row.status).toEqual({ code: undefined, reason: '', version: '', raw: ' 404 Not Found' })
      expect(row.lookup('{urn:x}a')).toMatchObject({ state: 'failed', scope: 'response' })
    },
  ],
  [
    'a propstat status that is no status line',
    response(href + propstat(prop + status('OK'))),
    [`error status-line-syntax ${P}/status 2:73`],
    (row) => {
      expect(row.lookup('{urn:x}a')).toMatchObject({
        state: 'failed',
        scope: 'property',
        status: { raw: 'OK', code: undefined },
      })
    },
  ],
  [
    'an empty status',
    response(`${href}<D:status/>`),
    [`error status-line-syntax ${R}/status 2:32`],
    (row) => {
      expect(row.status).toEqual({ code: undefined, reason: '', version: '', raw: '' })
    },
  ],
  [
    'a code out of range',
    response(href + status('HTTP/1.1 999 Never')),
    [`error status-code-range ${R}/status 2:32`],
    (row) => {
      expect(row.status?.code).toBe(999)
    },
  ],
  [
    'a 208 for the whole response',
    response(href + status('HTTP/1.1 208 Already Reported')),
    [`error 208-in-propstat-only ${R}/status 2:32`],
  ],
  [
    'two statuses',
    response(`${href + notFound}\n${status('HTTP/1.1 423 Locked')}`),
    [`error response-duplicate-child ${R}/status 3:1`],
    (row) => {
      expect(row.status?.code).toBe(404)
    },
  ],
  [
    'two statuses of a propstat',
    response(href + propstat(prop + ok + notFound)),
    [`error propstat-status-once ${P}/status 2:109`],
    (row) => {
      expect(row.propstats[0]?.status?.code).toBe(200)
    },
  ],
  [
    'two props of a propstat',
    response(href + propstat(`${prop}<D:prop><x:b/></D:prop>${ok}`)),
    [`error propstat-prop-once ${P}/prop 2:73`],
    (row) => {
      expect(row.propstats[0]?.names).toEqual(['{urn:x}a', '{urn:x}b'])
    },
  ],
  [
    'two descriptions',
    response(
      `${href + notFound}<D:responsedescription>1</D:responsedescription><D:responsedescription>2</D:responsedescription>`,
    ),
    [`error response-duplicate-child ${R}/responsedescription 2:123`],
    (row) => {
      expect(row.description).toBe('1')
    },
  ],
  [
    'two descriptions of a propstat',
    response(
      href +
        propstat(
          `${prop + ok}<D:responsedescription>1</D:responsedescription><D:responsedescription>2</D:responsedescription>`,
        ),
    ),
    [`error propstat-duplicate-child ${P}/responsedescription 2:157`],
    (row) => {
      expect(row.propstats[0]?.description).toBe('1')
    },
  ],
  [
    'two errors',
    response(`${href + notFound}<D:error><D:a/></D:error><D:error><D:b/></D:error>`),
    [`error response-duplicate-child ${R}/error 2:100`],
    (row) => {
      expect(row.error?.conditions.map(({ name }) => name)).toEqual(['{DAV:}a'])
    },
  ],
  [
    'two errors of a propstat',
    response(href + propstat(`<D:prop><x:a/></D:prop>${notFound}<D:error><D:a/></D:error><D:error><D:b/></D:error>`)),
    [`error propstat-duplicate-child ${P}/error 2:135`],
    (row) => {
      expect(row.propstats[0]?.error?.has('{DAV:}a')).toBe(true)
    },
  ],
  [
    'a property twice in a propstat',
    response(href + propstat(`<D:prop><x:a>1</x:a><x:a>2</x:a></D:prop>${ok}`)),
    [`error prop-duplicate ${P}/prop 2:64`],
    (row) => {
      expect(Array.from(row.propstats[0]?.props ?? [], ({ text }) => text)).toEqual(['1', '2'])
      expect(row.prop('{urn:x}a')?.text).toBe('1')
    },
  ],
  [
    'a property in two propstats',
    response(href + propstat(`<D:prop><x:a/></D:prop>${notFound}`) + propstat(prop + ok)),
    [`error prop-duplicate ${R}/propstat[2]/prop 2:143`],
    (row) => {
      expect(row.prop('{urn:x}a')?.text).toBe('1')
    },
  ],
  [
    'two propstats with one status',
    response(href + propstat(prop + ok) + propstat(`<D:prop><x:b/></D:prop>${ok}`)),
    [`info propstat-same-status ${R}/propstat[2] 2:122`],
  ],
  [
    'two hrefs and a status',
    response(`${href}<D:href>/b</D:href>${notFound}`),
    [`info response-multiple-href ${R} 2:1`],
    (row) => {
      expect([row.href, row.hrefs]).toEqual(['/a', ['/a', '/b']])
    },
  ],
  [
    'two hrefs and a propstat',
    response(`${href}<D:href>/b</D:href>${propstat(prop + ok)}`),
    [`error response-multiple-href-propstat ${R} 2:1`],
    (row) => {
      expect(row.hrefs).toEqual(['/a', '/b'])
    },
  ],
  [
    'text between the elements',
    `é text<!-- one run ends here -->&#32;more ${response(`a${href}<![CDATA[ ]]>&#x20;<![CDATA[b]]>${propstat(`c${prop}${ok}`)}`)}`,
    [
      'error multistatus-text /multistatus 2:1',
      'error multistatus-text /multistatus 2:38',
      `error multistatus-text ${R} 2:55`,
      `error multistatus-text ${R} 2:103`,
      `error multistatus-text ${P} 2:119`,
    ],
  ],
  ['text in a prop', response(href + propstat(`<D:prop>text<x:a/></D:prop>${ok}`)), [`error prop-text ${P}/prop 2:52`]],
  ['an empty prop under 404', response(href + propstat(`<D:prop/>${notFound}`)), [`warning prop-empty ${P} 2:32`]],
  ['an empty prop under 200', response(href + propstat(`<D:prop/>${ok}`)), []],
  [
    'values under 404',
    response(href + propstat(`<D:prop><x:b/><x:a>1</x:a></D:prop>${notFound}`)),
    [`warning propstat-error-values ${P} 2:58`],
  ],
  [
    'an element in a href',
    response(`<D:href>/a<x:b>c</x:b>d</D:href>${notFound}`),
    [`error pcdata-child-element ${R} 2:23`],
    (row) => {
      expect(row.href).toBe('/acd')
    },
  ],
  [
    'elements inside each other in a status',
    response(`${href}<D:status>HTTP/1.1 <x:b><x:c/>404</x:b> Not Found</D:status>`),
    [`error pcdata-child-element ${R} 2:51`, `error pcdata-child-element ${R} 2:56`],
    (row) => {
      expect(row.status?.code).toBe(404)
    },
  ],
  [
    'an error without a condition',
    response(`${href + notFound}<D:error/>`),
    [`error error-empty ${R}/error 2:75`],
    (row) => {
      expect(row.error?.conditions).toEqual([])
    },
  ],
  [
    'an error with text',
    response(`${href + notFound}<D:error>a<D:b/></D:error>`),
    [`error error-text ${R}/error 2:75`],
  ],
  ['an error beside a success', response(`${href + ok}<D:error><D:b/></D:error>`), [`info error-on-success ${R} 2:1`]],
  [
    'an error beside a success in a propstat',
    response(href + propstat(`${prop + ok}<D:error><D:b/></D:error>`)),
    [`info error-on-success ${P} 2:32`],
  ],
  [
    'an error inside a description',
    response(`${href + notFound}<D:responsedescription>before <D:error><x:b/></D:error>after</D:responsedescription>`),
    [`error error-in-responsedescription ${R}/responsedescription/error 2:105`],
    (row) => {
      expect(row.description).toBe('before after')
      expect(row.error?.has('{urn:x}b')).toBe(true)
    },
  ],
  [
    'an error inside the second description',
    response(
      `${href + notFound}<D:responsedescription>1</D:responsedescription><D:responsedescription><D:error><x:b/></D:error></D:responsedescription>`,
    ),
    [
      `error error-in-responsedescription ${R}/responsedescription/error 2:146`,
      `error response-duplicate-child ${R}/responsedescription 2:123`,
    ],
  ],
  [
    'a redirect',
    response(`${href + status('HTTP/1.1 302 Found')}<D:location><D:href> /b </D:href></D:location>`),
    [],
    (row) => {
      expect(row.location).toBe('/b')
    },
  ],
  [
    'a redirect to nowhere',
    response(href + status('HTTP/1.1 302 Found')),
    [`error redirect-location-missing ${R} 2:1`],
  ],
  [
    'a location with two hrefs, and no redirect',
    response(`${href + notFound}<D:location><D:href>/b</D:href><D:href>/c</D:href></D:location>`),
    [`error location-content ${R}/location 2:75`, `info location-without-redirect ${R}/location 2:75`],
    (row) => {
      expect(row.location).toBe('/b')
    },
  ],
  [
    'an empty location',
    response(`${href + status('HTTP/1.1 302 Found')}<D:location/>`),
    [`error location-content ${R}/location 2:71`],
  ],
  [
    'two locations',
    response(
      `${href + status('HTTP/1.1 302 Found')}<D:location><D:href>/b</D:href></D:location><D:location><D:href>/c</D:href></D:location>`,
    ),
    [`error response-duplicate-child ${R}/location 2:115`],
    (row) => {
      expect(row.location).toBe('/b')
    },
  ],
  [
    'elements of other namespaces',
    `<x:m/>${response(`<x:r/>${href}${propstat(`<x:p>1</x:p>${prop}${ok}`)}`)}`,
    ['info element-foreign /multistatus 2:1', `info element-foreign ${R} 2:19`, `info element-foreign ${P} 2:56`],
    (row) => {
      expect(row.extensions.map(({ name }) => name)).toEqual(['{urn:x}r'])
      expect(row.propstats[0]?.extensions.map(({ text }: XmlElement) => text)).toEqual(['1'])
    },
  ],
  [
    'elements that DAV: does not define',
    `<D:m/>${response(`<D:nothing/>${href}${notFound}`)}`,
    ['warning element-undefined-dav /multistatus 2:1', `warning element-undefined-dav ${R} 2:19`],
  ],
  [
    'elements of DAV: where they do not belong',
    `<D:prop/>${response(`<D:response/><D:prop><x:a/></D:prop>${href}${notFound}`)}`,
    [
      'warning element-unexpected /multistatus 2:1',
      `warning element-unexpected ${R} 2:22`,
      `warning element-unexpected ${R} 2:35`,
    ],
  ],
  [
    'namespaces that are nearly DAV:',
    response(`<href xmlns="DAV">/b</href><href xmlns="dav:">/c</href><href xmlns="urn:DAV:"/>${href}${notFound}`),
    [
      `error xml-dav-namespace-exact ${R} 2:13`,
      `error xml-dav-namespace-exact ${R} 2:40`,
      `error xml-dav-namespace-exact ${R} 2:68`,
    ],
    (row) => {
      expect(row.hrefs).toEqual(['/a'])
    },
  ],
  [
    'names in another case',
    response(`<D:Href>/b</D:Href>${href}${notFound}`),
    [`warning element-undefined-dav ${R} 2:13`],
    (row) => {
      expect(row.hrefs).toEqual(['/a'])
    },
  ],
  [
    'names that objects have',
    response(`<D:constructor/><D:__proto__/>${href}${notFound}`),
    [`warning element-undefined-dav ${R} 2:13`, `warning element-undefined-dav ${R} 2:29`],
  ],
]

const cases = rows.map(([name, content, issues, check]) => ({ name, content, issues, check }))

describe('a malformed row loses nothing:', () => {
  it.each(cases)('$name', ({ content, issues, check }) => {
    const read = parseMultistatus(multistatus(content))
    expect(issuesOf(read)).toEqual(issues)
    expect(read.responses).toHaveLength(1)
    check?.(read.responses[0]!)
  })

  it.each(cases)('$name, the same at every split and as bytes', ({ content }) => {
    const text = multistatus(content)
    const whole = parseMultistatus(text)
    const expected = contentOf(whole)
    for (const { offset, line, column } of whole.issues) {
      const lines = text.slice(0, offset).split('\n')
      expect([lines.length, [...lines.at(-1)!].length + 1]).toEqual([line, column])
    }
    for (const chunks of everySplit(text))
      compare(
        chunks,
        expected,
        whole.issues.map(({ offset }) => offset),
      )
    const offsets = whole.issues.map(({ offset }) => utf8(text.slice(0, offset)).length)
    for (const chunks of everySplit(utf8(text))) compare(chunks, expected, offsets)
  })

  function compare(chunks: (string | Uint8Array)[], expected: string, offsets: number[]): void {
    const { responses, summary } = run(chunks)
    if (summary === undefined || contentOf({ ...summary, responses }) !== expected)
      expect(chunks).toBe('read like the whole')
    expect(summary?.issues.map(({ offset }) => offset)).toEqual(offsets)
  }
})

describe('around the responses', () => {
  it.each([
    [
      'two descriptions',
      '<D:responsedescription>1</D:responsedescription><D:responsedescription>2</D:responsedescription>',
      'error multistatus-responsedescription-once /multistatus/responsedescription 2:49',
    ],
    [
      'two sync-tokens',
      '<D:sync-token> urn:1 </D:sync-token><D:sync-token>urn:2</D:sync-token>',
      'error sync-token-once /multistatus/sync-token 2:37',
    ],
    [
      'an error in the description',
      '<D:responsedescription>1<D:error><D:a/></D:error></D:responsedescription>',
      'error error-in-responsedescription /multistatus/responsedescription/error 2:25',
    ],
  ])('%s', (_name, content, issue) => {
    const read = parseMultistatus(multistatus(content))
    expect(issuesOf(read)).toEqual([issue])
    expect(read.description ?? '1').toBe('1')
    expect(read.syncToken ?? 'urn:1').toBe('urn:1')
  })

  it('counts responses, and propstats, in paths', () => {
    const rows = response(href + ok) + response(href + propstat(prop + ok) + propstat(prop))
    expect(issuesOf(parseMultistatus(multistatus(rows)))).toEqual([
      `error prop-duplicate /multistatus/response[2]/propstat[2]/prop 2:222`,
      'error propstat-status-once /multistatus/response[2]/propstat[2] 2:202',
    ])
  })
})

describe('issues', () => {
  const many = multistatus(response('').repeat(10))

  it('are told one by one, and kept up to the limit', () => {
    const heard: string[] = []
    const read = parseMultistatus(many, { onIssue: ({ rule }) => heard.push(rule), limits: { issues: 5 } })
    expect(heard).toHaveLength(20)
    expect(read.issues).toHaveLength(5)
    expect(read.issueCount).toBe(20)
  })

  it('may end the reading: what onIssue throws is thrown on', () => {
    const stop = new Error('enough')
    expect(() =>
      parseMultistatus(many, {
        onIssue: () => {
          throw stop
        },
      }),
    ).toThrow(stop)
  })
})
