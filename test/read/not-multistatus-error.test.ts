import { NotMultistatusError, parseMultistatus, type ReadOptions, readMultistatus, XmlSyntaxError } from 'multistatus'
import { parseErrorBody, stringifyErrorBody } from 'multistatus/bodies'
import { lockTokenSubmitted, needPrivileges, noConflictingLock, readCondition } from 'multistatus/conditions'
import { describe, expect, it } from 'vitest'
import { same } from '../bodies/same.ts'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import { everySplit, utf8, utf16 } from '../xml/scanning.ts'
import { run } from './reading.ts'

function found(body: string | Uint8Array, options: ReadOptions = {}): NotMultistatusError {
  try {
    parseMultistatus(body, options)
  } catch (error) {
    if (error instanceof NotMultistatusError) return error
    throw error
  }
  throw new Error('it was read')
}

const bodies: readonly (readonly [name: string, body: string, message: string])[] = [
  ['nothing', '', 'an empty body'],
  ['white space', ' \r\n\t', 'an empty body'],
  ['text', 'Internal error', '"Internal error"'],
  ['text with a < in it', 'a < b', '"a < b"'],
  ['JSON', '{"error":"no"}', '"{\\"error\\":\\"no\\"}"'],
  ['HTML', '<!DOCTYPE html><html><body><br></html>', 'an HTML page, "<!DOCTYPE html><html><body><br></html>"'],
  [
    'HTML in other case',
    '\n<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    'an HTML page, "<!doctype HTML PUBLIC \\"-//W3C//DTD HTML 4.01//EN\\">"',
  ],
  ['HTML without a DOCTYPE', '<html><head><meta></head>', 'an HTML page, "<html><head><meta></head>"'],
  ['HTML that is not well-formed', '<html lang=en>', 'an HTML page, "<html lang=en>"'],
  [
    'XHTML',
    '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    'an HTML page, "<html xmlns=\\"http://www.w3.org/1999/xhtml\\"/>"',
  ],
  ['another root', '<x:prop xmlns:x="DAV:"><a/>', 'the root element {DAV:}prop'],
  ['the right name in no namespace', '<multistatus/>', 'the root element {}multistatus'],
  ['the right name in another namespace', '<multistatus xmlns="dav:"/>', 'the root element {dav:}multistatus'],
  ['a name that begins like html', '<htmlx/>', 'the root element {}htmlx'],
]

