import { describe, expect, it } from 'vitest'
import { isMultistatusError } from '../../src/errors/multistatus-error.ts'
import { parseMultistatus } from '../../src/index.ts'
import type { XmlElement } from '../../src/xml/element.ts'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import recorded from './invalid-values.json' with { type: 'json' }
import { type Descriptor, descriptors } from './packs.ts'

const [own = '', ...others] = corpusFolders()
const byName = new Map<string, Descriptor>(descriptors.map((each) => [each.prop.name, each]))

/** Why a descriptor refuses an element, or `undefined` if it does not; anything but a refusal is thrown on. */
function refusalOf({ prop }: Descriptor, from: XmlElement): string | undefined {
  try {
    prop.codec.decode(from, () => {})
    return undefined
  } catch (error) {
    if (isMultistatusError(error) && error.code === 'invalid-input') return error.message
    throw new Error(`${prop.name} on ${JSON.stringify(from)}`, { cause: error })
  }
}

/** The distinct properties with a 2xx status in the bodies of a folder, each with the text or XML it holds. */
function propertiesIn(folder: string): XmlElement[] {
  const distinct = new Map<string, XmlElement>()
  for (const body of bodiesIn(folder)) {
    for (const { propstats } of readable(body.bytes())) {
      for (const { status, props } of propstats) {
        if (status?.code === undefined || status.code < 200 || status.code > 299) continue
        for (const each of props) {
          const key = JSON.stringify([each.name, [...each.attributes], each.children])
          if (key.length < 20_000 && !distinct.has(key)) distinct.set(key, each)
        }
      }
    }
  }
  return [...distinct.values()]
}

function readable(bytes: Uint8Array): ReturnType<typeof parseMultistatus>['responses'] {
  try {
    return parseMultistatus(bytes).responses
  } catch (error) {
    if (isMultistatusError(error)) return [] // cut short, not well-formed, or no multistatus
    throw error
  }
}

describe('every descriptor on every recorded property', () => {
  const elements = propertiesIn(own)

  it('reads it or refuses it with an InvalidInputError', () => {
    expect(elements.length).toBeGreaterThan(300)
    for (const descriptor of descriptors) for (const each of elements) refusalOf(descriptor, each)
  })

  it.each(others)('does so with the properties in %s', (folder) => {
    const found = propertiesIn(folder)
    for (const descriptor of descriptors) for (const each of found) refusalOf(descriptor, each)
  })

  it('refuses of its own properties only what is known to be invalid', () => {
    const invalid: Record<string, string[]> = {}
    for (const each of elements) {
      const descriptor = byName.get(each.name)
      const reason = descriptor && refusalOf(descriptor, each)
      if (reason === undefined) continue
      const reasons = invalid[each.name] ?? []
      invalid[each.name] = reasons
      if (!reasons.includes(reason)) reasons.push(reason)
    }
    for (const reasons of Object.values(invalid)) reasons.sort()
    expect(invalid).toEqual(recorded)
  })
})

describe('every descriptor', () => {
  it('gives back what it read, when it writes it', () => {
    const changed: string[] = []
    for (const each of propertiesIn(own)) {
      const descriptor = byName.get(each.name)
      if (descriptor === undefined || refusalOf(descriptor, each) !== undefined) continue
      const { prop } = descriptor
      const value = prop.codec.decode(each, () => {})
      let again: unknown
      try {
        again = prop.codec.decode(prop(value as never), () => {}) // what it reads is what it writes, by their types
      } catch (error) {
        changed.push(`${each.name}: ${String(error)}`)
        continue
      }
      if (!same(value, again)) changed.push(`${each.name}: ${each.text}`)
    }
    expect(changed).toEqual([])
  })
})

/** Elements that stay XML differ in prefix and language; everything else must be equal. */
function same(value: unknown, again: unknown): boolean {
  const shown = (from: unknown): string =>
    JSON.stringify(from, (key, each) =>
      ['prefix', 'lang', 'base', 'attributes'].includes(key)
        ? undefined
        : typeof each === 'bigint'
          ? String(each)
          : each instanceof Set
            ? [...each]
            : each,
    )
  return shown(value) === shown(again)
}
