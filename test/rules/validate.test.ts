import { InvalidInputError, propstatNames, sameMultistatus, statusResponse, stringifyMultistatus } from 'multistatus'
import { type Report, type ValidateContext, validate } from 'multistatus/validate'
import { describe, expect, expectTypeOf, it } from 'vitest'

const multistatus = (content: string): string => `<D:multistatus xmlns:D="DAV:">${content}</D:multistatus>`
const rulesOf = (body: string | Uint8Array, context?: ValidateContext): string[] =>
  validate(body, context).issues.map(({ rule, level }) => `${level} ${rule}`)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('validate', () => {
  it('finds nothing in what the constructors and the writer make', () => {
    const responses = [
      statusResponse('/a', 409),
      propstatNames('/b', { 403: ['{urn:x}color'], 424: ['{DAV:}displayname'] }),
    ]
    const report = validate(stringifyMultistatus(responses), { method: 'REPORT', requestUri: 'http://example.com/' })
    expect(report).toMatchObject({ valid: true, issues: [], issueCount: 0 })
    expect(report.multistatus && sameMultistatus(report.multistatus, responses)).toBe(true)
    expectTypeOf(report).toEqualTypeOf<Report>()
  })

  it('lists the issues of the reader and of the whole body by position, the graver ones first', () => {
    const body = multistatus(
      '<D:response><D:href>/a b</D:href><D:status>HTTP/1.1 409</D:status></D:response>\n' +
        '<D:response><D:href>/a b</D:href><D:status>HTTP/1.1 999 Odd</D:status></D:response>',
    )
    const { issues, valid } = validate(body)
    expect(valid).toBe(false)
    expect(issues.map(({ rule, line, column, path }) => `${line}:${column} ${path} ${rule}`)).toEqual([
      '1:43 /multistatus/response[1]/href href-invalid-characters',
      '1:64 /multistatus/response[1]/status status-missing-space',
      '2:13 /multistatus/response[2]/href href-invalid-characters',
      '2:13 /multistatus/response[2]/href response-duplicate-href',
      '2:34 /multistatus/response[2]/status status-code-range',
    ])
  })

  it('leaves out what the context does not tell, and uses what it tells', () => {
    const body = multistatus(
      '<D:response><D:href>/a</D:href><D:status>HTTP/1.1 412 Precondition Failed</D:status></D:response>',
    )
    expect(rulesOf(body)).toEqual([])
    expect(rulesOf(body, { conditional: true })).toEqual([])
    expect(rulesOf(body, { conditional: false })).toEqual(['error status-412-without-condition'])
    expect(rulesOf(multistatus(''), { method: 'REPORT' })).toEqual([])
    expect(rulesOf(multistatus(''), { method: 'PROPFIND' })).toEqual(['warning multistatus-empty'])
  })

  it('resolves hrefs against the Request-URI', () => {
    const entry = (href: string): string =>
      `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 409 Conflict</D:status></D:response>`
    const body = multistatus(entry('http://example.com:80/a') + entry('HTTP://EXAMPLE.com/%61'))
    expect(rulesOf(body)).toEqual(['info response-duplicate-href-equivalent'])
    const mixed = multistatus(entry('http://example.com/a') + entry('/a'))
    expect(rulesOf(mixed)).toEqual(['error href-mixed-format'])
    expect(rulesOf(mixed, { requestUri: 'http://example.com/' })).toEqual([
      'error href-mixed-format',
      'info response-duplicate-href-equivalent',
    ])
  })

  it('takes a property twice as advice in the answer to PROPPATCH', () => {
    const propstat = (code: string): string =>
      `<D:propstat><D:prop><D:displayname/></D:prop><D:status>HTTP/1.1 ${code}</D:status></D:propstat>`
    const body = multistatus(
      `<D:response><D:href>/a</D:href>${propstat('424 Failed Dependency')}${propstat('409 Conflict')}</D:response>`,
    )
    expect(rulesOf(body, { method: 'PROPPATCH' })).toEqual(['info prop-duplicate'])
    expect(rulesOf(body, { method: 'PROPFIND' })).toEqual(['error prop-duplicate'])
  })

  it('goes through the names that were asked for once, however many rules need them', () => {
    function* requested(): Generator<`{DAV:}${string}`> {
      yield '{DAV:}getetag'
      yield '{DAV:}owner'
    }
    const body = multistatus(
      '<D:response><D:href>/a</D:href><D:propstat><D:prop><D:getetag>"1"</D:getetag><D:group/></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>',
    )
    const found = rulesOf(body, { method: 'PROPFIND', requested: requested() })
    expect(found).toEqual(['error propfind-property-missing', 'info propfind-unrequested-property'])
  })

  it('changes levels as the context says', () => {
    const body = multistatus('<?x y?><D:response><D:href>/a b</D:href><D:status>HTTP/1.1 409</D:status></D:response>')
    const levels = {
      'href-invalid-characters': 'warning',
      'status-missing-space': 'off',
      'xml-processing-instruction': 'error',
    } as const
    expect(rulesOf(body, { levels })).toEqual(['error xml-processing-instruction', 'warning href-invalid-characters'])
    expect(validate(body, { levels: { 'href-invalid-characters': 'off' } }).valid).toBe(true)
    expect(rulesOf(body, { levels: { 'href-invalid-characters': undefined } })).toContain(
      'error href-invalid-characters',
    )
  })

  it('cannot be told that what could not be read is valid', () => {
    const report = validate('<a', { levels: { 'xml-well-formed': 'off' } })
    expect(report).toMatchObject({ valid: false, issueCount: 1, multistatus: undefined })
  })

  it('keeps errors where advice exceeds the limit, and counts all', () => {
    const ordinary = '<D:response><D:href>/a</D:href><D:x/><D:status>HTTP/1.1 471 Odd</D:status></D:response>'
    const report = validate(multistatus(ordinary + ordinary.repeat(20)), { limits: { issues: 5 } })
    expect(report.issues.filter(({ level }) => level === 'error')).toHaveLength(5)
    expect(report.issues.filter(({ level }) => level === 'info')).toHaveLength(5)
    expect(report.issueCount).toBe(3 * 21 - 1)
    expect(report.valid).toBe(false)
  })

  it('throws for what is no body', () => {
    for (const body of [undefined, null, 1, {}, new DataView(new ArrayBuffer(1))]) {
      expect(() => validate(body as unknown as string)).toThrow(InvalidInputError) // what a caller without types can do
    }
  })
})

