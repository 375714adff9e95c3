import { hrefResolver } from '../model/href/resolve-href.ts'
import type { Target } from '../model/href/target.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Invocation } from './command.ts'
import { safeJson } from './escape-text.ts'
import { notesOf } from './notes.ts'
import { propLines } from './prop-lines.ts'
import { nameShower } from './shown-name.ts'
import type { ShownResponse } from './shown-response.ts'
import { summaryLines } from './summary-lines.ts'
import { Table } from './table.ts'
import type { ShownSummary } from './totals.ts'

/** One way to print a body while it is read. */
export interface Printer {
  readonly begin: string
  response(response: ResponseElement, shown: ShownResponse): string
  end(summary: ShownSummary): string
}

/** What a table needs to know before the first row. */
export interface TableOptions {
  readonly base: string | undefined
  readonly expected: ReadonlySet<ClarkName>
}

/** A table for people, then the summary. */
export function tablePrinter({ out, style }: Invocation, { base, expected }: TableOptions): Printer {
  const table = new Table(out.columns, style)
  const nameOf = nameShower(base)
  const resolve = hrefResolver(base)
  let rows = 0
  return {
    begin: '',
    response({ hrefs }, shown) {
      const notes = notesOf(shown, expected)
      const targets: readonly Target[] = hrefs.length === 0 ? [resolve('')] : hrefs.map(resolve)
      rows += targets.length
      const lines = targets.map((target) =>
        table.lines({ shown, name: nameOf(target, shown.collection && hrefs.length < 2), notes }),
      )
      return lines.join('') + (shown.props === undefined ? '' : propLines(shown.props, out.columns, style))
    },
    end: (summary) => (rows === 0 ? '' : '\n') + style('bold', summaryLines(summary).trimEnd()).concat('\n'),
  }
}

/** One JSON document of the whole, a response a line; closed even if the body ends early, which `complete` tells. */
export function jsonPrinter(): Printer {
  let separator = '\n'
  return {
    begin: '{"responses":[',
    response(_, shown) {
      const line = `${separator}${safeJson(shown)}`
      separator = ',\n'
      return line
    },
    end: (summary) => `\n],"summary":${safeJson(summary)}}\n`,
  }
}

/** A JSON document a line: the responses, and last of all the summary. */
export function ndjsonPrinter(): Printer {
  return {
    begin: '',
    response: (_, shown) => `${safeJson(shown)}\n`,
    end: (summary) => `${safeJson({ summary })}\n`,
  }
}
