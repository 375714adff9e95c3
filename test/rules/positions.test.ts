import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'

/** Line ends of both kinds, a character of four bytes, and what rules about the whole body report: in four places. */
const body = [
  '<?xml version="1.0"?>\r\n<D:multistatus xmlns:D="DAV:">\r',
  '<D:response><D:href>/ü</D:href><!-- 😀 --><D:propstat>\n',
  '<D:prop><D:getetag>1</D:getetag><D:x/><D:getcontentlength>é</D:getcontentlength></D:prop>',
  '<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>\r\n',
  '<D:response><D:href>/b</D:href><D:status>HTTP/1.1 423 Locked</D:status></D:response>',
  '<D:response><D:href>/b</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>',
  '</D:multistatus>',
].join('')

/** Where the element of each of these issues begins in the text. */
const places = [
  { rule: 'prop-getetag-syntax', at: body.indexOf('<D:getetag>') },
  { rule: 'prop-getcontentlength-syntax', at: body.indexOf('<D:getcontentlength>') },
  { rule: 'status-423-condition', at: body.indexOf('<D:response><D:href>/b') },
  { rule: 'response-duplicate-href', at: body.lastIndexOf('<D:href>') },
]

function positionOf(at: number): { readonly line: number; readonly column: number } {
  const lines = body.slice(0, at).split(/\r\n|\r|\n/)
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 }
}

describe('the position of an issue of a rule about the whole body', () => {
  it.each(places)('is that of the element in a string: $rule', ({ rule, at }) => {
    const issue = validate(body).issues.find((each) => each.rule === rule)
    expect(issue).toMatchObject({ offset: at, ...positionOf(at) })
  })

  it.each(places)('is that of the element in bytes, and behind a byte order mark: $rule', ({ rule, at }) => {
    const issue = validate(new TextEncoder().encode(`\u{feff}${body}`)).issues.find((each) => each.rule === rule)
    expect(issue).toMatchObject({ offset: 3 + new TextEncoder().encode(body.slice(0, at)).length, ...positionOf(at) })
  })

  it('puts the issues of rules and of the reader into one order', () => {
    const offsets = validate(body.replace('/ü', '/a b')).issues.map(({ offset }) => offset)
    expect(offsets.length).toBeGreaterThan(places.length)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
  })
})
