import { describe, expectTypeOf, it } from 'vitest'
import { attribute } from '../../src/codec/attribute.ts'
import type { Codec } from '../../src/codec/codec.ts'
import { fields } from '../../src/codec/fields.ts'
import { integer } from '../../src/codec/integer.ts'
import { isoDate } from '../../src/codec/iso-date.ts'
import { type LangText, langText } from '../../src/codec/lang-text.ts'
import { defineProp } from '../../src/codec/prop.ts'
import { text } from '../../src/codec/text.ts'
import { describeCodec } from './codec-table.ts'

const born = defineProp('{urn:x}born', isoDate)
const person = fields({
  name: ['{urn:x}name', text, 'required'],
  born: [born, isoDate, 'optional'],
  mails: ['{urn:x}mail', text, 'many'],
})

describeCodec('fields', person, {
  reads: [
    ['<x:name>A</x:name>', { name: 'A', mails: [] }],
    [
      '<x:mail>b</x:mail> <x:born>2000-01-01T00:00:00Z</x:born><x:other/><x:name/><x:mail>c</x:mail>',
      { name: '', born: new Date('2000-01-01T00:00:00Z'), mails: ['b', 'c'] },
    ],
    ['<x:name>A</x:name><x:name>B</x:name>', { name: 'A', mails: [] }, ['prop-value-duplicate']],
    ['stray<x:name>A</x:name>', { name: 'A', mails: [] }, ['prop-value-content']],
  ],
  writes: [
    [{ name: 'A', mails: [] }, '<x:name>A</x:name>'],
    [{ name: 'A', mails: [], born: undefined }, '<x:name>A</x:name>'],
    [
      { mails: ['b', 'c'], born: new Date(0), name: 'A' },
      '<x:name>A</x:name><x:born>1970-01-01T00:00:00Z</x:born><x:mail>b</x:mail><x:mail>c</x:mail>',
    ],
  ],
  refuses: [
    ['', 'expected {urn:x}name, found none'],
    ['<x:name><x:b/></x:name>', '{urn:x}name: expected text'],
    ['<x:name/><x:born>soon</x:born>', '{urn:x}born: expected an RFC 3339 date'],
  ],
  refusesToWrite: [
    [undefined, 'expected an object, got undefined'],
    [{ mails: [] }, 'name: expected a value, got undefined'],
    [{ name: 'A' }, 'mails: expected an array, got undefined'],
    [{ name: 1, mails: [] }, '{urn:x}name: expected a string'],
  ],
})

describeCodec('fields in fields, with attributes', fields({ a: ['{urn:x}a', attribute('id'), 'many'] }), {
  reads: [['<x:a id="1"/><x:a id="2"/>', { a: ['1', '2'] }]],
  writes: [[{ a: ['<&"'] }, '<x:a id="&lt;&amp;&quot;"/>']],
  refuses: [['<x:a/>', '{urn:x}a: expected the attribute id, found none']],
  refusesToWrite: [[{ a: [1] }, '{urn:x}a: expected a string, got 1']],
})

describe('the types of fields', () => {
  it('are those of the codecs, in both directions', () => {
    expectTypeOf(person).toEqualTypeOf<
      Codec<{ readonly name: string; readonly mails: readonly string[]; readonly born?: Date | undefined }>
    >()
    const titled = fields({ title: ['{urn:x}t', langText, 'required'], sizes: ['{urn:x}s', integer, 'many'] })
    expectTypeOf(titled).toEqualTypeOf<
      Codec<
        { readonly title: LangText; readonly sizes: readonly number[] },
        { readonly title: LangText | string; readonly sizes: readonly number[] }
      >
    >()
    expectTypeOf(fields({ in: ['{urn:x}p', person, 'optional'] }).decode).returns.not.toBeAny()
  })

  it('refuse tables that cannot work', () => {
    const never = (): void => {
      // @ts-expect-error a local name is no Clark name
      fields({ a: ['a', text, 'required'] })
      // @ts-expect-error there is no such presence
      fields({ a: ['{urn:x}a', text, 'sometimes'] })
      // @ts-expect-error a number is no text
      person.encode({ name: 1, mails: [] })
      // @ts-expect-error the mails are missing
      person.encode({ name: '' })
    }
    expectTypeOf(never).toBeFunction()
  })
})