describe('a body that cannot be read', () => {
  it('has one issue, which says why and where', () => {
    const failing: [string | Uint8Array, string, number, number][] = [
      ['<D:multistatus xmlns:D="DAV:">\n <D:response>', 'xml-well-formed', 2, 14],
      ['<D:multistatus/>', 'xml-namespace-use', 1, 2],
      ['\n<D:prop xmlns:D="DAV:"/>', 'multistatus-root', 2, 1],
      ['<D:error xmlns:D="DAV:"><D:x/></D:error>', 'multistatus-root', 1, 1],
      ['<D:multistatus xmlns:D="dav:"/>', 'xml-dav-namespace-exact', 1, 1],
      ['<multistatus/>', 'multistatus-root', 1, 1],
      ['', 'multistatus-root', 1, 1],
      ['Not found', 'multistatus-root', 1, 1],
      ['<!DOCTYPE html><p>', 'multistatus-root', 1, 1],
      [latin('<D:multistatus xmlns:D="DAV:">\xe9'), 'xml-encoding', 1, 31],
    ]
    for (const [body, rule, line, column] of failing) {
      expect(validate(body), String(body)).toMatchObject({ valid: false, multistatus: undefined, issueCount: 1 })
      expect(validate(body).issues).toMatchObject([{ rule, level: 'error', path: '/', line, column }])
    }
  })

  it('is reported by what its document type declares', () => {
    const doctype = (subset: string): string => `<!DOCTYPE m [${subset}]>${multistatus('')}`
    expect(rulesOf(doctype(''))).toEqual(['error xml-doctype'])
    expect(rulesOf(doctype('<!ENTITY e SYSTEM "file:///etc/passwd">'))).toEqual([
      'error xml-doctype',
      'error xml-external-entity',
    ])
    expect(rulesOf(doctype("<!ENTITY a 'a'><!ENTITY % b PUBLIC 'x' 'y'>"))).toEqual([
      'error xml-doctype',
      'error xml-external-entity',
      'error xml-entity-expansion',
    ])
  })

  it('names the limit that was exceeded and how far the reading came', () => {
    const body = multistatus(
      '<D:response><D:href>/a</D:href><D:status>HTTP/1.1 409 Conflict</D:status></D:response>'.repeat(3),
    )
    const { issues } = validate(body, { limits: { responses: 2 } })
    expect(issues).toMatchObject([
      { rule: 'xml-resource-limits', path: '/multistatus', column: 203, args: { limit: 'responses', value: 2 } },
    ])
  })

  it('is one whose charset is none', () => {
    const contentType = `application/xml; charset=${'x'.repeat(200)}`
    expect(rulesOf(latin(multistatus('')), { contentType })).toEqual(['error xml-encoding'])
    expect(rulesOf(latin(multistatus('')), { contentType: 'text/xml; charset=klingon' })).toEqual([
      'error xml-encoding',
    ])
  })
})

