import fc from 'fast-check'
import { parseMultistatus, sameMultistatus, stringifyMultistatus } from 'multistatus'
import { sampleMultistatus, type Variant, variants } from 'multistatus/testing'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { builtResponse } from '../support/arbitraries.ts'
import { libxml2Fault } from './libxml2.ts'

const read = ({ body, contentType }: Pick<Variant, 'body' | 'contentType'>) => parseMultistatus(body, { contentType })

/** The text that a client sees, whatever the encoding. */
function textOf({ name, body, contentType = '' }: Variant): string {
  if (typeof body === 'string') return body
  const mark = body[0] === 0xff ? 'utf-16le' : body[0] === 0xfe ? 'utf-16be' : undefined
  const declared = name === 'encoding-iso-8859-1' ? 'iso-8859-1' : 'utf-8'
  const charset = /charset="?([\w-]+)/.exec(contentType)?.[1] ?? declared
  return new TextDecoder(mark ?? charset).decode(body)
}

const named = (name: string, body?: string): string => {
  const found = variants(body).find((variant) => variant.name === name)
  if (found === undefined) throw new Error(`no variant ${name}`)
  return textOf(found)
}

describe('the sample', () => {
  it('breaks no rule', () => {
    expect(validate(sampleMultistatus).issues).toEqual([])
  })

  it('gives occasion to every kind of variant but that of joining propstats, where it would have to break a rule', () => {
    expect(variants().map(({ name }) => name)).toEqual([
      ...['prefixes-other', 'prefixes-lower-case', 'prefixes-misleading', 'prefixes-unusual', 'prefixes-by-case'],
      ...['prefixes-default', 'prefixes-default-everywhere', 'prefixes-declared-late', 'prefixes-declared-again'],
      ...['prefixes-rebound', 'prefixes-swapped', 'prefixes-several', 'prefixes-unused'],
      ...['space-none', 'space-indented', 'space-tabs', 'space-much', 'space-crlf', 'space-in-tags'],
      ...['comments-between', 'comments-around', 'comments-in-texts', 'instructions-between', 'instructions-around'],
      ...['cdata-whole', 'cdata-parts'],
      ...['references-decimal', 'references-hexadecimal', 'references-some', 'references-named'],
      ...['attributes-in-apostrophes', 'attributes-reversed', 'attributes-unknown'],
      ...['empty-short', 'empty-spaced', 'empty-long'],
      ...['order-status-first', 'order-reversed', 'order-token-first', 'order-propstats', 'order-properties'],
      ...['order-shuffled', 'propstats-split'],
      ...['status-no-reason', 'status-other-reason', 'status-numeric-reason', 'status-http-1.0', 'status-spaced'],
      ...['declaration-none', 'declaration-version-only', 'declaration-lower-case', 'declaration-standalone'],
      ...['encoding-utf-8', 'encoding-utf-8-marked', 'encoding-utf-8-unsaid', 'encoding-utf-8-text'],
      ...['encoding-utf-16le', 'encoding-utf-16be', 'encoding-iso-8859-1', 'encoding-iso-8859-1-by-type'],
      'encoding-us-ascii',
    ])
  })
})

