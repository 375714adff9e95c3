import { parseMultistatus } from 'multistatus'
import { toBeValidMultistatus } from 'multistatus/matchers'
import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { body, said } from './support.ts'

const wrong = body.replace('HTTP/1.1 423 Locked', 'Locked')
const inFull = `expected a valid multistatus

error[status-line-syntax]: the text Locked is no status line
 --> body:5:41  /multistatus/response[3]/status
  |
5 | <D:response><D:href>/docs/b.txt</D:href><D:status>Locked</D:status></D:response>
  |                                         ^
  = RFC 4918 section 14.28, RFC 9112 section 4
  = hint: write it whole: HTTP/1.1 404 Not Found

1 error`

describe('toBeValidMultistatus', () => {
  it('passes for a valid body, in any form', () => {
    for (const received of [body, new TextEncoder().encode(body), parseMultistatus(body), validate(body)]) {
      expect(toBeValidMultistatus(received).pass).toBe(true)
    }
  })

  it('fails with the place of each error', () => {
    const { pass, message } = toBeValidMultistatus(wrong)
    expect(pass).toBe(false)
    expect(message()).toBe(inFull)
  })

  it('fails for a multistatus and a report without lines of the body', () => {
    for (const received of [parseMultistatus(wrong), validate(wrong)]) {
      const { pass, message } = toBeValidMultistatus(received)
      expect(pass).toBe(false)
      expect(message()).toContain('error[status-line-syntax]')
      expect(message()).not.toContain('</D:response>')
    }
  })

  it('judges a multistatus that was put together as it would be written', () => {
    const { responses } = parseMultistatus(body)
    const twice = Object.assign(Object.create(parseMultistatus('<D:multistatus xmlns:D="DAV:"/>')), {
      responses: [...responses, ...responses],
    })
    expect(said(toBeValidMultistatus(twice))).toContain('error[response-duplicate-href]')
  })

  it('hears the context, and fails for less than errors if it is told to', () => {
    expect(toBeValidMultistatus(body, { method: 'PROPFIND' }).pass).toBe(true)
    const empty = '<D:multistatus xmlns:D="DAV:"/>'
    expect(toBeValidMultistatus(empty, { method: 'PROPFIND' }).pass).toBe(true)
    expect(said(toBeValidMultistatus(empty, { method: 'PROPFIND', level: 'warning' }))).toContain(
      'warning[multistatus-empty]',
    )
    const odd = body.replace('423 Locked', '409 Odd')
    expect(toBeValidMultistatus(odd, { level: 'warning' }).pass).toBe(true)
    expect(toBeValidMultistatus(odd, { level: 'info' }).pass).toBe(false)
  })

  it('fails for what cannot be read, and says so of what is no body', () => {
    expect(said(toBeValidMultistatus('<html'))).toMatch(/^fail: expected a valid multistatus\n\nerror\[/)
    const nothing: unknown = undefined
    const received = nothing as string // what a test without types can do
    expect(said(toBeValidMultistatus(received))).toBe(
      'fail: expected a multistatus body, a Multistatus or a Report, got undefined',
    )
    expect(toBeValidMultistatus.call({ isNot: true }, received).pass).toBe(true)
  })
})
