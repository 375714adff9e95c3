import { InvalidInputError, LimitError, MultistatusParser, parseMultistatus, XmlSyntaxError } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { everySplit, utf8, utf16 } from '../xml/scanning.ts'
import { contentOf, run } from './reading.ts'

/** A small body with all that a body can have. */
const everything = `\ufeff<?xml version="1.0"?>\r
<!-- é --><D:multistatus xmlns:D="DAV:" xmlns:x="urn:x" xml:lang="en">\r
  <D:response>
    <D:href> /a/%C3%A9/😀 </D:href>
    <D:propstat><D:prop>
      <x:a>1 &lt; 2<![CDATA[ & ]]>]]</x:a><x:empty/><b xmlns="" c='"&#10;"'><d xml:lang="de">é😀\r\n</d></b>
      <D:resourcetype><D:collection/></D:resourcetype><x:a/>
    </D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
    <D:propstat><D:prop><D:quota/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status>
      <D:error><D:need-privileges/></D:error><D:responsedescription>nö</D:responsedescription></D:propstat>
    <x:more>z</x:more>
  </D:response>stray
  <response xmlns="DAV:"><href>/b</href><href>/c</href><status>HTTP/1.1 423 Locked</status><?pi ?>
    <error><lock-token-submitted><href>/b</href></lock-token-submitted></error><responsedescription>locked</responsedescription>
  </response>
  <D:response><D:href>/d</D:href><D:status>HTTP/1.1 302 Found</D:status><D:location><D:href>/e</D:href></D:location></D:response>
  <D:sync-token>urn:t</D:sync-token><D:responsedescription>all</D:responsedescription><x:around/>
</D:multistatus>
`

describe('a body with everything in it', () => {
  const whole = parseMultistatus(everything)
  const expected = contentOf(whole)

  it('is read as it stands', () => {
    expect(whole.responses.map(({ hrefs }) => hrefs)).toEqual([['/a/%C3%A9/😀'], ['/b', '/c'], ['/d']])
    const [first, second, third] = whole.responses
    expect(first?.prop('{urn:x}a')?.text).toBe('1 < 2 & ]]')
    expect(first?.prop('{}b')?.attributes.get('c')).toBe('"\n"')
    expect(first?.prop('{}b')?.elements[0]).toMatchObject({ text: 'é😀\n', lang: 'de', base: undefined })
    expect(first?.prop('{urn:x}empty')).toMatchObject({ text: '', lang: 'en' })
    expect(first?.lookup('{DAV:}quota')).toMatchObject({ state: 'failed', status: { code: 404 } })
    expect(first?.propstats[1]).toMatchObject({ description: 'nö' })
    expect(second?.error?.get('{DAV:}lock-token-submitted')?.text).toBe('/b')
    expect(third?.location).toBe('/e')
    expect(whole).toMatchObject({ syncToken: 'urn:t', description: 'all', truncated: false })
    expect(whole.issues.map(({ rule }) => rule)).toEqual([
      'href-invalid-characters',
      'href-whitespace',
      'prop-duplicate',
      'element-foreign',
      'multistatus-text',
      'response-multiple-href',
      'element-foreign',
    ])
  })

  it.each([
    ['a string', everything],
    ['UTF-8', utf8(everything)],
    ['UTF-16LE', utf16(everything.slice(1), true)],
    ['UTF-16BE', utf16(everything.slice(1), false)],
    ['UTF-16LE without a mark', utf16(everything.slice(1), true, false)],
  ])('is the same at every split of %s', (_name, body) => {
    for (const chunks of everySplit(body)) {
      const { responses, summary } = run(chunks)
      if (summary === undefined || contentOf({ ...summary, responses }) !== expected)
        expect(chunks).toBe('read like the whole')
      expect(summary).toMatchObject({ complete: true, count: 3, truncated: false, issueCount: 7 })
    }
  })
})

