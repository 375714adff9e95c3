import type { Position } from '../errors/position.ts'
import { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import { Multistatus } from '../model/multistatus.ts'
import { davGrammar } from '../read/dav-grammar.ts'
import { collectingLimits, type Limits } from '../read/limits.ts'
import { NotMultistatusError } from '../read/not-multistatus-error.ts'
import { Reading } from '../read/reading.ts'
import type { Role } from '../read/roles.ts'
import { isAllSpace } from '../xml/characters.ts'
import type { Grammar } from '../xml/grammar.ts'
import { withDefaults } from '../xml/limits.ts'
import { PositionCursor } from '../xml/positions.ts'
import { Scanner } from '../xml/scanner.ts'
import { outermostScope, Scope } from '../xml/scope.ts'
import { DamagedReader } from './damaged-reader.ts'
import { faultOf } from './fault-of.ts'
import { findRoot, type Root } from './find-root.ts'
import { parseLoosely } from './parse-loosely.ts'
import { type Part, partsOf } from './parts.ts'
import type { DamagedResponse, RecoverOptions } from './recovery.ts'
import type { SourceText } from './source-text.ts'
import { straighten } from './straighten.ts'

const UNCLOSED = 'the response before it does not end as it should'

/**
 * The recovery of one body: strictly up to the first fault, from there response by response, each strictly if it can be
 * and loosely if not. All of it goes through one `Reading`, so that limits, issues and the model are the reader's own.
 */
export class Salvage {
  readonly #source: SourceText
  readonly #limits: Limits
  readonly #reading: Reading
  readonly #cursor = new PositionCursor()
  /** Where each response that was read strictly up to the first fault begins. */
  readonly #starts: number[] = []
  #root: Root | undefined
  #rootClosed = false
  /** Why the text before the first response, with the declarations of the root, is in doubt. */
  #headDoubt: string | undefined
  readonly damaged: DamagedResponse[] = []

  constructor(source: SourceText, options: RecoverOptions) {
    this.#source = source
    this.#limits = withDefaults(collectingLimits, options.limits)
    this.#reading = new Reading({ ...options, strict: false }, this.#limits, {
      open: (role, head) => {
        if (role !== 'multistatus') return
        this.#root = { scope: head.scope, behind: 0, endTag: head.endTag.slice(0, -1), doubt: undefined }
      },
      response: (_response, { position }) => {
        this.#starts.push(position)
      },
    })
    this.#cursor.begin('utf-16 units', source.skipped)
    this.#cursor.hold(source.text, source.text.length, false)
  }

  /** Recovers what can be; whether there was a multistatus at all. */
  run(): boolean {
    const { text } = this.#source
    let from = this.#readToFault()
    this.#doubtStarts(from)
    if (this.#reading.conditions !== undefined) return false
    if (this.#root === undefined) {
      this.#root = findRoot(text, this.#limits, (at) => this.#cursor.locate(at))
      if (this.#root === undefined) return false
      from = this.#root.behind
      this.#headDoubt = this.#source.doubt(text.slice(0, from))
    }
    if (this.#rootClosed) return true
    for (const part of partsOf(text, from, this.#root)) {
      if (part.kind === 'response') this.#readResponse(part, this.#root)
      else this.#readBetween(part, this.#root)
    }
    return true
  }

  get multistatus(): Multistatus {
    const { finished, description, extensions, log } = this.#reading
    return new Multistatus({ responses: finished, description, extensions, issues: log.kept, issueCount: log.count })
  }

  /** Reads as the strict reader does; returns where the response begins in which that ends, or else where it ends. */
  #readToFault(): number {
    const reading = this.#reading
    const grammar: Grammar<Role, Reading> = {
      ...davGrammar,
      close: (into, role, at) => {
        if (role === 'multistatus') this.#rootClosed = true
        davGrammar.close(into, role, at)
      },
    }
    const scanner = new Scanner(grammar, reading, { scope: outermostScope(), limits: this.#limits })
    reading.scanner = scanner
    scanner.begin('utf-16 units', this.#source.skipped)
    let end = this.#source.text.length
    try {
      scanner.push(this.#source.text)
      scanner.end()
    } catch (error) {
      if (error instanceof XmlSyntaxError && error.kind !== 'doctype') end = error.offset - this.#source.skipped
      else if (!(error instanceof NotMultistatusError)) throw error
    }
    return this.#forgetOpen() ?? end
  }

  /** Gives up the response that is open, which does not count; returns where it begins. */
  #forgetOpen(): number | undefined {
    const at = this.#reading.response?.at
    if (at !== undefined) this.#reading.count--
    this.#reading.response = undefined
    this.#reading.propstat = undefined
    return at
  }

  /** Marks the responses read so far in which the text itself is in doubt, or before which it is. */
  #doubtStarts(end: number): void {
    const { text, doubt } = this.#source
    this.#headDoubt = doubt(text.slice(0, this.#starts[0] ?? end))
    this.#reading.finished.forEach((response, i) => {
      const reason = this.#headDoubt ?? doubt(text.slice(this.#starts[i], this.#starts[i + 1] ?? end))
      if (reason !== undefined) this.damaged.push({ response, reason })
    })
  }

  #readResponse(part: Part, root: Root): void {
    const slice = this.#source.text.slice(part.start, part.end)
    const position = this.#cursor.locate(part.start)
    const reasons = [
      root.doubt,
      this.#headDoubt ?? this.#source.doubt(slice),
      part.afterUnclosed ? UNCLOSED : undefined,
    ]
    const fault = faultOf(slice, root.scope, this.#inner)
    const before = this.#reading.finished.length
    if (fault === undefined) this.#readFragment(slice, position, root.scope)
    else {
      const { line, column } = shifted(fault, position)
      reasons.push(`${fault.reason} (line ${line}, column ${column})`)
      reasons.push(...this.#readLoosely(slice, part, position, root.scope))
    }
    const response = this.#reading.finished[before]
    const reason = reasons.filter((each) => each !== undefined).join('; ')
    if (response === undefined || reason === '') return
    if (fault === undefined || response.hrefs.length > 0) this.damaged.push({ response, reason })
    else this.#reading.finished.length = before // nobody can tell what it is about
  }

  /** What stands between responses counts when it is well-formed. */
  #readBetween({ start, end }: Part, { scope }: Root): void {
    const slice = this.#source.text.slice(start, end)
    if (isAllSpace(slice)) return
    const position = this.#cursor.locate(start)
    if (faultOf(slice, scope, this.#inner) === undefined) this.#readFragment(slice, position, scope)
    this.#forgetOpen()
  }

  /** The limits inside the root. */
  get #inner(): Limits {
    return { ...this.#limits, depth: Math.max(1, this.#limits.depth - 1) }
  }

  #readFragment(text: string, position: Position, scope: Scope): void {
    const grammar: Grammar<Role, Reading> = { ...davGrammar, root: 'multistatus' }
    const scanner = new Scanner(grammar, this.#reading, { scope, limits: this.#inner, fragment: true })
    this.#reading.scanner = {
      locate: (at) => shifted(scanner.locate(at), position),
      mark: (at) => scanner.mark(at),
      forgetMarks: () => scanner.forgetMarks(),
    }
    scanner.push(text)
    scanner.end()
  }

  /** Reads a response that is not well-formed; returns what is wrong with it. */
  #readLoosely(slice: string, { ending }: Part, position: Position, scope: Scope): Iterable<string> {
    const straight = straighten(slice, ending === 'cut', this.#inner.depth)
    const reader = new DamagedReader(this.#reading, straight, this.#limits)
    this.#reading.scanner = { locate: () => position, mark: () => {}, forgetMarks: () => {} }
    const [response] = parseLoosely(straight)
    if (response !== undefined) reader.read(response, 'multistatus', withNamespacePrefix(scope))
    this.#forgetOpen()
    return reader.complaints
  }
}

/** Some servers write the namespace itself before a name: `DAV:getetag`, which reads as an undeclared prefix. */
function withNamespacePrefix(scope: Scope): Scope {
  if (scope.namespaces.has('DAV')) return scope
  return new Scope(new Map([...scope.namespaces, ['DAV', 'DAV:']]), scope.lang, scope.base)
}

/** A position inside a part, as one of the whole. */
function shifted(inner: Position, outer: Position): Position {
  return {
    offset: outer.offset + inner.offset,
    line: outer.line + inner.line - 1,
    column: inner.line === 1 ? outer.column + inner.column - 1 : inner.column,
  }
}
