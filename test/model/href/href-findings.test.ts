import { describe, expect, it } from 'vitest'
import { hrefFindings } from '../../../src/model/href/href-findings.ts'
import { resolveHref } from '../../../src/model/href/resolve-href.ts'

const rules = (href: string) =>
  hrefFindings(resolveHref(href, 'http://h/')).map(({ rule, level }) => `${rule} ${level}`)

describe('findings of an href', () => {
  it.each([
    ['/c/a.ics', []],
    ['http://h/c/a.ics', []],
    ['', ['href-empty error']],
    ['  ', ['href-empty error']],
    ['a.txt', ['href-not-simple-ref error']],
    ['a:b.vcf', ['href-not-simple-ref error']],
    ['//host/a', ['href-not-simple-ref error']],
    ['/c/C#.txt', ['href-fragment error']],
    ['/c/../a', ['href-dot-segments error']],
    ['/sample/a test', ['href-invalid-characters error']],
    ['/100%', ['href-invalid-characters error']],
    ['/caf%e9', []],
    ['/c//a', []],
    ['http://other/a', []],
    ['%2fwebdav%2fa', ['href-not-simple-ref error', 'href-over-encoded info']],
    ['\n  /a\n', ['href-whitespace info']],
    ['urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', ['response-href-not-http error']],
  ])('%j: %j', (href, expected) => {
    expect(rules(href)).toEqual(expected)
  })

  it('name the href', () => {
    expect(hrefFindings(resolveHref('/a b'))).toEqual([
      { rule: 'href-invalid-characters', level: 'error', args: { href: '/a b' } },
    ])
  })
})
