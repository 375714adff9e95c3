import fc from 'fast-check'
import { parseMultistatus, sameMultistatus, statusResponse, stringifyMultistatus } from 'multistatus'
import { toEqualMultistatus } from 'multistatus/matchers'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { readableLines } from '../../src/matching/readable-lines.ts'
import { builtResponse } from '../support/arbitraries.ts'
import { body, said } from './support.ts'

describe('toEqualMultistatus', () => {
  it('passes for bodies that mean the same, in any form', () => {
    const other = body.replaceAll('D:', 'x:').replaceAll(':D=', ':x=').replaceAll('><x:', '>\n<x:')
    for (const expected of [other, new TextEncoder().encode(other), parseMultistatus(other), validate(other)]) {
      expect(toEqualMultistatus(body, expected).pass).toBe(true)
    }
    expect(
      toEqualMultistatus(stringifyMultistatus([statusResponse('/a', 423)]), [statusResponse('/a', 423)]).pass,
    ).toBe(true)
  })

  it('shows the lines that differ, with a few around them', () => {
    const other = body.replace('>12<', '>13<').replace('423 Locked', '424 Failed Dependency')
    expect(said(toEqualMultistatus(body, other))).toBe(`fail: expected bodies that mean the same

- expected
+ received

…
  response "/docs/a.txt"
    propstat 200
-     <{DAV:}getcontentlength>"13"</>
+     <{DAV:}getcontentlength>"12"</>
      <{DAV:}getetag>"\\"a1\\""</>
    propstat 404
      <{DAV:}displayname/>
  response "/docs/b.txt"
-   status 424
+   status 423`)
  })

  it('says so when bodies mean the same that should not', () => {
    expect(said(toEqualMultistatus(body, body))).toBe('pass: expected bodies that do not mean the same')
  })

  it('fails when either side cannot be read, behind .not, too', () => {
    expect(said(toEqualMultistatus('<a', body))).toMatch(/^fail: expected a multistatus body, but it cannot be read/)
    expect(said(toEqualMultistatus(body, '<a'))).toMatch(/^fail: the expected body: expected a multistatus body, but/)
    expect(toEqualMultistatus.call({ isNot: true }, body, '<a').pass).toBe(true)
    const nothing: unknown = null
    expect(said(toEqualMultistatus(body, nothing as string))).toMatch(/^fail: the expected body: expected/) // what a test without types can do
  })

  it('cuts a diff that would fill the screen', () => {
    const many = (code: number): string =>
      stringifyMultistatus(Array.from({ length: 2000 }, (_, i) => statusResponse(`/${i}`, code)))
    const { message } = toEqualMultistatus(many(423), many(403))
    expect(message().split('\n').length).toBeLessThan(70)
  })
})

describe('readableLines', () => {
  it('are equal exactly for bodies that mean the same', () => {
    const some = fc.array(builtResponse, { maxLength: 2 })
    fc.assert(
      fc.property(some, some, (a, b) => {
        const same = JSON.stringify(readableLines(a)) === JSON.stringify(readableLines(b))
        expect(same).toBe(sameMultistatus(a, b))
        expect(readableLines(parseMultistatus(stringifyMultistatus(a)))).toEqual(readableLines(a))
      }),
      { numRuns: 300 },
    )
  })
})
