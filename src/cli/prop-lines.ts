import type { ClarkName } from '../xml/name.ts'
import type { Format } from './command.ts'
import { pad, shorten } from './display-width.ts'
import { escapeText, safeJson } from './escape-text.ts'
import type { ShownProp } from './shown-props.ts'
import type { JsonValue } from './shown-value.ts'

const INDENT = 8
const NAME = 30
const GAP = '  '
const NARROWEST = 40
/** What is assumed where there is no terminal. */
const DEFAULT_COLUMNS = 120
const DAV = '{DAV:}'

/** Properties as lines for people, below the row of their response: name, then value or what is wrong. */
export function propLines(
  props: readonly ShownProp[],
  columns: number = DEFAULT_COLUMNS,
  style: (format: Format, text: string) => string,
): string {
  const width = Math.max(NARROWEST, columns - INDENT - NAME - GAP.length)
  return props
    .map((shown) => {
      const name = pad(propName(shown.prop), NAME)
      const lines = [styled(shown, width, style), ...(shown.notes ?? []).map((note) => noteText(note, width, style))]
      const indent = `\n${' '.repeat(INDENT + NAME)}${GAP}`
      return `${' '.repeat(INDENT)}${style('cyan', name)}${GAP}${lines.join(indent)}\n`
    })
    .join('')
}

/** A local name means `DAV:`; every other namespace is spelled out. */
function propName(name: ClarkName): string {
  return escapeText(name.startsWith(DAV) ? name.slice(DAV.length) : name)
}

function styled(shown: ShownProp, width: number, style: (format: Format, text: string) => string): string {
  const { state, status, value, xml = '', reason = '' } = shown
  switch (state) {
    case 'failed':
      return style('red', `(${status ?? 'no readable status'})`)
    case 'invalid':
      return style('red', shorten(`(invalid) ${escapeText(reason)}: ${escapeText(xml)}`, width))
    default:
      return shorten(value === undefined ? escapeText(xml) : valueText(value), width)
  }
}

function noteText(note: string, width: number, style: (format: Format, text: string) => string): string {
  return style('yellow', shorten(`(note) ${escapeText(note)}`, width))
}

/** Texts as they are, but for what could pass for a remark and for blanks at the ends; all else as JSON. */
function valueText(value: JsonValue): string {
  if (value === null) return '(present)'
  if (value === '') return '(empty)'
  if (typeof value !== 'string') return safeJson(value)
  return escapeText(value).replace(/^\(/, '\\x28').replace(/^ | $/g, '\\x20')
}
