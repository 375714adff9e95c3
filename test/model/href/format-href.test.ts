import { describe, expect, it } from 'vitest'
import { InvalidInputError } from '../../../src/errors/invalid-input-error.ts'
import { formatHref } from '../../../src/model/href/format-href.ts'

describe('formatHref', () => {
  it.each([
    [[], '/'],
    [['a', 'b'], '/a/b'],
    [['a b', 'é', '日'], '/a%20b/%C3%A9/%E6%97%A5'],
    [['a/b'], '/a%2Fb'],
    [['C#', 'why?', '100%', 'two%20words'], '/C%23/why%3F/100%25/two%2520words'],
    [['a&b', "a@b:c;d=$1,(2)!*'+~"], "/a&b/a@b:c;d=$1,(2)!*'+~"],
    [['[1]', 'a\\b', '"<>"'], '/%5B1%5D/a%5Cb/%22%3C%3E%22'],
    [['...', '.a'], '/.../.a'],
    [['\u{1f600}'], '/%F0%9F%98%80'],
  ])('writes %j as %s', (segments, href) => {
    expect(formatHref(segments)).toBe(href)
  })

  it('ends the href of a collection with one slash', () => {
    expect(formatHref(['a'], { collection: true })).toBe('/a/')
    expect(formatHref([], { collection: true })).toBe('/')
  })

  it.each([
    ['/c', '/c/a'],
    ['/c/', '/c/a'],
    ['/', '/a'],
    ['https://example.com', '/a'],
    ['https://example.com/c%7e d/?q', '/c%7E%20d/a'],
  ])('stands below the path of the base %j', (base, href) => {
    expect(formatHref(['a'], { base })).toBe(href)
  })

  it('is the base itself without segments', () => {
    expect(formatHref([], { base: 'http://h/c/', collection: true })).toBe('/c/')
    expect(formatHref([], { base: 'http://h/c/' })).toBe('/c')
  })

  it.each([['', '.'], ['a', '..'], ['a', ''], ['\ud800'], ['\udc00a']])(
    'throws for the segments %j %j',
    (...segments) => {
      expect(() => formatHref(segments)).toThrow(InvalidInputError)
    },
  )

  it('says which segment is wrong', () => {
    expect(() => formatHref(['a', '..'])).toThrow(
      'segment 1 of an href, "..": expected a name other than the dot segments',
    )
  })

  it.each(['c', '', 'urn:x', '//c/'])('throws for the base %j', (base) => {
    expect(() => formatHref(['a'], { base })).toThrow(InvalidInputError)
  })
})
