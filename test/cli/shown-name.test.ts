import { expect, it } from 'vitest'
import { nameShower } from '../../src/cli/shown-name.ts'
import { resolveHref } from '../../src/model/href/resolve-href.ts'

const base = 'http://dav.example/a%20b/'

it.each([
  ['/a%20b/', base, './'],
  ['/a%20b', base, '.'],
  ['/a%20b/c', base, 'c'],
  ['http://dav.example/a%20b/c/d/', base, 'c/d/'],
  ['/a%20b//c', base, 'c'],
  ['/other/x', base, '/other/x'],
  ['/', base, '/'],
  ['http://else.example/a%20b/c', base, 'http://else.example/a b/c'],
  ['/a%20b/c?x=1', base, 'c'],
  ['/a%20b/?x=1', base, '/a%20b/?x=1'],
  ['mailto:jo@example.org', base, 'mailto:jo@example.org'],
  ['', base, '(no href)'],
  ['/a%20b/%FF%FE', base, '%FF%FE'],
  ['/a%20b/c', undefined, '/a b/c'],
  ['http://dav.example/a%20b/', undefined, 'http://dav.example/a b/'],
  ['http://dav.example', undefined, 'http://dav.example/'],
  ['c', undefined, '/c'],
  ['/%20a%20%20b%20/c%20d', undefined, '/\\x20a\\x20 b\\x20/c d'],
])('shows %s, asked for %s, as %s', (href, requestUri, shown) => {
  expect(nameShower(requestUri)(resolveHref(href, requestUri), false)).toBe(shown)
})

it('ends collections in a slash, whatever the href does', () => {
  expect(nameShower(base)(resolveHref('/a%20b/c', base), true)).toBe('c/')
  expect(nameShower(undefined)(resolveHref('/a%20b/c/'), true)).toBe('/a b/c/')
})
