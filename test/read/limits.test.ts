import { readFileSync } from 'node:fs'
import { isMultistatusError, LimitError, MultistatusParser, parseMultistatus, type ReadOptions } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { collectingLimits, type Limits, streamingLimits } from '../../src/read/limits.ts'

describe('docs/limits.md', () => {
  it('has a row for each limit with its two defaults', () => {
    const text = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')
    const rows = Array.from(text.matchAll(/^\| *`(\w+)` *\| .* \| *([\d,]+) *\| *([\d,]+) *\|$/gm), ([, key, a, b]) => [
      key,
      Number(a?.replaceAll(',', '')),
      Number(b?.replaceAll(',', '')),
    ])
    const keys = Object.keys(collectingLimits) as (keyof Limits)[] // the keys of its type
    expect(rows.sort()).toEqual(keys.map((key) => [key, collectingLimits[key], streamingLimits[key]]).sort())
  })
})

describe('limits', () => {
  const body = (content: string): string => `<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`
  const row = (content: string): string => `<D:response><D:href>/</D:href>${content}</D:response>`
  const propstat = (content: string): string => `<D:propstat><D:prop>${content}</D:prop></D:propstat>`
  const status = '<D:status>HTTP/1.1 200 OK</D:status>'

  /** Each limit, a value for it, what still passes and what does not. */
  const cases: readonly (readonly [keyof Limits, number, string, string])[] = [
    ['bytes', 47, body(' '), body('  ')],
    ['responses', 2, body(row(status).repeat(2)), body(row(status).repeat(3))],
    ['hrefs', 2, body(row('<D:href>/</D:href>')), body(row('<D:href>/</D:href>'.repeat(2)))],
    ['properties', 3, body(row(propstat('<a/><b/>'))), body(row(propstat('<a/><b/><c/>')))],
    ['properties', 3, body(row(propstat('').repeat(3))), body(row(propstat('').repeat(4)))],
    ['properties', 3, body(row('<D:status/>'.repeat(3))), body(row('<D:status/>'.repeat(4)))],
    ['properties', 3, body(row('<D:error/>'.repeat(3))), body(row('<D:error/>'.repeat(4)))],
    ['properties', 3, body(row('<a/>'.repeat(3))), body(row('<a/>'.repeat(4)))],
    [
      'properties',
      3,
      body(row(`<D:location>${'<D:href/>'.repeat(3)}</D:location>`)),
      body(row(`<D:location>${'<D:href/>'.repeat(4)}</D:location>`)),
    ],
    [
      'properties',
      3,
      body('<a/>'.repeat(3) + row('<a/>').repeat(3)),
      body(`<a/>${row('<a/>').repeat(3)}${'<a/>'.repeat(3)}`),
    ],
    ['properties', 3, body('<D:sync-token/>'.repeat(3)), body('<D:sync-token/>'.repeat(4))],
    ['properties', 3, body('<D:responsedescription/>'.repeat(3)), body('<D:responsedescription/>'.repeat(4))],
    ['depth', 3, body('<a><b/></a>'), body('<a><b><c/></b></a>')],
    ['attributes', 2, body('<a b="" c=""/>'), body('<a b="" c="" d=""/>')],
    ['nameLength', 14, body('<abcdefghijklmn/>'), body('<abcdefghijklmno/>')],
    [
      'textLength',
      30,
      body(`<D:responsedescription>${'a'.repeat(30)}</D:responsedescription>`),
      body(`<D:responsedescription>${'a'.repeat(31)}</D:responsedescription>`),
    ],
    [
      'textLength',
      30,
      body(row(propstat(`<a>${'<b/>'.repeat(7)}</a>`))),
      body(row(propstat(`<a>${'<b/>'.repeat(8)}</a>`))),
    ],
  ]

  it.each(cases)('%s: %i passes', (limit, value, passing, failing) => {
    const options: ReadOptions = { limits: { [limit]: value } }
    parseMultistatus(passing, options)
    for (const size of [1, 2, 3, 10, 1000]) {
      expect(limitOf(passing, size, options)).toBeUndefined()
      expect(limitOf(failing, size, options)).toEqual([limit, value])
    }
    expect(() => parseMultistatus(failing, options)).toThrow(`raise it with { limits: { ${limit}: … } }`)
    expect(() => parseMultistatus(failing, options)).toThrow(LimitError)
    parseMultistatus(failing, { limits: { [limit]: value * 2 } })
  })

  it('that are left undefined are the defaults', () => {
    const oversight: object = { depth: undefined, bytes: undefined } // what JavaScript callers may hand in
    const deep = body('<a>'.repeat(256) + '</a>'.repeat(256))
    expect(() => parseMultistatus(deep, { limits: oversight })).toThrow(LimitError)
  })

  function limitOf(text: string, size: number, options: ReadOptions): unknown {
    const parser = new MultistatusParser(options)
    try {
      for (let i = 0; i < text.length; i += size) parser.push(text.slice(i, i + size))
      parser.end()
      return undefined
    } catch (error) {
      if (!isMultistatusError(error) || !(error instanceof LimitError)) throw error
      return [error.limit, error.value]
    }
  }
})