describe('the encoding of a body', () => {
  it('is UTF-8 or UTF-16, with whatever mark', () => {
    const bytes = new TextEncoder().encode(
      multistatus('<D:responsedescription xml:lang="fr">é</D:responsedescription>'),
    )
    expect(rulesOf(bytes)).toEqual([])
    expect(rulesOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual([])
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${multistatus('')}`, (char) => char.charCodeAt(0)).buffer)
    expect(rulesOf(wide)).toEqual([])
  })

  it('is advised against when it is another', () => {
    const body = `<?xml version="1.0" encoding="ISO-8859-1"?>${multistatus('<D:responsedescription xml:lang="fr">é</D:responsedescription>')}`
    expect(rulesOf(latin(body))).toEqual(['info xml-encoding'])
    expect(rulesOf(body)).toEqual([])
  })

  it('is told alike by the byte order mark and the charset parameter', () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...latin(multistatus('')))
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${multistatus('')}`, (char) => char.charCodeAt(0)).buffer)
    const charset = (name: string) => ({ contentType: `application/xml; charset=${name}` })
    for (const name of ['utf-8', 'UTF-8', 'utf8', '"utf-8"', 'us-ascii']) {
      expect(rulesOf(marked, charset(name)), name).toEqual([])
    }
    for (const name of ['utf-16', 'utf-16le']) expect(rulesOf(wide, charset(name)), name).toEqual([])
    for (const name of ['iso-8859-1', 'utf-16']) expect(rulesOf(marked, charset(name))).toEqual(['error xml-encoding'])
    for (const name of ['utf-8', 'utf-16be']) expect(rulesOf(wide, charset(name))).toEqual(['error xml-encoding'])
    expect(rulesOf(`\ufeff${multistatus('')}`, charset('iso-8859-1'))).toEqual([])
  })

  it('is told alike by the declaration and the charset parameter', () => {
    const body = `<?xml version="1.0" encoding="ISO-8859-1"?>${multistatus('')}`
    expect(rulesOf(latin(body), { contentType: 'text/xml; charset=utf-8' })).toEqual(['error xml-encoding'])
    const ascii = `<?xml version="1.0" encoding="us-ascii"?>${multistatus('')}`
    expect(rulesOf(latin(ascii), { contentType: 'text/xml; charset="UTF-8"' })).toEqual([])
  })
})

describe('processing instructions', () => {
  it('are found wherever they stand, and nowhere else', () => {
    const body = `<?xml version="1.0"?><?xml-stylesheet a?>\n<!-- <?no ?> -->${multistatus('<![CDATA[]]>\n<?php ?><D:responsedescription xml:lang="en"><![CDATA[<?no?>]]></D:responsedescription>')}<?end?>`
    const found = validate(body).issues.map(({ line, column, args }) => `${line}:${column} ${args?.target}`)
    expect(found).toEqual(['1:22 xml-stylesheet', '3:1 php', '3:104 end'])
    expect(rulesOf(`<?xml version="1.0"?>${multistatus('')}`)).toEqual([])
    expect(rulesOf(`<?a?>${multistatus('')}`)).toEqual(['warning xml-processing-instruction'])
    expect(rulesOf(` <?a?>${multistatus('')}`)).toEqual(['warning xml-processing-instruction'])
  })

  it('have offsets in units of the input', () => {
    const body = multistatus('<!--é😀--><?a?>')
    const offset = body.indexOf('<?')
    expect(validate(body).issues).toMatchObject([{ offset, column: offset }])
    const bytes = new TextEncoder().encode(`\ufeff${body}`)
    expect(validate(bytes).issues).toMatchObject([{ offset: bytes.indexOf(0x3f) - 1, column: offset }])
  })
})