describe.each(variants())('$name', (variant) => {
  it('means the same as the sample', () => {
    expect(sameMultistatus(read(variant), parseMultistatus(sampleMultistatus))).toBe(true)
  })

  it('has no error for a validator', () => {
    const { issues } = validate(variant.body, { contentType: variant.contentType })
    expect(issues.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('is namespace-well-formed for libxml2', () => {
    // A charset that only the Content-Type tells is not in the bytes.
    const alone = variant.name === 'encoding-iso-8859-1-by-type' ? textOf(variant) : variant.body
    expect(libxml2Fault(alone)).toBeUndefined()
  })
})

describe('variants', () => {
  it('differ from each other and from the body in their bytes', () => {
    const seen = variants().map(({ body, contentType }) => `${contentType} ${Buffer.from(body).toString('base64')}`)
    expect(new Set([...seen, `undefined ${Buffer.from(sampleMultistatus).toString('base64')}`]).size).toBe(
      seen.length + 1,
    )
  })

  it('are the same for the same seed, and shuffled in another way for another', () => {
    const [a, b, c] = [
      variants(undefined, { seed: 7 }),
      variants(undefined, { seed: 7 }),
      variants(undefined, { seed: 8 }),
    ]
    expect(b).toEqual(a)
    const other = new Set(c.map(({ body }) => body).filter((body) => typeof body === 'string'))
    const differ = a.filter(({ body }) => typeof body === 'string' && !other.has(body))
    expect(differ.map(({ name }) => name)).toEqual(['references-some', 'order-shuffled'])
  })

  it('leave the values of properties as they are, to the character', () => {
    const exact = '{urn:example:y}data'
    const mixed = '{urn:example:x}note'
    const before = parseMultistatus(sampleMultistatus).responses[1]
    expect(before?.prop(exact)?.text).toContain('\r\n')
    for (const variant of variants()) {
      const after = read(variant).responses[1]
      expect(after?.prop(exact)?.text, variant.name).toBe(before?.prop(exact)?.text)
      expect(after?.prop(mixed)?.children.map(String), variant.name).toEqual(before?.prop(mixed)?.children.map(String))
    }
  })

  it('look as their names say', () => {
    expect(named('prefixes-default')).toMatch(/^<\?xml[^>]*><multistatus xmlns="DAV:"/)
    expect(named('prefixes-default-everywhere')).not.toMatch(/<\w+:/)
    expect(
      named('prefixes-rebound')
        .match(/<(\w+):/g)
        ?.every((tag) => tag === '<D:'),
    ).toBe(true)
    expect(named('prefixes-declared-again')).not.toMatch(/<D:(?![\w-]+ xmlns:D="DAV:")/)
    expect(named('space-none')).not.toMatch(/<\/D:href>\s/)
    expect(named('space-crlf')).toMatch(/<\/D:href>\r\n {4}<D:propstat>/)
    expect(named('comments-in-texts')).toContain('<D:href>/sh<!-- parted -->elf/</D:href>')
    expect(named('cdata-whole')).toContain('<D:status><![CDATA[HTTP/1.1 423 Locked]]></D:status>')
    expect(named('references-hexadecimal')).toContain('<D:href>&#x2F;&#x73;&#x68;')
    expect(named('references-named')).toContain('&quot;r1&quot;')
    expect(named('attributes-in-apostrophes')).toMatch(
      /^<\?xml version='1.0' encoding='UTF-8'\?><D:multistatus xmlns:D='DAV:'/,
    )
    expect(named('empty-long')).toContain('<D:collection></D:collection>')
    expect(named('order-reversed')).toMatch(/<\/D:status>\s*<D:href>\/shelf\/locked\.txt<\/D:href>/)
    expect(named('order-token-first').indexOf('sync-token')).toBeLessThan(named('order-token-first').indexOf('href'))
    expect(named('propstats-split').split('<D:propstat>').length - 1).toBe(17)
    expect(named('status-http-1.0')).toContain('HTTP/1.0 423 Status')
    expect(named('declaration-none')).toMatch(/^<D:multistatus/)
    expect(named('encoding-us-ascii')).toContain('L&#8217;&#233;tag&#232;re')
    expect(named('encoding-iso-8859-1')).toContain('L&#8217;étagère')
  })

  it('in UTF-16 begin with the end that their name says', () => {
    const begins = variants().flatMap(({ name, body }) => (/utf-16/.test(name) ? [[name, ...body.slice(0, 4)]] : []))
    expect(begins).toEqual([
      ['encoding-utf-16le', 0xff, 0xfe, 0x3c, 0],
      ['encoding-utf-16be', 0xfe, 0xff, 0, 0x3c],
    ])
  })

  it('join what was split', () => {
    const split = named('propstats-split')
    expect(named('propstats-joined', split).split('<D:propstat>').length - 1).toBe(6)
  })

  it('leave out what the body gives no occasion for', () => {
    const names = variants('<multistatus xmlns="DAV:"/>').map(({ name }) => name)
    expect(names).not.toContain('comments-in-texts')
    expect(names).not.toContain('propstats-split')
    expect(names).not.toContain('prefixes-by-case')
    expect(names).toContain('prefixes-other')
    const letters = `<m:multistatus xmlns:m="DAV:"><m:response><m:href>/</m:href><m:propstat><m:prop><größe xmlns=""/></m:prop><m:status>HTTP/1.1 404 Not Found</m:status></m:propstat></m:response></m:multistatus>`
    const encodings = variants(letters).flatMap(({ name }) => (name.startsWith('encoding-') ? [name] : []))
    expect(encodings).toContain('encoding-iso-8859-1')
    expect(encodings).not.toContain('encoding-us-ascii')
  })

  it('read bytes by their Content-Type', () => {
    const body = Uint8Array.from(sampleMultistatus.replace(/^<\?xml.*\?>|[^\0-\xff]/g, ''), (char) =>
      char.charCodeAt(0),
    )
    const contentType = 'text/xml; charset=iso-8859-1'
    const expected = parseMultistatus(body, { contentType })
    for (const variant of variants(body, { contentType })) {
      expect(sameMultistatus(read(variant), expected), variant.name).toBe(true)
    }
  })

  it('are refused for what is no multistatus or contradicts itself', () => {
    expect(() => variants('<a/>')).toThrow(expect.objectContaining({ code: 'not-multistatus' }))
    expect(() => variants('<multistatus xmlns="DAV:">')).toThrow(expect.objectContaining({ code: 'xml-syntax' }))
    const twoStatuses = sampleMultistatus.replace(/(<D:status>HTTP\/1.1 423 Locked<\/D:status>)/, '$1$1')
    expect(() => variants(twoStatuses)).toThrow(expect.objectContaining({ code: 'invalid-multistatus' }))
  })

  it('would be told from bodies that mean something else', () => {
    const sample = parseMultistatus(sampleMultistatus)
    const changes: readonly (readonly [string | RegExp, string])[] = [
      ['/shelf/locked.txt</D:href>\n    <D:status>', '/shelf/locked.TXT</D:href>\n    <D:status>'], // an href
      ['423 Locked', '424 Locked'],
      ['208 Already', '200 Already'],
      ['"r1"', '"r2"'],
      ['xmlns:y="urn:example:y"', 'xmlns:y="urn:example:z"'],
      [' left by a ', 'left by a '], // white space in a value
      ['VCALENDAR&#13;', 'VCALENDAR'],
      ['<plain xmlns="">', '<plain xmlns="DAV:">'],
      ['xml:lang="fr"', 'xml:lang="de"'],
      ['x:rank="1"', 'rank="1"'],
      ['<x:secret/>', ''],
      ['<x:only-for-owners/>', '<x:only-for-guests/>'],
      ['http://example.com/sync/42', 'http://example.com/sync/43'],
      [/(<D:response>[\s\S]*?<\/D:response>\s*)(<D:response>[\s\S]*?<\/D:response>)/, '$2$1'],
    ]
    for (const [from, to] of changes) {
      const changed = sampleMultistatus.replace(from, to)
      expect(changed, String(from)).not.toBe(sampleMultistatus)
      expect(sameMultistatus(parseMultistatus(changed), sample), String(from)).toBe(false)
    }
  })

  it('mean the same as any body that can be built', () => {
    fc.assert(
      fc.property(fc.array(builtResponse, { minLength: 1, maxLength: 3 }), fc.nat(), (responses, seed) => {
        const body = stringifyMultistatus(responses)
        const expected = parseMultistatus(body)
        if (expected.issues.some(({ level }) => level === 'error')) return
        for (const variant of variants(body, { seed })) {
          expect(sameMultistatus(read(variant), expected), `${variant.name}: ${textOf(variant)}`).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  }, 240_000)
})
