import { element, parseElement } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import recorded from './raw-forms.json' with { type: 'json' }
import { rawForm, rawFormsIn, serverFolders } from './raw-forms.ts'

const table: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = recorded
const [own = ''] = corpusFolders()

/** A row for each property, state and form. */
function rowsOf(forms: typeof table): ReadonlySet<string> {
  const rows = Object.entries(forms).flatMap(([name, states]) =>
    Object.entries(states).flatMap(([state, list]) => list.map((form) => `${name} | ${state} | ${form}`)),
  )
  return new Set(rows)
}

const known = rowsOf(table)

describe('the state of every raw form that a server has sent', () => {
  it('is the one in the table, for our own bodies', () => {
    const found = rowsOf(rawFormsIn([own]))
    expect(found.size).toBeGreaterThan(100)
    expect([...found].filter((row) => !known.has(row))).toEqual([])
  })

  it.runIf(serverFolders().length > 1)(
    'is the one in the table, for all recorded servers, and no row is there for nothing',
    () => {
      const folders = serverFolders()
      expect(folders.flatMap((folder) => [...bodiesIn(folder)]).length).toBeGreaterThan(1000)
      expect([...rowsOf(rawFormsIn(folders))].sort()).toEqual([...known].sort())
    },
    600_000,
  )

  it('is never invalid but for values that say nothing', () => {
    const refused = Object.entries(table).flatMap(([name, states]) =>
      Object.entries(states)
        .filter(([state]) => state.startsWith('invalid'))
        .flatMap(([, forms]) => forms.map((form) => [name, form])),
    )
    // Answers to propname list names as if they were values; one server writes an href without a URI.
    expect(refused.filter(([, form]) => form !== '')).toEqual([['{http://calendarserver.org/ns/}source', '<href/>']])
  })
})

describe('a raw form', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', 'a, 9 a 9*:9* a'],
    ['"a1-b2"', '"x-x"'],
    ['/a/b/c/', '/a*/'],
    ['', ''],
    ['日本 \u{1f600}', 'a ¤'],
    ['a\r\n\tb', 'a␍ a'],
  ])('of %j is %j', (text, form) => {
    expect(rawForm(element('{DAV:}x', undefined, text))).toBe(form)
  })

  it('keeps names, and tells once what repeats', () => {
    const form = (xml: string): string => rawForm(parseElement(xml))
    expect(form('<x xmlns="DAV:"><all/><read b="1" a="c"/><read a="d" b="22"/>t</x>')).toBe(
      '<all/><read>@a=a @b=9 </>*a',
    )
    expect(form('<x xmlns="DAV:"><a/> <a/> <a/> <b xmlns="urn:b">c1</b></x>')).toBe('<a/> *<{urn:b}b>x</>')
    expect(form('<x xmlns="urn:x"><a/><y:a xmlns:y="urn:y"/></x>')).toBe('<a/><{urn:y}a/>')
  })
})
