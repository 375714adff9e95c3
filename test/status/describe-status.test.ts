import { describe, expect, it } from 'vitest'
import { describeStatus } from '../../src/status/describe-status.ts'
import { statusCodes } from '../../src/status/get-status.ts'

describe('describeStatus', () => {
  it('has a sentence for every registered code, each its own', () => {
    const sentences = statusCodes.map((code) => describeStatus(code))
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/)
    expect(new Set(sentences).size).toBe(64)
  })

  it('tells what 200 means for GET, HEAD, PUT, POST and TRACE', () => {
    const methods = ['GET', 'HEAD', 'PUT', 'POST', 'TRACE']
    expect(new Set([undefined, ...methods].map((method) => describeStatus(200, method))).size).toBe(6)
    expect(describeStatus(200, 'GET')).toContain('representation of the target')
    expect(describeStatus(200, 'HEAD')).toContain('no content')
    expect(describeStatus(200, 'TRACE')).toContain('request message')
    expect(describeStatus(200, 'PROPFIND')).toContain('properties')
  })

  it.each<[number, string | undefined, RegExp]>([
    [201, 'POST', /new resource.*Location/],
    [201, 'PUT', /had no representation before/],
    [202, undefined, /Noncommittal: no later answer can be sent/],
    [203, undefined, /transforming proxy.*local or third-party copy.*200 is preferred/],
    [204, undefined, /nothing to send.*header fields.*update what a cache knows/],
    [205, undefined, /reset the document/],
    [206, undefined, /only when the request had a Range header/],
    [207, undefined, /only the body decides/],
    [208, undefined, /Inside a propstat.*further binding/],
    [208, 'PROPFIND', /Depth: infinity.*DAV: bind/],
    [226, undefined, /instance manipulations.*applied/],
    [300, undefined, /the user or the agent chooses/],
  ])('says of %d (%s) %s', (code, method, expected) => {
    expect(describeStatus(code, method)).toMatch(expected)
  })

  it('gives the general meaning for a method that changes nothing, and for names that are no methods', () => {
    for (const method of ['MKCOL', 'get', 'constructor', '__proto__', '']) {
      expect(describeStatus(200, method)).toBe(describeStatus(200))
    }
    expect(describeStatus(404, 'PROPFIND')).toBe(describeStatus(404))
  })

  it('treats a code that is not registered by its class, and what is no code as 500', () => {
    expect(describeStatus(471)).toContain('to be treated as 400')
    expect(describeStatus(299, 'GET')).toContain('to be treated as 200')
    for (const code of [0, 99, 600, 200.5, Number.NaN]) expect(describeStatus(code)).toContain('to be treated as 500')
  })
})
