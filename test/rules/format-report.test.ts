import { formatReport, validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

const multistatus = (content: string): string => `<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`
const printed = (body: string | Uint8Array, options = {}): string => formatReport(validate(body), body, options)

const body = `<?xml version="1.0"?>
<D:multistatus xmlns:D="DAV:">
  <D:response>
    <D:href>/docs/a b.txt</D:href>
    <D:status>HTTP/1.1 409</D:status>
  </D:response>
</D:multistatus>
`

const expected = `error[href-invalid-characters]: the href /docs/a b.txt has characters that must be percent-encoded
 --> body.xml:4:5  /multistatus/response[1]/href
  |
4 |     <D:href>/docs/a b.txt</D:href>
  |     ^
  = RFC 4918 section 8.3.1, RFC 3986 section 2
  = hint: encode each segment as UTF-8: a blank is %20, a percent sign %25; formatHref does it

info[status-missing-space]: the status line ends with its code 409, which some clients do not accept
 --> body.xml:5:5  /multistatus/response[1]/status
  |
5 |     <D:status>HTTP/1.1 409</D:status>
  |     ^
  = RFC 9112 section 4
  = hint: write HTTP/1.1 409 Conflict

1 error, 1 info`

describe('formatReport', () => {
  it('shows each issue with its line, its rule and a hint, then a summary', () => {
    expect(printed(body, { filename: 'body.xml' })).toBe(expected)
  })

  it('says the same of bytes, of any line ends and of a body behind a byte order mark', () => {
    const bytes = new TextEncoder().encode(`\ufeff${body}`)
    expect(printed(bytes, { filename: 'body.xml' })).toBe(expected)
    expect(printed(body.replaceAll('\n', '\r\n'), { filename: 'body.xml' })).toBe(expected)
    expect(printed(body.replaceAll('\n', '\r'), { filename: 'body.xml' })).toBe(expected)
  })

  it('shows no lines when it has no body', () => {
    expect(formatReport(validate(body), undefined).split('\n').slice(0, 3)).toEqual([
      'error[href-invalid-characters]: the href /docs/a b.txt has characters that must be percent-encoded',
      ' --> body:4:5  /multistatus/response[1]/href',
      '  = RFC 4918 section 8.3.1, RFC 3986 section 2',
    ])
  })

  it('puts the caret below the column behind characters of two units, and below the place in a long line', () => {
    const frame = (text: string): string[] => printed(text).split('\n').slice(2, 5)
    expect(frame(multistatus('😀é'.repeat(3)))).toEqual([
      '  |',
      '1 | <D:multistatus xmlns:D="DAV:">😀é😀é😀é</D:multistatus>',
      `  |${' '.repeat(31)}^`,
    ])
    const [, line = '', caret = ''] = frame(multistatus(`<!--${'😀'.repeat(300)}-->x${'<?a?>'.repeat(40)}`))
    expect(line).toMatch(/^1 \| ….{49}x.{68}…$/u)
    expect([...line].indexOf('x')).toBe(caret.indexOf('^'))
  })

  it('shows the line up to where bytes cannot be decoded', () => {
    const bytes = Uint8Array.from(multistatus('\n a\xe9'), (char) => char.charCodeAt(0))
    expect(printed(bytes).split('\n').slice(0, 5)).toEqual([
      'error[xml-encoding]: the encoding is wrong: bytes that are no text in the encoding of the body',
      ' --> body:2:3',
      '  |',
      '2 |  a',
      '  |   ^',
    ])
  })

  it('decodes bytes by the Content-Type they came with', () => {
    const bytes = Uint8Array.from(multistatus('é'), (char) => char.charCodeAt(0))
    const contentType = 'text/xml; charset=iso-8859-1'
    expect(formatReport(validate(bytes, { contentType }), bytes, { contentType })).toContain('"DAV:">é</D:multistatus>')
  })

  it('lets nothing of the body or its name drive a terminal', () => {
    const hostile = multistatus(
      '<D:response><D:href>/\u0085\u202e&#x9b;</D:href>\t<D:status>\u009b31m</D:status></D:response>',
    )
    expect(printed(hostile, { filename: 'a\u001b[31m\n' })).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
    expect(printed(hostile, { filename: 'a\u001b[31m\n' })).toContain('a\ufffd[31m\ufffd:1:43')
  })

  it('uses colours only when it is told to', () => {
    expect(printed(body)).not.toContain('\u001b')
    const [first = ''] = printed(body, { color: true }).split('\n')
    expect(first).toMatch(/^\u001b\[1;31merror\[href-invalid-characters\]\u001b\[0m\u001b\[1m: the href/)
    expect(printed(body, { color: true }).replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(printed(body))
  })

  it('counts what it found, and what it does not show', () => {
    expect(printed(multistatus(''))).toBe('no issues')
    const many = multistatus('<?a?>'.repeat(3))
    expect(printed(many).split('\n').at(-1)).toBe('3 warnings')
    expect(printed(many, { limit: 1 }).split('\n').at(-1)).toBe('3 warnings (2 not shown)')
    const report = validate(many, { limits: { issues: 2 } })
    expect(formatReport(report, many).split('\n').at(-1)).toBe('2 warnings (1 not shown)')
  })
})
