import fc from 'fast-check'
import {
  element,
  InvalidInputError,
  MultistatusParser,
  parseMultistatus,
  propstatResponse,
  type ResponseElement,
  sameMultistatus,
  statusResponse,
  stringifyMultistatus,
} from 'multistatus'
import { describe, expect, it } from 'vitest'
import { builtResponse, xmlElement } from '../support/arbitraries.ts'
import { randomBody } from './random-body.ts'

describe('what is written', () => {
  it('means the same when it is read again', () => {
    fc.assert(
      fc.property(randomBody, (multistatus) => {
        const text = stringifyMultistatus(multistatus)
        expect(sameMultistatus(parseMultistatus(text), multistatus)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('means the same when it is read, written and read again', () => {
    fc.assert(
      fc.property(randomBody, (multistatus) => {
        const read = parseMultistatus(stringifyMultistatus(multistatus))
        const again = parseMultistatus(stringifyMultistatus(read))
        expect(sameMultistatus(again, read)).toBe(true)
        expect(sameMultistatus(again, multistatus)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is read the same at every split, from a string and from bytes', () => {
    fc.assert(
      fc.property(fc.array(builtResponse, { minLength: 1, maxLength: 2 }), (responses) => {
        const text = stringifyMultistatus(responses, { syncToken: 'urn:t' })
        for (const input of [text, new TextEncoder().encode(text)]) {
          for (let at = 1; at < input.length; at += 3) {
            const parser = new MultistatusParser()
            const read: ResponseElement[] = [...parser.push(input.slice(0, at)), ...parser.push(input.slice(at))]
            expect(sameMultistatus({ ...parser.end(), responses: read }, { responses, syncToken: 'urn:t' })).toBe(true)
          }
        }
      }),
      { numRuns: 8 },
    )
  })

  it('never lets a string leave its place', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '</D:href><D:x/>',
        ']]>',
        '"/><x a="',
        '<!--',
        '&bad;',
        '\0',
        '\ud800',
        '<?xml version="1.0"?>',
        '\r',
      ),
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        const make = (): string =>
          stringifyMultistatus([
            propstatResponse('/a', { 200: [element('{urn:x}p', { attr: a }, b)] }, { description: c }),
            statusResponse('/b', 423, { description: a, extensions: [element('{urn:x}e', {}, [c])] }),
          ])
        let text: string
        try {
          text = make()
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInputError)
          return
        }
        const [first, second, ...more] = parseMultistatus(text).responses
        expect(more).toEqual([])
        const prop = first?.prop('{urn:x}p')
        expect([prop?.attributes.get('attr'), prop?.text, first?.description]).toEqual([a, b, c])
        expect([second?.description, second?.extensions[0]?.text]).toEqual([a, c])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('an element that was read', () => {
  it('keeps its infoset wherever it is written', () => {
    fc.assert(
      fc.property(xmlElement, xmlElement, (a, b) => {
        const once = parseMultistatus(
          stringifyMultistatus([propstatResponse('/a', { 200: [element('{urn:w}w', {}, [a, 'x', b])] })]),
        )
        const wrapper = once.responses[0]?.requireProp('{urn:w}w')
        expect(wrapper).toBeDefined()
        if (wrapper === undefined) return
        const moved = stringifyMultistatus([propstatResponse('/b', { 200: [element('{urn:v}v', {}, [wrapper])] })])
        const inner = parseMultistatus(moved).responses[0]?.requireProp('{urn:v}v').child('{urn:w}w')
        const alone = (e: typeof inner) =>
          stringifyMultistatus([propstatResponse('/c', [{ status: 200, props: e === undefined ? [] : [e] }])])
        expect(sameMultistatus(parseMultistatus(alone(inner)), parseMultistatus(alone(wrapper)))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
