import type { Format } from './command.ts'
import { pad, shorten } from './display-width.ts'
import { escapeText } from './escape-text.ts'
import { formatSize } from './format-size.ts'
import { localName } from './notes.ts'
import type { ShownResponse } from './shown-response.ts'

/** One line of the table: a response, or one of the resources that share a response. */
export interface TableRow {
  readonly shown: ShownResponse
  readonly name: string
  readonly notes: readonly string[]
}

type Style = (format: Format, text: string) => string

const NOTES = 24
const SIZE = 8
const STATUS = 6
const MODIFIED = 17
const GAP = '  '
/** What is assumed where there is no terminal. */
const DEFAULT_COLUMNS = 120

/**
 * Turns rows into lines.
 *
 * Widths follow from the terminal alone, so that no row has to wait for another: the name stands last but one and, like
 * all that is longer than its column, moves what follows. While no response has told type, size or date, as in the
 * answer to a DELETE, those columns are left out; the first that does brings them in under a new heading.
 */
export class Table {
  readonly #columns: number
  readonly #style: Style
  #layout: 'none' | 'short' | 'full' = 'none'

  constructor(columns: number | undefined, style: Style) {
    this.#columns = columns ?? DEFAULT_COLUMNS
    this.#style = style
  }

  /** The lines of a row, with a heading before the first. */
  lines(row: TableRow): string {
    const { types, mediaType, size, modified } = row.shown
    const full = [types, mediaType, size, modified].some((value) => value !== undefined)
    const heading = this.#layout === 'none' || (full && this.#layout === 'short')
    if (heading) this.#layout = full ? 'full' : 'short'
    return (heading ? this.#heading() : '') + this.#line(row)
  }

  #heading(): string {
    const left = this.#layout === 'full' ? this.#left('STATUS', 'SIZE', 'MODIFIED', 'TYPE') : ['STATUS']
    return `${this.#style('dim', [...left, 'NAME'].join(GAP))}\n`
  }

  #line({ shown, name, notes }: TableRow): string {
    const { status, collection, modified } = shown
    const code = this.#style(statusFormat(status), pad(String(status ?? '-'), STATUS))
    const cells = this.#left('', sizeText(shown), modified === undefined ? '-' : dateText(modified), typeText(shown))
    const left = this.#layout === 'full' ? [code, ...cells.slice(1)] : [code]
    const text = notes.join('; ')
    const padded = pad(name, text === '' ? 0 : this.#nameWidth)
    const styled = collection ? this.#style(['bold', 'blue'], padded) : padded
    const right = text === '' ? [] : [this.#style('yellow', text)]
    return `${[...left, styled, ...right].join(GAP)}\n`
  }

  #left(status: string, size: string, modified: string, type: string): string[] {
    const width = this.#typeWidth
    return [pad(status, STATUS), size.padStart(SIZE), pad(modified, MODIFIED), pad(shorten(type, width), width)]
  }

  get #typeWidth(): number {
    return this.#columns < 100 ? 14 : 20
  }

  get #nameWidth(): number {
    const others =
      this.#layout === 'full' ? STATUS + SIZE + MODIFIED + this.#typeWidth + 4 * GAP.length : STATUS + GAP.length
    return Math.min(40, Math.max(12, this.#columns - others - GAP.length - NOTES))
  }
}

function statusFormat(status = 0): Format {
  if (status === 208) return 'cyan'
  return status >= 200 && status < 300 ? 'green' : status >= 300 && status < 400 ? 'yellow' : 'red'
}

/** To the minute and always in UTC, so that two people see the same. */
function dateText(iso: string): string {
  return `${iso.slice(0, -8).replace('T', ' ')}Z`
}

function sizeText({ size, unreadable }: ShownResponse): string {
  if (size !== undefined) return formatSize(size)
  return unreadable?.some(({ prop }) => prop === '{DAV:}getcontentlength') ? '?' : '-'
}

/** The types of the resource, or else its media type without parameters. */
function typeText({ types, mediaType, collection }: ShownResponse): string {
  if (types !== undefined) return types.map(localName).join(' ')
  if (collection) return 'collection'
  return mediaType === undefined ? '-' : escapeText(mediaType.split(';')[0]?.trim() ?? '')
}
