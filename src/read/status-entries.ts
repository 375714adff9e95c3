import type { Finding } from '../issues/issue.ts'
import { checkStatusEntry, type StatusContext } from '../status/check-status-entry.ts'
import { statusClass } from '../status/status-class.ts'
import { parseStatusLine, type StatusLine } from '../status/status-line.ts'
import { statusLineFindings } from '../status/status-line-findings.ts'

/** A status as read, and what is wrong with it where it stands. */
export interface StatusEntry {
  readonly line: StatusLine
  readonly findings: readonly Finding[]
}

/** How many different status lines of one body are remembered, and how long they may be. */
const REMEMBERED = 256
const REMEMBERED_LENGTH = 256

/** Reads status lines; each distinct one is judged once for each place. */
export class StatusEntries {
  readonly #context: StatusContext
  readonly #known = { response: new Map<string, StatusEntry>(), propstat: new Map<string, StatusEntry>() }

  constructor(context: StatusContext) {
    this.#context = context
  }

  /** The status of a text at a place. */
  entry(text: string, place: 'response' | 'propstat'): StatusEntry {
    const known = this.#known[place]
    const remembered = known.get(text)
    if (remembered !== undefined) return remembered
    const line = parseStatusLine(text)
    const entry = { line, findings: [...statusLineFindings(line), ...this.#verdict(line.code, place)] }
    if (known.size < REMEMBERED && text.length <= REMEMBERED_LENGTH) known.set(text, entry)
    return entry
  }

  #verdict(code: number | undefined, place: 'response' | 'propstat'): readonly Finding[] {
    const judged = code !== undefined && statusClass(code) !== undefined // a code out of range is the line's own fault
    return !judged ? [] : checkStatusEntry({ ...this.#context, code, place })
  }
}