describe('a body that is no multistatus', () => {
  it.each(bodies)('%s', (_name, body, message) => {
    const error = found(body)
    expect(error.message).toBe(`expected a DAV:multistatus, found ${message}`)
    expect(error.beginning).toBe(body)
    expect(error.conditions).toEqual([])
  })

  it.each(bodies)('%s is told from others at every split, with a byte order mark, too', (_name, body) => {
    const { root } = found(body)
    for (const form of [
      body,
      `\ufeff${body}`,
      utf8(body),
      utf8(`\ufeff${body}`),
      utf16(body, true),
      utf16(body, false),
    ]) {
      for (const chunks of everySplit(form)) {
        const { error } = run(chunks)
        if (!(error instanceof NotMultistatusError) || error.root !== root) expect([chunks, error]).toBe('told')
      }
    }
  })

  it('names the root, which is in no message longer than it may be', () => {
    expect(found('<a xmlns="u"/>').root).toBe('{u}a')
    expect(found('text').root).toBeUndefined()
    expect(found(`<a xmlns="${'u'.repeat(1000)}"/>`).message.length).toBeLessThan(400)
  })

  it('says with which HTTP status it came', async () => {
    expect(found('', { httpStatus: 204 })).toMatchObject({
      httpStatus: 204,
      message: 'expected a DAV:multistatus, found an empty body (HTTP status 204)',
    })
    const response = new Response('<h1>no</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
    await expect(readMultistatus(response)).rejects.toMatchObject({ httpStatus: 502, root: '{}h1' })
    await expect(readMultistatus(new Response(null, { status: 204 }))).rejects.toMatchObject({
      httpStatus: 204,
      code: 'not-multistatus',
    })
  })

  it('keeps the first characters, and why it is no XML', () => {
    const error = found(`a${'é'.repeat(1000)}`)
    expect(error.beginning).toBe(`a${'é'.repeat(199)}`)
    expect(error.cause).toBeInstanceOf(XmlSyntaxError)
  })

  it('shows nothing that a terminal acts on', () => {
    expect(found('\u001b[31mred').message).toBe('expected a DAV:multistatus, found "\ufffd[31mred"')
    expect(found('<a xmlns="&#10;\u009b31m"/>').message).toBe(
      'expected a DAV:multistatus, found the root element {\ufffd\ufffd31m}a',
    )
  })
})

/** The root of a body that is no multistatus. */
function rootOf(bytes: Uint8Array): string | undefined {
  try {
    return found(bytes).root
  } catch {
    return undefined
  }
}

describe('a DAV:error', () => {
  const [recorded = ''] = corpusFolders() // the project's own
  const body =
    '<D:error xmlns:D="DAV:">\n<D:lock-token-submitted><D:href>/a</D:href></D:lock-token-submitted><x xmlns="u"/></D:error>'

  it('gives its conditions, at every split', () => {
    for (const chunks of everySplit(body)) {
      const { error } = run(chunks, { httpStatus: 423 })
      expect(error).toBeInstanceOf(NotMultistatusError)
      const { conditions, root, message } = error as NotMultistatusError // just checked
      expect(root).toBe('{DAV:}error')
      expect(conditions.map(({ name }) => name)).toEqual(['{DAV:}lock-token-submitted', '{u}x'])
      expect(conditions[0]?.child('{DAV:}href')?.text).toBe('/a')
      expect(message).toBe(
        'expected a DAV:multistatus, found a DAV:error with {DAV:}lock-token-submitted, {u}x (HTTP status 423)',
      )
    }
  })

  it('gives the conditions that parseErrorBody gives, with all that stands in them', () => {
    const bodies = [...bodiesIn(recorded)]
      .map((file) => file.bytes())
      .filter((bytes) => rootOf(bytes) === '{DAV:}error')
    expect(bodies.length).toBeGreaterThan(10)
    const mixed =
      '<error xmlns="DAV:" xmlns:x="urn:x" xml:lang="de" xml:base="/b/">\n<no-conflicting-lock> <href>a</href><x:p x:q="1">t<!-- c --><x:r/>u</x:p></no-conflicting-lock><![CDATA[ ]]><lock-token-submitted/></error>'
    for (const form of [...bodies, mixed, utf8(mixed), utf16(mixed, true)]) {
      const expected = parseErrorBody(form)
      expect(expected.conditions.length).toBeGreaterThan(0)
      expect(same(found(form).conditions, expected.conditions)).toBe(true)
      const { error } = run(Array.from({ length: form.length }, (_, at) => form.slice(at, at + 1)))
      expect(error).toBeInstanceOf(NotMultistatusError)
      expect(same((error as NotMultistatusError).conditions, expected.conditions)).toBe(true) // just checked
    }
    const { conditions } = found(mixed)
    expect([conditions[0]?.lang, conditions[0]?.base]).toEqual(['de', '/b/'])
  })

  it.each([lockTokenSubmitted, noConflictingLock])('has conditions that are read with their hrefs: %o', (condition) => {
    const error = found(stringifyErrorBody(condition(['/a%20b', 'http://x.example/c/'])))
    expect(readCondition(error, condition)).toEqual(['/a%20b', 'http://x.example/c/'])
    expect(stringifyErrorBody(error.conditions)).toBe(stringifyErrorBody(condition(['/a%20b', 'http://x.example/c/'])))
  })

  it('has conditions with the privileges that are needed', () => {
    const needed = [{ href: '/a', privilege: '{DAV:}bind' }] as const
    expect(readCondition(found(stringifyErrorBody(needPrivileges(needed))), needPrivileges)).toEqual(needed)
  })

  it('without conditions is a root like others', () => {
    expect(found('<error xmlns="DAV:"/>')).toMatchObject({
      root: '{DAV:}error',
      conditions: [],
      message: 'expected a DAV:multistatus, found the root element {DAV:}error',
    })
  })

  it('that is cut short is not trusted', () => {
    for (let end = 1; end < body.length; end++) expect(run([body.slice(0, end)]).error).toBeInstanceOf(XmlSyntaxError)
  })
})

describe('a body that is meant to be XML', () => {
  it.each([
    ['a prefix without a namespace', '<D:multistatus/>'],
    ['a DOCTYPE', '<!DOCTYPE D:multistatus><D:multistatus xmlns:D="DAV:"/>'],
    ['a declaration of version 2', '<?xml version="2.0"?><D:multistatus xmlns:D="DAV:"/>'],
    ['a comment that does not end', '<!-- <D:multistatus xmlns:D="DAV:"/>'],
    ['nothing but a declaration', '<?xml version="1.0"?>'],
    ['a root that is cut short', '<D:multistatus xmlns:D="DA'],
    ['text before the root', '<?xml version="1.0"?>x<D:multistatus xmlns:D="DAV:"/>'],
  ])('has a syntax error, at every split and in every form: %s', (_name, body) => {
    for (const form of [
      body,
      `\ufeff${body}`,
      utf8(body),
      utf8(`\ufeff${body}`),
      utf16(body, true),
      utf16(body, false),
    ]) {
      for (const chunks of everySplit(form)) {
        const { error } = run(chunks)
        if (!(error instanceof XmlSyntaxError)) expect([chunks, error]).toBe('refused as XML')
      }
    }
  })

  it('but in an encoding that is not known', () => {
    expect(() => parseMultistatus(utf8('<a/>'), { contentType: 'a/b; charset=no' })).toThrow(XmlSyntaxError)
    expect(() => parseMultistatus(utf8('text'), { contentType: 'a/b; charset=no' })).toThrow(XmlSyntaxError)
  })
})
