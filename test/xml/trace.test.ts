import { describe, expect, it } from 'vitest'
import type { Grammar } from '../../src/xml/grammar.ts'
import { createLearned, type Learned } from '../../src/xml/learned.ts'
import { defaultXmlLimits } from '../../src/xml/limits.ts'
import { Scanner } from '../../src/xml/scanner.ts'
import { outermostScope } from '../../src/xml/scope.ts'

/** Writes down every effect; `calls` counts how often the grammar is asked what an element means. */
function recorder(): { grammar: Grammar<string, string[]>; calls: () => number } {
  let asked = 0
  const grammar: Grammar<string, string[]> = {
    root: 'document',
    child: (_role, { localName }) => {
      asked++
      return localName
    },
    content: (role) => (role === 'v' || role === 's' ? 'text' : role === 'p' ? 'slice' : 'elements'),
    varies: (role) => role === 'v' || role === 'p',
    open: (out, role, _head, at) => void out.push(`open ${role} ${at}`),
    text: (out, role, value) => void out.push(`text ${role} ${value}`),
    slice: (out, role, _head, source, at) => void out.push(`slice ${role} ${source} ${at}`),
    stray: (out, role, at) => void out.push(`stray ${role} ${at}`),
    close: (out, role, at) => void out.push(`close ${role} ${at}`),
  }
  return { grammar, calls: () => asked }
}

function effectsOf(
  grammar: Grammar<string, string[]>,
  chunks: readonly string[],
  learned: Learned | false,
  limits = defaultXmlLimits,
): string[] {
  const out: string[] = []
  const scanner = new Scanner(grammar, out, { scope: outermostScope(), limits, learned })
  try {
    for (const chunk of chunks) scanner.push(chunk)
    scanner.end()
  } catch (error) {
    out.push(String(error))
  }
  return out
}

const row = (href: string, value: string): string =>
  `<r>\n<v>${href}</v><q><p>${value}</p><p><deep a="1">x</deep></p><e/>stray<s>fine</s></q></r>`
const document = (rows: number): string =>
  `<a>${Array.from({ length: rows }, (_, i) => row(`/${i}`, `${i % 7}&amp;`)).join('')}</a>`

describe('a document that repeats itself', () => {
  it('has the same effects at the same places with learning and without', () => {
    const { grammar } = recorder()
    expect(effectsOf(grammar, [document(50)], createLearned())).toEqual(effectsOf(grammar, [document(50)], false))
  })

  it('has them for every split in two, whatever was learned before', () => {
    const { grammar } = recorder()
    const text = document(4)
    const expected = effectsOf(grammar, [text], false).filter((effect) => !effect.startsWith('text'))
    const learned = createLearned()
    effectsOf(grammar, [text], learned)
    for (let at = 0; at <= text.length; at++) {
      const effects = effectsOf(grammar, [text.slice(0, at), text.slice(at)], learned)
      expect(effects.filter((effect) => !effect.startsWith('text'))).toEqual(expected)
    }
  })

  it('asks the grammar once for each path, and a second document not at all', () => {
    const { grammar, calls } = recorder()
    const learned = createLearned()
    effectsOf(grammar, [document(100)], learned)
    const first = calls()
    effectsOf(grammar, [document(100)], learned)
    expect(first).toBeLessThan(12)
    expect(calls()).toBe(first)
  })
})

describe('what was learned', () => {
  it('does not hide a fault that a document has in the midst of what is known', () => {
    const { grammar } = recorder()
    const learned = createLearned()
    effectsOf(grammar, [document(50)], learned)
    const sound = document(3)
    for (let at = 0; at < sound.length; at++) {
      for (const broken of [
        sound.slice(0, at),
        `${sound.slice(0, at)}<${sound.slice(at)}`,
        `${sound.slice(0, at)}&${sound.slice(at + 1)}`,
      ]) {
        expect(effectsOf(grammar, [broken], learned)).toEqual(effectsOf(grammar, [broken], false))
      }
    }
  })

  it('depends on the declarations around it', () => {
    const { grammar } = recorder()
    const spy: Grammar<string, string[]> = { ...grammar, open: (out, _role, { name }) => void out.push(name.clark) }
    const learned = createLearned()
    const body = (namespace: string): string => `<x:a xmlns:x="${namespace}">${'<x:v>1</x:v><x:q/>'.repeat(20)}</x:a>`
    expect(effectsOf(spy, [body('urn:1')], learned)).toContain('{urn:1}q')
    expect(effectsOf(spy, [body('urn:2')], learned).join()).not.toContain('urn:1')
  })

  it('does not lift the limits of another document', () => {
    const { grammar } = recorder()
    const learned = createLearned()
    const long = `<a>${`<v>1</v><${'n'.repeat(60)} b="1" c="2"/>`.repeat(20)}</a>`
    effectsOf(grammar, [long], learned)
    for (const limits of [{ nameLength: 20 }, { attributes: 1 }, { depth: 1 }, { textLength: 10 }]) {
      const strict = { ...defaultXmlLimits, ...limits }
      const ending = effectsOf(grammar, [long], learned, strict).at(-1)
      expect(ending).toMatch(/LimitError/)
      expect(ending).toBe(effectsOf(grammar, [long], false, strict).at(-1))
    }
  })

  it('is bounded: a document of nothing but new tags makes it begin anew, and the next one learns again', () => {
    const { grammar, calls } = recorder()
    const learned = createLearned()
    const hostile = `<a>${Array.from({ length: 20_000 }, (_, i) => `<v>1</v><t${i}/>`).join('')}</a>`
    expect(effectsOf(grammar, [hostile], learned)).toEqual(effectsOf(grammar, [hostile], false))
    effectsOf(grammar, [document(50)], learned)
    const before = calls()
    effectsOf(grammar, [document(50)], learned)
    expect(calls()).toBe(before)
  })
})
