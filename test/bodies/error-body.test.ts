import fc from 'fast-check'
import { ErrorElement, InvalidInputError, type Issue, LimitError, parseMultistatus, XmlSyntaxError } from 'multistatus'
import { parseErrorBody, stringifyErrorBody } from 'multistatus/bodies'
import { lockTokenSubmitted, needPrivileges, noExternalEntities, readCondition } from 'multistatus/conditions'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { xmlElement } from '../support/arbitraries.ts'
import { same } from './same.ts'

const locked =
  '<?xml version="1.0" encoding="utf-8"?>\n<D:error xmlns:D="DAV:">\n<D:lock-token-submitted><D:href>/docs/c</D:href></D:lock-token-submitted>\n</D:error>'

describe('parseErrorBody', () => {
  it('gives the conditions, which the descriptors read', () => {
    const error = parseErrorBody(locked)
    expect(error).toBeInstanceOf(ErrorElement)
    expect(readCondition(error, lockTokenSubmitted)).toEqual(['/docs/c'])
    expectTypeOf(error).toEqualTypeOf<ErrorElement>()
  })

  it('takes bytes in the encoding that they declare or that the Content-Type says', () => {
    const text = '<e:error xmlns:e="DAV:"><x:why xmlns:x="urn:x">für</x:why></e:error>'
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0))
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])])
    const why = (error: ErrorElement): string | undefined => error.get('{urn:x}why')?.text
    expect(why(parseErrorBody(new TextEncoder().encode(text)))).toBe('für')
    expect(why(parseErrorBody(utf16))).toBe('für')
    expect(why(parseErrorBody(latin, { contentType: 'text/xml; charset=iso-8859-1' }))).toBe('für')
    expect(() => parseErrorBody(latin)).toThrow(XmlSyntaxError)
  })

  it('reports what an error must not be, with places in this document', () => {
    const issues: Issue[] = []
    const onIssue = (issue: Issue): void => void issues.push(issue)
    expect(parseErrorBody('<D:error xmlns:D="DAV:"/>', { onIssue }).conditions).toEqual([])
    parseErrorBody('\n<D:error xmlns:D="DAV:">no<D:a/></D:error>', { onIssue })
    expect(issues.map(({ rule, path, line, column }) => ({ rule, path, line, column }))).toEqual([
      { rule: 'error-empty', path: '/error', line: 1, column: 1 },
      { rule: 'error-text', path: '/error', line: 2, column: 1 },
    ])
  })

  it.each([
    ['another root', '<D:prop xmlns:D="DAV:"/>', /^parseErrorBody: .*\{DAV:\}error, found \{DAV:\}prop; parsePropBody/],
    ['a multistatus', '<multistatus xmlns="DAV:"/>', /found \{DAV:\}multistatus; parseMultistatus reads that/],
    ['an error of nobody', '<error/>', /expected the root element \{DAV:\}error, found \{\}error$/],
    [
      'an XHTML page',
      '<html xmlns="http://www.w3.org/1999/xhtml"/>',
      /found \{http:\/\/www.w3.org\/1999\/xhtml\}html$/,
    ],
  ])('throws InvalidInputError for %s', (_what, body, message) => {
    expect(() => parseErrorBody(body)).toThrow(InvalidInputError)
    expect(() => parseErrorBody(body)).toThrow(message)
  })

  it.each([
    ['an empty body', ''],
    ['text', 'Locked'],
    ['an HTML page', '<!DOCTYPE html><html></html>'],
    ['a DOCTYPE', '<!DOCTYPE D:error [<!ENTITY a "b">]><D:error xmlns:D="DAV:"/>'],
    ['a body that is cut short', locked.slice(0, -1)],
    ['a prefix that is not declared', '<D:error/>'],
    ['DAV: used as a prefix', '<error xmlns="DAV:"><DAV:lock-token-submitted/></error>'],
    ['a second root', '<error xmlns="DAV:"/><error xmlns="DAV:"/>'],
    ['an unknown entity', '<error xmlns="DAV:"><a>&nbsp;</a></error>'],
    ['a character that XML cannot carry', '<error xmlns="DAV:"><a>\u0001</a></error>'],
    ['tags that do not match', '<error xmlns="DAV:"><a></error></a>'],
  ])('throws XmlSyntaxError for %s', (_what, body) => {
    expect(() => parseErrorBody(body)).toThrow(XmlSyntaxError)
    expect(() => parseErrorBody(new TextEncoder().encode(body))).toThrow(XmlSyntaxError)
  })

  it.each([
    ['bytes', 10],
    ['depth', 2],
    ['textLength', 20],
    ['nameLength', 5],
  ])('throws LimitError above the limit of %s', (limit, value) => {
    expect(() => parseErrorBody(locked, { limits: { [limit]: value } })).toThrow(LimitError)
    expect(parseErrorBody(locked, { limits: { [limit]: undefined } }).conditions).toHaveLength(1)
  })

  it('throws InvalidInputError for what is neither a string nor bytes', () => {
    const body: unknown = { body: locked }
    expect(() => parseErrorBody(body as string)).toThrow(/expected a string or a Uint8Array, got Object/) // as JavaScript
  })
})

