import { type Issue, MultistatusParser, parseMultistatus, type ReadOptions } from 'multistatus'
import { describe, expect, it } from 'vitest'

const body = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><D:multistatus xmlns:D="DAV:"/>`
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0)).buffer) // this machine's order, as the mark says

const issues = (bytes: string | Uint8Array, options?: ReadOptions): readonly Issue[] =>
  parseMultistatus(bytes, options).issues.filter(({ rule }) => rule === 'xml-encoding')

describe('the encoding of a body', () => {
  it('is an error when the declaration names another one than the body is in', () => {
    expect(issues(utf16(body('utf-8')))).toEqual([
      {
        rule: 'xml-encoding',
        level: 'error',
        args: { encoding: expect.stringMatching(/^utf-16/), declared: 'utf-8' },
        path: '/',
        offset: 0,
        line: 1,
        column: 1,
      },
    ])
    expect(issues(latin(body('iso-8859-1')), { contentType: 'application/xml; charset=utf-8' })).toMatchObject([
      { level: 'error' },
    ])
  })

  it('is advice when it is neither UTF-8 nor UTF-16', () => {
    expect(issues(latin(body('iso-8859-1')))).toMatchObject([{ level: 'info', args: { encoding: 'iso-8859-1' } }])
  })

  it.each(['utf-8', 'UTF-8', 'us-ascii'])('is fine for bytes in UTF-8 that say %s', (encoding) => {
    expect(issues(latin(body(encoding)))).toEqual([])
  })

  it('is fine for UTF-16 that says so, and for a string whatever it says', () => {
    expect(issues(utf16(body('utf-16')))).toEqual([])
    expect(issues(body('iso-8859-1'))).toEqual([])
  })

  it('is reported whatever the chunks', () => {
    const bytes = utf16(body('utf-8'))
    const parser = new MultistatusParser()
    for (let i = 0; i < bytes.length; i++) parser.push(bytes.subarray(i, i + 1))
    expect(parser.end().issues).toMatchObject([{ rule: 'xml-encoding', offset: 0 }])
  })
})
