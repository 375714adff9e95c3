import { readFileSync } from 'node:fs'
import { InvalidInputError, propstatResponse, statusResponse, stringifyMultistatus } from 'multistatus'
import { checkStatusEntry } from 'multistatus/status'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { parseWithHooks } from '../../src/read/parse-multistatus.ts'
import * as statusRules from '../../src/status/rules.ts'
import { formatStatusLine, parseStatusLine } from '../../src/status/status-line.ts'
import { statusLineFindings } from '../../src/status/status-line-findings.ts'

const codes = Array.from({ length: 500 }, (_, i) => 100 + i)
const places = ['response', 'propstat'] as const
const methods = ['PROPFIND', 'PROPPATCH', 'DELETE', 'COPY', 'MOVE', 'LOCK', 'REPORT', 'MKCALENDAR']

interface CodeFacts {
  readonly code: number
  readonly response: string
  readonly propstat: string
}
// The schema has a test of its own that it has this form.
const { codes: rows }: { readonly codes: readonly CodeFacts[] } = JSON.parse(
  readFileSync(new URL('../../schemas/http-status-codes.json', import.meta.url), 'utf8'),
)
const schema = new Map(rows.map((row) => [row.code, row]))

const ofStatus: ReadonlySet<string> = new Set(Object.values(statusRules).map(({ id }) => id))

/** A body with a response for each code, at one place. */
function bodyOf(place: (typeof places)[number]): string {
  const responses = codes.map((code) => {
    const status = `<D:status>${formatStatusLine(code)}</D:status>`
    const result = place === 'response' ? status : `<D:propstat><D:prop><D:getetag/></D:prop>${status}</D:propstat>`
    return `<D:response><D:href>/${code}</D:href>${result}</D:response>`
  })
  return `<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`
}

/** The findings about statuses by response. */
function byCode(issues: readonly { rule: string; level: string; path: string }[]): string[][] {
  const found = codes.map((): string[] => [])
  for (const { rule, level, path } of issues) {
    if (!ofStatus.has(rule)) continue
    const index = Number(/\/response\[(\d+)\]/.exec(path)?.[1]) - 1
    found[index]?.push(`${level} ${rule}`)
  }
  return found.map((each) => each.sort())
}

describe.each(places)('the verdict on a status in a %s', (place) => {
  const body = bodyOf(place)

  it.each(methods)('is the same for the reader, validate and checkStatusEntry in the answer to %s', (method) => {
    const expected = codes.map((code) =>
      [...statusLineFindings(parseStatusLine(formatStatusLine(code))), ...checkStatusEntry({ code, place, method })]
        .map(({ rule, level }) => `${level} ${rule}`)
        .sort(),
    )
    expect(byCode(parseWithHooks(body, {}, { context: { method } }).issues)).toEqual(expected)
    expect(byCode(validate(body, { method }).issues)).toEqual(expected)
  })

  it('is an error exactly where the constructors and the writer refuse and the schema says never', () => {
    const refused = new InvalidInputError('').code
    for (const code of codes) {
      const never = checkStatusEntry({ code, place }).some(({ level }) => level === 'error')
      const build = () =>
        place === 'response' ? statusResponse('/a', code) : propstatResponse('/a', [{ status: code, props: [] }])
      const write = () =>
        stringifyMultistatus([
          place === 'response'
            ? { hrefs: ['/a'], status: code }
            : { hrefs: ['/a'], propstats: [{ status: code, props: [] }] },
        ])
      for (const make of [build, write]) {
        if (never) expect(make, String(code)).toThrow(expect.objectContaining({ code: refused }))
        else expect(make, String(code)).not.toThrow()
      }
      expect(schema.get(code)?.[place] ?? 'allowed', String(code)).toEqual(
        never ? 'never' : expect.not.stringMatching('never'),
      )
      expect(validate(bodyOfOne(code)).valid, String(code)).toBe(!never && !needsMore(code))
    }
  })

  function bodyOfOne(code: number): string {
    const status = `<D:status>${formatStatusLine(code)}</D:status>`
    const result = place === 'response' ? status : `<D:propstat><D:prop><D:getetag/></D:prop>${status}</D:propstat>`
    return `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href>${result}</D:response></D:multistatus>`
  }

  /** What a status alone lacks: a redirection its location, a 208 the report it refers to. */
  function needsMore(code: number): boolean {
    return place === 'response' ? [300, 301, 302, 303, 305, 307, 308].includes(code) : code === 208
  }
})
