import {
  InvalidInputError,
  type Issue,
  LimitError,
  NotMultistatusError,
  parseMultistatus,
  XmlSyntaxError,
} from 'multistatus'
import { recoverMultistatus } from 'multistatus/recover'
import { describe, expect, it } from 'vitest'
import { body, row, seen } from './bodies.ts'

describe('recoverMultistatus', () => {
  it('gives a well-formed body as the strict reader does, complete, with nothing recovered', () => {
    const text = body(row('/a'), row('b c'), '<D:sync-token>t</D:sync-token>')
    const heard: Issue[] = []
    const recovery = recoverMultistatus(text, { base: 'http://h/', onIssue: (issue) => heard.push(issue) })
    const { multistatus, ...rest } = recovery
    expect(rest).toEqual({ recovered: false, complete: true, cause: undefined, damaged: [] })
    expect(multistatus).toEqual(parseMultistatus(text, { base: 'http://h/' }))
    expect(heard).toEqual(multistatus.issues)
  })

  it.each<[string, string, string[]]>([
    ['a raw ampersand in an href', body(row('/a'), row('/b&c'), row('/d')), ['/a v', '/b&c v *', '/d v']],
    ['an unknown entity', body(row('/a', 'x&nbsp;y'), row('/d')), ['/a x&nbsp;y *', '/d v']],
    ['a < that begins no markup', body(row('/a', '1 < 2'), row('/d')), ['/a 1 < 2 *', '/d v']],
    ['a < that may begin markup', body(row('/a', 'a <b c'), row('/d')), ['/a - *', '/d v']],
    ['a control character', body(row('/a\x01'), row('/d', 'x\x02y')), ['/a\x01 v *', '/d x\x02y *']],
    ['a lone surrogate', body(row('/a\ud800'), row('/d')), ['/a\ud800 v *', '/d v']],
    [']]> in text', body(row('/a', 'x]]>y'), row('/d')), ['/a x]]>y *', '/d v']],
    ['a mismatched end tag in a value', body(row('/a', '<x>1</y>'), row('/d')), ['/a - *', '/d v']],
    ['a surplus end tag in a value', body(row('/a', '1</y>2'), row('/d')), ['/a - *', '/d v']],
    ['an undeclared prefix in a value', body(row('/a', '<x:y/>'), row('/d')), ['/a - *', '/d v']],
    ['a missing </D:href>', body(row('/a').replace('</D:href>', ''), row('/d')), ['/a v *', '/d v']],
    ['a missing </D:status>', body(row('/a').replace('</D:status>', ''), row('/d')), ['/a v *', '/d v']],
    ['a missing </D:propstat>', body(row('/a').replace('</D:propstat>', ''), row('/d')), ['/a v *', '/d v']],
    [
      'a missing </D:response>',
      body(row('/a').replace('</D:response>', ''), row('/d'), row('/e')),
      ['/a v *', '/d v *', '/e v'],
    ],
    ['a missing root end tag', body(row('/a'), row('/d')).replace('</D:multistatus>', ''), ['/a v', '/d v']],
    ['a body behind something else', `Warning: <b>x</b>\n${body(row('/a'))}`, ['/a v']],
    ['a broken XML declaration', body(row('/a')).replace('"1.0"', '"1/0"'), ['/a v']],
    ['white space before the declaration', `\n${body(row('/a'))}`, ['/a v']],
    ['garbage behind the root', `${body(row('/a'))}\0${body(row('/b'))}`, ['/a v']],
    ['a root whose prefix is not declared', body(row('/a')).replace(' xmlns:D="DAV:"', ''), ['/a v *']],
    ['a root with one attribute twice', body(row('/a')).replace('xmlns', 'a="" a="" xmlns'), ['/a v *']],
    [
      'a default namespace',
      `<multistatus xmlns="DAV:">${[row('/a'), row('/b&')].join('').replaceAll('D:', '')}</multistatus>`,
      ['/a v', '/b& v *'],
    ],
    ['CRLF line ends', body(row('/a&'), row('/b', 'x\ny')).replaceAll('\n', '\r\n'), ['/a& v *', '/b x\ny']],
    [
      'a missing </D:prop>',
      body(row('/a').replace('</D:prop>', ''), row('/d'), row('/e')),
      ['/a v *', '/d v *', '/e v'],
    ],
  ])('reads around %s', (_, text, expected) => {
    const recovery = recoverMultistatus(text)
    expect(seen(recovery)).toEqual(expected)
    expect(recovery).toMatchObject({ recovered: true, complete: false })
    expect(recovery.cause).toBeInstanceOf(Error)
  })

  it('leaves out what was cut by the end of the body, and never shortens a value', () => {
    const whole = body(row('/first'), row('/second', 'value', 'HTTP/1.1 200 OK'))
    for (let i = whole.indexOf('<D:response>'); i < whole.length; i++) {
      for (const line of seen(recoverMultistatus(whole.slice(0, i)))) {
        expect(['/first v', '/first v *', '/first - *', '/second value', '/second value *', '/second - *']).toContain(
          line,
        )
      }
    }
    const cut = recoverMultistatus(whole.slice(0, whole.indexOf('</D:response>', whole.indexOf('/second'))))
    expect(seen(cut)).toEqual(['/first v', '/second value *'])
    expect(cut.damaged[0]?.reason).toContain('cut by the end of the body')
  })

  it('calls a property of a propstat failed whose status was lost', () => {
    const text = body(row('/a')).split('<D:status>')[0] ?? ''
    const [response] = recoverMultistatus(text).multistatus.responses
    expect(response?.lookup('{DAV:}displayname')).toMatchObject({ state: 'failed', status: undefined })
  })

  it('does not take a response for one of the body that stands in a property, a comment or a CDATA section', () => {
    for (const inner of [row('/evil'), `<!-- ${row('/evil')} -->`, `<![CDATA[${row('/evil')}]]>`]) {
      expect(seen(recoverMultistatus(body(row('/a&', inner), row('/d')))).map((line) => line.split(' ')[0])).toEqual([
        '/a&',
        '/d',
      ])
    }
    expect(seen(recoverMultistatus(body(row('/a&'), `<!-- ${row('/evil')} -->`, row('/d'))))).toEqual([
      '/a& v *',
      '/d v',
    ])
    expect(seen(recoverMultistatus(body(row('/a&'), `<!-- ${row('/evil')}`)))).toEqual(['/a& v *'])
  })

  it('has no sync token, with which a client would pass over what was lost', () => {
    const text = body(row('/a&b'), '<D:sync-token>t</D:sync-token><D:responsedescription>d</D:responsedescription>')
    expect(recoverMultistatus(text).multistatus).toMatchObject({ syncToken: undefined, description: 'd' })
  })

  it('takes the namespace for a prefix where a server writes it as one, and says so', () => {
    const text = body(row('/a').replaceAll('D:displayname', 'DAV:displayname'))
    const recovery = recoverMultistatus(text)
    expect(seen(recovery)).toEqual(['/a v *'])
    expect(recovery.damaged[0]?.reason).toContain('prefix DAV is not declared (line 2, column ')
  })

  it('marks responses with bytes that are no text, and only those', () => {
    const bytes = new TextEncoder().encode(body(row('/a'), row('/b?'), row('/ü')))
    bytes[bytes.indexOf(0x3f, 22)] = 0xe9
    expect(seen(recoverMultistatus(bytes))).toEqual(['/a v', '/b\ufffd v *', '/ü v'])
  })

  it('marks everything when the declarations of the root are in doubt', () => {
    const text = body(row('/a'), row('/b')).replace('xmlns:D', 'xmlns:x="urn:?x" xmlns:D')
    const bytes = new TextEncoder().encode(text)
    bytes[bytes.indexOf(0x3f, 22)] = 0xff
    expect(seen(recoverMultistatus(bytes))).toEqual(['/a v *', '/b v *'])
    expect(seen(recoverMultistatus(text.replace('urn:?x', 'urn:\x01x')))).toEqual(['/a v *', '/b v *'])
  })

  it('marks what the wrong encoding may have changed', () => {
    const bytes = new TextEncoder().encode(body(row('/a'), row('/ü')).replace('"1.0"', '"1.0" encoding="UTF-16"'))
    expect(seen(recoverMultistatus(bytes))).toEqual(['/a v', '/ü v *'])
  })

  it('tells issues of what it recovered where they are', () => {
    const text = body(row('/a&'), row('/b', 'v', 'HTTP/1.1 2000'))
    const { issues } = recoverMultistatus(text).multistatus
    const issue = issues.find(({ path }) => path === '/multistatus/response[2]/propstat[1]/status')
    expect(issue).toMatchObject({ offset: text.lastIndexOf('<D:status>'), line: 3 })
  })

  it.each([
    ['a DOCTYPE', `<!DOCTYPE x [<!ENTITY e "e">]>${body(row('/a')).slice(22)}`, XmlSyntaxError],
    ['a DOCTYPE behind garbage', ` ${body(row('/a')).replace('?>', '?><!DOCTYPE x>')}`, XmlSyntaxError],
    ['another document', '<a/>', NotMultistatusError],
    ['a DAV:error', '<error xmlns="DAV:"/>', NotMultistatusError],
    ['a page', '<!DOCTYPE html><html><body>multistatus</body></html>', NotMultistatusError],
    ['text', 'not found', NotMultistatusError],
    ['nothing', '', NotMultistatusError],
    ['another broken document', '<a><b></a>', NotMultistatusError],
    ['a multistatus of another namespace', '<multistatus xmlns="urn:x"><response></multistatus>', NotMultistatusError],
    ['a number', 7 as unknown as string, InvalidInputError], // what a caller without types may hand in
  ])('refuses %s', (_, text, type) => {
    expect(() => recoverMultistatus(text)).toThrow(type)
  })

  it('keeps the limits', () => {
    const text = body(row('/a&', `${'<x>'.repeat(50)}${'</x>'.repeat(50)}`), row('/b'), row('/c'))
    expect(() => recoverMultistatus(text, { limits: { depth: 20 } })).toThrow(LimitError)
    expect(() => recoverMultistatus(text, { limits: { bytes: 100 } })).toThrow(LimitError)
    expect(() => recoverMultistatus(text, { limits: { responses: 2 } })).toThrow(LimitError)
    expect(() => recoverMultistatus(text, { limits: { textLength: 100 } })).toThrow(LimitError)
    expect(() => recoverMultistatus(body(`${row('/a&')}`.repeat(3)), { limits: { properties: 1 } })).toThrow(LimitError)
  })
})
