import { visible } from '../errors/excerpt.ts'
import type { Position } from '../errors/position.ts'
import type { Level } from '../issues/issue.ts'
import type { Paint } from './paint.ts'

/** How many code points of a line are shown at most before and behind the column. */
const BEFORE = 50
const BEHIND = 70

/**
 * The line of a position with its number, and a caret below the column.
 *
 * A long line is cut around the column; what a terminal would act on is made visible.
 */
export function codeFrame(
  line: string,
  { line: number, column }: Position,
  level: Level,
  paint: Paint,
): readonly string[] {
  const { shown, caret } = cut(line, column - 1)
  const margin = ' '.repeat(String(number).length)
  return [
    paint(`${margin} |`, 'faint'),
    `${paint(`${number} |`, 'faint')}${shown === '' ? '' : ` ${shown}`}`,
    `${paint(`${margin} |`, 'faint')} ${' '.repeat(caret)}${paint('^', level)}`,
  ]
}

/** The part of a line around a code point, and at which column of it that stands. */
function cut(line: string, at: number): { shown: string; caret: number } {
  // Code points are at most two units, and cutting before spreading keeps a line of megabytes cheap.
  const head = [...line.slice(0, unitIndex(line, at))]
  const tail = [...line.slice(unitIndex(line, at), unitIndex(line, at) + 2 * BEHIND + 2)]
  const before = head.length > BEFORE ? `…${visible(head.slice(-BEFORE + 1).join(''))}` : visible(head.join(''))
  const behind = tail.length > BEHIND ? `${visible(tail.slice(0, BEHIND - 1).join(''))}…` : visible(tail.join(''))
  return { shown: before + behind, caret: Math.min(head.length, BEFORE) }
}

/** The index of the unit where a code point of a line begins. */
function unitIndex(line: string, codePoint: number): number {
  if (!/[\ud800-\udbff]/.test(line)) return codePoint
  let unit = 0
  for (let i = 0; i < codePoint && unit < line.length; i++) unit += (line.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
  return unit
}
