import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import schema from '../../schemas/properties.json' with { type: 'json' }
import { descriptors } from './packs.ts'

const propsRoom = fileURLToPath(new URL('../../src/props/', import.meta.url))

describe('schemas/properties.json', () => {
  it('has a row for every descriptor, and a descriptor for every row', () => {
    const rows = schema.properties.map(({ door, export: exported, name }) => `${door} ${exported} ${name}`)
    const made = descriptors.map(({ door, exported, prop }) => `${door} ${exported} ${prop.name}`)
    expect(rows.toSorted()).toEqual(made.toSorted())
  })

  it('names each property once', () => {
    const names = schema.properties.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('says the same things everywhere in the same words', () => {
    for (const { name, type, protected: isProtected, allprop, reference } of schema.properties) {
      expect(types, name).toContain(type)
      expect(['yes', 'may', 'no', 'sometimes', 'unknown'], name).toContain(isProtected)
      expect(['yes', 'no', 'never', 'unknown'], name).toContain(allprop)
      expect(reference, name).not.toBe('')
    }
  })
})

const types = [
  ...['text', 'uri', 'etag', 'lang-tag', 'media-type', 'uint', 'bool', 'flag', 'date-time', 'http-date', 'ical-utc'],
  ...['duration', 'ical', 'vcard', 'href', 'href?', 'href*', 'href+', 'enum', 'enum*', 'xml'],
]

describe('the names of descriptors', () => {
  /** Two properties of one pack may have the same local name; the later one says where it is from. */
  const suffixed: Readonly<Record<string, string>> = {
    getctagDav: 'getctag',
    inviteOwncloud: 'invite',
    readOnlyOwncloud: 'readOnly',
    readOnlySabre: 'readOnly',
  }

  it('are the camelCase of the local names', () => {
    for (const { exported, prop } of descriptors) {
      const localName = prop.name.slice(prop.name.lastIndexOf('}') + 1)
      const camelCase = localName.replace(/[-_](.)/g, (_, letter: string) => letter.toUpperCase())
      expect(suffixed[exported] ?? exported).toBe(camelCase.charAt(0).toLowerCase() + camelCase.slice(1))
    }
  })
})

describe('the files of descriptors', () => {
  it('call nothing that bundlers have to keep', () => {
    for (const file of readdirSync(propsRoom)) {
      const source = readFileSync(propsRoom + file, 'utf8')
      const calls =
        source.match(
          /^export const|\b(?:defineProp|list|map|oneOf|optional|booleanOf|namesAt|attribute|mediaTypes|invitation|some)\(/gm,
        ) ?? []
      const pure = source.match(/\/\* @__PURE__ \*\/ \w+\(/g) ?? []
      expect(calls.filter((call) => call.endsWith('(')).length, file).toBe(pure.length)
    }
  })
})
