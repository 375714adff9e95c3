import { describe, expect, expectTypeOf, it } from 'vitest'
import { InvalidInputError } from '../../src/errors/invalid-input-error.ts'
import { getStatus, statusCodes } from '../../src/status/get-status.ts'
import { formatStatusLine, parseStatusLine, type StatusLine } from '../../src/status/status-line.ts'
import { statusLineFindings } from '../../src/status/status-line-findings.ts'

const rulesOf = (text: string): string[] => statusLineFindings(parseStatusLine(text)).map(({ rule }) => rule)

describe('parseStatusLine', () => {
  it.each<[string, number, string, string]>([
    ['HTTP/1.1 200 OK', 200, 'OK', 'HTTP/1.1'],
    ['HTTP/1.1 200', 200, '', 'HTTP/1.1'],
    ['HTTP/1.1 200 ', 200, '', 'HTTP/1.1'],
    ['\n    HTTP/1.1 404 Not Found\r\n\t', 404, 'Not Found', 'HTTP/1.1'],
    ['HTTP/2 200 OK', 200, 'OK', 'HTTP/2'],
    ['HTTP/0.0 200 OK', 200, 'OK', 'HTTP/0.0'],
    ['http/1.1 200 OK', 200, 'OK', 'http/1.1'],
    ['HTTP/1.1 200\nOK', 200, 'OK', 'HTTP/1.1'],
    ['HTTP/1.1  203  Non-Authoritative  Information', 203, 'Non-Authoritative  Information', 'HTTP/1.1'],
    ['HTTP/1.1 471 Odd', 471, 'Odd', 'HTTP/1.1'],
    ['HTTP/1.1 600 Weird', 600, 'Weird', 'HTTP/1.1'],
    ['HTTP/1.1 099 Weird', 99, 'Weird', 'HTTP/1.1'],
    ['HTTP/1.1 404 Nicht gefunden: ü 😀', 404, 'Nicht gefunden: ü 😀', 'HTTP/1.1'],
  ])('reads %j', (raw, code, reason, version) => {
    expect(parseStatusLine(raw)).toEqual({ code, reason, version, raw })
  })

  it.each([
    '',
    ' ',
    '404',
    '404 Not Found',
    '{status}',
    'garbage',
    'HTTP/1.1 OK',
    'HTTP/1.1',
    'HTTP/1.1200 OK',
    'HTTP/1.1 20 OK',
    'HTTP/1.1 2000 OK',
    'HTTP/1.1 200OK',
    'HTTP/1.1 -20 OK',
    'HTTP/1.1 ２００ OK',
    'HTTP 200 OK',
    'ICY 200 OK',
    'HTTP/1.1\u00a0200 OK',
  ])('keeps %j without a code', (raw) => {
    expect(parseStatusLine(raw)).toEqual({ code: undefined, reason: '', version: '', raw })
    expect(rulesOf(raw)).toEqual(['status-line-syntax'])
  })

  it('takes no longer than the text is long', () => {
    const started = performance.now()
    for (const filler of [' ', '1', '.', '\n', 'HTTP/1.1 ']) {
      parseStatusLine(`HTTP/1.1${filler.repeat(200_000)}x`)
      parseStatusLine(`${filler.repeat(200_000)}x HTTP/1.1 200 ${filler.repeat(200_000)}x`)
    }
    expect(performance.now() - started).toBeLessThan(1000)
  })

  it('is typed', () => {
    expectTypeOf(parseStatusLine).returns.toEqualTypeOf<StatusLine>()
    expectTypeOf<StatusLine['code']>().toEqualTypeOf<number | undefined>()
  })
})

