import { describe, expect, it } from 'vitest'
import { type Attack, attacksOn } from './attack-strings.ts'
import { regularExpressionsIn } from './regular-expressions-in.ts'
import { sourceFiles } from './source-files.ts'

/** How often the pump is repeated: few at first, for what would never end with many. */
const COUNTS = [14, 18, 22, 100, 1000, 8000]
/** What a text may take in milliseconds of processor time. In proportion to its length it takes about one. */
const MOST = 12
const RUNS = 3

/** Expressions that a long text could slow down, by their file and beginning, and why no such text comes to them. */
const BOUNDED: readonly (readonly [place: string, beginning: string, why: string])[] = [
  ['src/rules/xs-type.ts', '/^[ \\t\\r\\n]+|', 'the text is refused above 4,096 units'],
  ['src/testing/document/restyle.ts', '/<!--', 'the text is what a serialiser wrote: every comment is closed'],
]

const expressions = sourceFiles('src').flatMap(regularExpressionsIn)

/** How an attack succeeds, or undefined. */
function harm(expression: RegExp, { before, pump, after }: Attack): string | undefined {
  for (const count of COUNTS) {
    const text = before + pump.repeat(count) + after
    let least = Infinity
    for (let run = 0; run < RUNS && least > MOST; run++) {
      const start = process.cpuUsage()
      if (expression.global) text.replace(expression, '')
      else {
        expression.lastIndex = 0
        expression.test(text)
      }
      const { user, system } = process.cpuUsage(start)
      least = Math.min(least, (user + system) / 1000)
    }
    if (least > MOST) {
      return `${JSON.stringify(before)} + ${JSON.stringify(pump)} × ${count} + ${JSON.stringify(after)} takes ${Math.round(least)} ms`
    }
  }
  return undefined
}

function firstHarm(expression: RegExp): string | undefined {
  for (const attack of attacksOn(expression)) {
    const found = harm(expression, attack)
    if (found !== undefined) return found
  }
  return undefined
}

describe('the attacks', () => {
  it.each([
    ['a repetition inside another', /^(?:a+)+$/],
    ['branches that overlap', /^(?:a|a)*$/],
    ['a repetition between two like it', /^(?:[ \t]*;[ \t]*(?:[a-z]+)?)*$/],
    ['neighbours that overlap', /^[a-z]*[a-f]*[a-z]*$/],
    ['a run that may begin anywhere', /[ \t]+$/],
    ['something that is never closed', /<!--[\s\S]*?-->/g],
    ['a beginning that may be one of many', /(?:\w+)="x"/],
  ])('find %s', (_what, expression) => {
    expect(firstHarm(expression)).toMatch(/ takes \d+ ms$/)
  })

  it.each([[/^[a-z]+(?:-[a-z]+)*$/], [/"(?:[^"\\]|\\.)*"/y], [/^(?:[0-9]+(?:\.[0-9]*)?)$/], [/\s+/g]])(
    'leave %s alone',
    (expression) => {
      expect(firstHarm(expression)).toBeUndefined()
    },
  )
})

describe('the regular expressions of the sources', () => {
  it('are found, computed ones too', () => {
    expect(expressions.length).toBeGreaterThan(150)
    expect(new Set(expressions.flatMap(({ unknown }) => unknown))).toEqual(new Set(['prefix']))
  })

  it.each(BOUNDED)('are excused in %s only where it is needed: %s, %s', (file, start) => {
    const [excused] = expressions.filter(
      ({ place, expression }) => place.startsWith(`${file}:`) && `${expression}`.startsWith(start),
    )
    expect(excused && firstHarm(excused.expression)).toBeDefined()
  })

  it('take time in proportion to the text', () => {
    const slow = expressions.flatMap(({ place, expression }) => {
      if (BOUNDED.some(([file, start]) => place.startsWith(`${file}:`) && `${expression}`.startsWith(start))) return []
      const found = firstHarm(expression)
      return found === undefined ? [] : [`${place} ${expression}: ${found}`]
    })
    expect(slow).toEqual([])
  })
})