describe('push', () => {
  const row = (href: string): string =>
    `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 200 OK</D:status></D:response>`
  const hrefs = (found: ReturnType<MultistatusParser['push']>): string[] => found.map(({ href }) => href)

  it('gives each response with the chunk that ends it', () => {
    const parser = new MultistatusParser()
    expect(hrefs(parser.push('<D:multistatus xmlns:D="DAV:">'))).toEqual([])
    expect(hrefs(parser.push(row('/a').slice(0, -1)))).toEqual([])
    expect(hrefs(parser.push('>'))).toEqual(['/a'])
    expect(hrefs(parser.push(row('/b') + row('/c') + row('/d').slice(0, 20)))).toEqual(['/b', '/c'])
    expect(hrefs(parser.push(`${row('/d').slice(20)}</D:multistatus>`))).toEqual(['/d'])
    expect(parser.end()).toEqual({
      complete: true,
      count: 4,
      truncated: false,
      syncToken: undefined,
      description: undefined,
      extensions: [],
      issues: [],
      issueCount: 0,
    })
  })

  it('gives what was complete before a fault, which the next call throws', () => {
    for (const next of ['push', 'end'] as const) {
      const parser = new MultistatusParser()
      expect(hrefs(parser.push(`<D:multistatus xmlns:D="DAV:">${row('/a')}<oops`))).toEqual(['/a'])
      expect(hrefs(parser.push(`${row('/b')}`))).toEqual([])
      expect(() => (next === 'push' ? parser.push('x') : parser.end())).toThrow(XmlSyntaxError)
      expect(() => parser.push('x'), 'again').toThrow(XmlSyntaxError)
      expect(() => parser.end(), 'and again').toThrow(XmlSyntaxError)
    }
  })

  it('gives what was complete before bytes that are no text', () => {
    const start = utf8(`<D:multistatus xmlns:D="DAV:">${row('/é')}`)
    const body = new Uint8Array([...start, 0xff, ...utf8('</D:multistatus>')])
    for (const chunks of everySplit(body)) {
      const { responses, error } = run(chunks)
      expect(hrefs(responses)).toEqual(['/é'])
      expect(error).toMatchObject({ code: 'xml-syntax', kind: 'encoding', offset: start.length })
    }
  })

  it('gives what was complete before a limit', () => {
    const { responses, error } = run([`<D:multistatus xmlns:D="DAV:">${row('/a')}${row('/b')}`], {
      limits: { responses: 1 },
    })
    expect(hrefs(responses)).toEqual(['/a'])
    expect(error).toBeInstanceOf(LimitError)
  })

  it('takes empty chunks', () => {
    const { summary } = run([
      '',
      new Uint8Array(0),
      `<D:multistatus xmlns:D="DAV:">`,
      '',
      '</D:multistatus>',
      new Uint8Array(0),
      '',
    ])
    expect(summary?.complete).toBe(true)
  })

  it('refuses what is neither string nor bytes, and goes on', () => {
    const parser = new MultistatusParser()
    parser.push('<D:multistatus xmlns:D="DAV:">')
    for (const nonsense of [
      undefined,
      null,
      1,
      {},
      [],
      new Uint16Array(2),
      new DataView(new ArrayBuffer(2)),
      new ArrayBuffer(2),
    ]) {
      expect(() => parser.push(nonsense as string)).toThrow(InvalidInputError) // what JavaScript callers may hand in
    }
    parser.push('</D:multistatus>')
    expect(parser.end().complete).toBe(true)
  })

  it('takes a body once', () => {
    const parser = new MultistatusParser()
    parser.push('<D:multistatus xmlns:D="DAV:"/>')
    parser.end()
    expect(() => parser.push('<D:multistatus xmlns:D="DAV:"/>')).toThrow(InvalidInputError)
  })

  it('does not mind what becomes of a chunk', () => {
    const bytes = utf8(everything)
    for (const size of [1, 2, 3, 5, 1000]) {
      const shared = Buffer.alloc(size)
      const parser = new MultistatusParser()
      const responses = []
      for (let i = 0; i < bytes.length; i += size) {
        const part = bytes.subarray(i, i + size)
        shared.set(part)
        responses.push(...parser.push(shared.subarray(0, part.length)))
        shared.fill(0x3c)
      }
      expect(contentOf({ ...parser.end(), responses })).toBe(contentOf(parseMultistatus(bytes)))
    }
  })
})

describe('end', () => {
  it('says that the server has cut the list short', () => {
    const cut = '<D:response><D:href>/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>'
    expect(run([`<D:multistatus xmlns:D="DAV:">${cut}</D:multistatus>`]).summary?.truncated).toBe(true)
  })

  it('throws when the body is cut short', () => {
    expect(run(['<D:multistatus xmlns:D="DAV:">']).error).toMatchObject({
      code: 'xml-syntax',
      reason: 'the body ends before </D:multistatus>',
    })
    expect(run(['<D:multistatus xmlns:D="DAV:"></D:multistatus']).error).toMatchObject({ code: 'xml-syntax' })
  })

  it('throws when something follows the root', () => {
    for (const more of ['x', '<a/>', '<D:multistatus xmlns:D="DAV:"/>', '\u0000', '<!DOCTYPE a>']) {
      expect(run([`<D:multistatus xmlns:D="DAV:"/>${more}`]).error, more).toBeInstanceOf(XmlSyntaxError)
    }
  })
})