describe('formatStatusLine', () => {
  it('writes what parseStatusLine reads, without a finding, for every code from 100 to 599', () => {
    for (let code = 100; code <= 599; code++) {
      const text = formatStatusLine(code)
      const reason = getStatus(code)?.phrase ?? 'Unknown'
      expect(parseStatusLine(text)).toEqual({ code, reason, version: 'HTTP/1.1', raw: `HTTP/1.1 ${code} ${reason}` })
      expect(rulesOf(text)).toEqual([])
    }
  })

  it('writes the registered phrase, a reason that is given, and never none', () => {
    expect(formatStatusLine(208)).toBe('HTTP/1.1 208 Already Reported')
    expect(formatStatusLine(423, 'Locked by Ann')).toBe('HTTP/1.1 423 Locked by Ann')
    expect(formatStatusLine(404, '')).toBe('HTTP/1.1 404 Not Found')
    expect(formatStatusLine(404, ' \n ')).toBe('HTTP/1.1 404 Not Found')
    expect(formatStatusLine(471)).toBe('HTTP/1.1 471 Unknown')
  })

  it.each([-1, 0, 99, 600, 1000, 200.5, Number.NaN, Infinity])('throws for %d', (code) => {
    expect(() => formatStatusLine(code)).toThrow(InvalidInputError)
    expect(() => formatStatusLine(code)).toThrow(`status code ${code}: expected an integer from 100 to 599`)
  })

  it('throws for a reason with a line break or another control', () => {
    for (const reason of ['Locked\nby user', 'a\rb', 'a\0b', 'a\x7fb']) {
      expect(() => formatStatusLine(423, reason)).toThrow(InvalidInputError)
    }
    expect(formatStatusLine(423, 'Locked\tby Ü')).toBe('HTTP/1.1 423 Locked\tby Ü')
  })
})

describe('statusLineFindings', () => {
  it('finds nothing in the status line of any registered code', () => {
    for (const code of statusCodes) expect(rulesOf(formatStatusLine(code)), String(code)).toEqual([])
    expect(rulesOf('\n  HTTP/1.1 200 OK\n')).toEqual([])
    expect(rulesOf('HTTP/1.1 200 ')).toEqual([])
    expect(rulesOf("HTTP/1.1 418 I'm a teapot")).toEqual([])
    expect(rulesOf('HTTP/1.1 471 Odd')).toEqual([])
  })

  it.each<[string, string[]]>([
    ['HTTP/1.1 423', ['status-missing-space']],
    ['HTTP/1.1 423\n', ['status-missing-space']],
    ['HTTP/1.1  423 Locked', ['status-line-syntax']],
    ['HTTP/1.1\t423 Locked', ['status-line-syntax']],
    ['HTTP/1.1 200\nOK', ['status-line-syntax']],
    ['HTTP/2 423 Locked', ['status-http-version-syntax']],
    ['http/1.1 423 Locked', ['status-http-version-syntax']],
    ['HTTP/1.10 423 Locked', ['status-http-version-syntax']],
    ['HTTP/2 404', ['status-http-version-syntax', 'status-missing-space']],
    ['HTTP/2.0 423 Locked', ['status-http-version-1-1']],
    ['HTTP/1.0 423 Locked', ['status-http-version-1-1']],
    ['HTTP/0.0 423 Locked', ['status-http-version-1-1']],
    ['HTTP/1.1 423 Locked\nby user', ['status-reason-characters']],
    ['HTTP/1.1 423 Locked\x7f', ['status-reason-characters']],
    ['HTTP/1.1 404 Object Not Found', ['status-reason-nonstandard']],
    ['HTTP/1.1 422 Unprocessable Entity', ['status-reason-nonstandard']],
    ['HTTP/1.1 404 (status)', ['status-reason-nonstandard']],
    ['HTTP/1.1 600 Weird', ['status-code-range']],
    ['HTTP/1.1 000 Weird', ['status-code-range']],
  ])('finds in %j %j', (text, expected) => {
    expect(rulesOf(text)).toEqual(expected)
  })

  it('has the levels of the RFCs', () => {
    const levels = (text: string) => statusLineFindings(parseStatusLine(text)).map(({ level }) => level)
    expect(levels('404')).toEqual(['error'])
    expect(levels('HTTP/2 404')).toEqual(['error', 'info'])
    expect(levels('HTTP/1.0 404 Gone')).toEqual(['info', 'info'])
    expect(levels('HTTP/1.1 600 Weird')).toEqual(['error'])
    expect(levels('HTTP/1.1 423 Locked\nby user')).toEqual(['error'])
  })

  it('shows no more of a text than a message can hold', () => {
    const [found] = statusLineFindings(parseStatusLine('x'.repeat(1000)))
    expect(found?.args).toEqual({ text: 'x'.repeat(80) })
  })
})