describe('stringifyErrorBody', () => {
  it('writes one condition, several, or an error that was read', () => {
    expect(stringifyErrorBody(lockTokenSubmitted('/docs/c'))).toBe(locked)
    expect(stringifyErrorBody(parseErrorBody(locked))).toBe(locked)
    const both = parseErrorBody(stringifyErrorBody([lockTokenSubmitted('/a'), noExternalEntities()]))
    expect(both.conditions.map(({ localName }) => localName)).toEqual(['lock-token-submitted', 'no-external-entities'])
  })

  it('takes the error of a response', () => {
    const [response] = parseMultistatus(
      `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>HTTP/1.1 423 Locked</D:status><D:error xml:lang="de"><x:y xmlns:x="urn:x">a<x:z/></x:y></D:error></D:response></D:multistatus>`,
    ).responses
    const error = response?.error ?? new ErrorElement([])
    expect(stringifyErrorBody(error)).toContain('<ns0:y xml:lang="de">a<ns0:z/></ns0:y>')
    expect(same(parseErrorBody(stringifyErrorBody(error)).conditions, error.conditions)).toBe(true)
  })

  it('is read back as it was, whatever the conditions hold', () => {
    fc.assert(
      fc.property(fc.array(xmlElement, { minLength: 1, maxLength: 3 }), (conditions) => {
        const body = stringifyErrorBody(conditions)
        const read = parseErrorBody(body)
        expect(same(read.conditions, conditions)).toBe(true)
        expect(same(parseErrorBody(stringifyErrorBody(read)).conditions, conditions)).toBe(true)
        expect(parseErrorBody(new TextEncoder().encode(body))).toEqual(read)
      }),
    )
  })

  it('never uses a default namespace and declares on the root what the conditions need', () => {
    const body = stringifyErrorBody(
      needPrivileges([{ href: '/a', privilege: '{urn:ietf:params:xml:ns:caldav}read-free-busy' }]),
    )
    expect(body).toContain('<D:error xmlns:D="DAV:">')
    expect(body).toContain('C:read-free-busy')
    expect(body).not.toContain('xmlns=')
  })

  it('refuses no condition and characters that XML cannot carry', () => {
    expect(() => stringifyErrorBody([])).toThrow(/at least one condition/)
    expect(() => stringifyErrorBody(new ErrorElement([]))).toThrow(InvalidInputError)
    const nul = { ...lockTokenSubmitted('/a'), elements: [], text: '', children: ['a\0b'] }
    expect(() => stringifyErrorBody([nul as never])).toThrow(/U\+0000 cannot stand in XML/) // a structural element
  })
})
