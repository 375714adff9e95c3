// One state machine, longer than other files: where a piece of markup begins, ends and continues in the next chunk
// cannot be told apart without sharing the same few fields.
import { excerptAt } from '../errors/excerpt.ts'
import { LimitError } from '../errors/limit-error.ts'
import type { Position } from '../errors/position.ts'
import { XmlSyntaxError, type XmlSyntaxKind } from '../errors/xml-syntax-error.ts'
import { illegalCharacterIndex, isAllSpace, isSpace, ncNameEnd } from './characters.ts'
import { detached } from './detached.ts'
import type { Grammar } from './grammar.ts'
import { type Learned, Lessons } from './learned.ts'
import type { XmlLimits } from './limits.ts'
import { MarkupEnd, markupKind } from './markup-end.ts'
import { PathNode } from './path-node.ts'
import { type InputUnit, PositionCursor } from './positions.ts'
import { decodeText, normaliseLineEnds, referenceEnd } from './references.ts'
import type { ElementHead, Scope } from './scope.ts'
import { type Fail, parseStartTag } from './start-tag.ts'
import { addTrace, type Effect, replay, Trace, traceAt, worthNoting } from './trace.ts'
import { isXmlDeclaration } from './xml-declaration.ts'

/** How long the start tags that are learned may be, and the text of a trace. */
const LEARNED_TAG = 1024
const LEARNED_TRACE = 4096

/** References of up to this length are not measured. */
const SHORT_REFERENCE = 16

/** How much of the text that is done is kept to show where an error is. */
const BEFORE = 60

/** What is not plain: illegal characters, carriage returns, halves of code points, and some that are seldom met. */
const NOT_PLAIN = /[^\t\n\x20-\x7e\xa0-\ud7ff]/

/** How a scan begins: what surrounds the text, and whether it is a document or the content of an element. */
export interface ScanStart {
  readonly scope: Scope
  readonly limits: XmlLimits
  /** The text is the content of an element: text and several elements may stand at its top. */
  readonly fragment?: boolean
  /**
   * What other documents have taught, if the scope is the outermost; without it, the document learns from itself alone,
   * and with `false` not even that.
   */
  readonly learned?: Learned | false | undefined
}

/** The effects since the end of an element whose text varies, which are to become a trace. */
interface Recording<Role> {
  readonly node: PathNode<Role>
  /** The index of the text at which they began. */
  readonly from: number
  readonly effects: Effect<Role>[]
}

/**
 * A strict, streaming scanner of namespace-well-formed XML 1.0 without DOCTYPE.
 *
 * Takes text in chunks of any size and drives a {@link Grammar}. Every fault is an `XmlSyntaxError` at its place, the
 * same for every chunking; what came before it has then taken effect. Time is linear in the text, whatever the chunks.
 */
export class Scanner<Role, Out> {
  readonly #grammar: Grammar<Role, Out>
  readonly #out: Out
  readonly #limits: XmlLimits
  readonly #fragment: boolean
  readonly #cursor = new PositionCursor()
  readonly #lessons: Lessons<Role>
  readonly #fail: Fail = (kind, reason, index) => this.failAt(kind, reason, this.#i + index)
  /** The innermost open element. */
  #node: PathNode<Role>
  #recording: Recording<Role> | undefined
  #rootSeen = false

  // The text at hand: `#text` begins at the absolute place `#textAt`; everything before `#i` is done.
  #text = ''
  #textAt = 0
  /** The end of what is done, for excerpts. */
  #before = ''
  #i = 0
  #inputLength = 0
  /** Whether there is neither a carriage return nor a surrogate in the text at hand and what is held. */
  #plain = false
  // Markup that has not ended: its pieces, and who looks for its end.
  #held: string[] = []
  #heldLength = 0
  #heldEnd: MarkupEnd | undefined
  #highSurrogate = ''
  // Where the next of these stands at or behind `#i`; searched for again only when passed.
  #nextReference = -1
  #nextBrackets = -1
  // The slice being captured: its element and the source so far.
  #slice: PathNode<Role> | undefined
  #sliceFrom = 0
  #slicePieces = ''
  #textLength = 0
  /** Whether the run of character data at hand has been reported as stray. */
  #strayed = false

  constructor(grammar: Grammar<Role, Out>, out: Out, start: ScanStart) {
    this.#grammar = grammar
    this.#out = out
    this.#limits = start.limits
    this.#fragment = start.fragment === true
    const { learned } = start
    this.#lessons =
      typeof learned === 'object'
        ? learned.lessonsFor(grammar, start.limits)
        : new Lessons(grammar, start.scope, start.limits, learned !== false)
    this.#node = this.#lessons.root
  }

  /** Says what the chunks were decoded from; `skipped` units of input (a byte order mark) lie before the text. */
  begin(unit: InputUnit, skipped: number): void {
    this.#cursor.begin(unit, skipped)
  }

  /** The position of a place given to an effect: while the effect runs, or later if it is marked. */
  locate(at: number): Position {
    return this.#cursor.locate(at)
  }

  /** Says that the position of the place given to the effect that runs may be asked for later. */
  mark(at: number): void {
    this.#cursor.mark(at)
  }

  /** Forgets all marks. */
  forgetMarks(): void {
    this.#cursor.forget()
  }

  /**
   * Takes the next piece of text; `inputLength` is how much input it was decoded from. Where a caller knows that a text
   * has no other control characters than line feeds and tabs, and nothing beyond U+EFFF, it says how many line `feeds` it has.
   */
  push(chunk: string, inputLength: number = chunk.length, feeds?: number): void {
    this.#inputLength += inputLength
    if (chunk === '') return
    if (this.#highSurrogate === '' && (feeds !== undefined || !NOT_PLAIN.test(chunk))) {
      return this.#take(chunk, false, true, feeds)
    }
    let text = this.#highSurrogate + chunk
    const last = text.charCodeAt(text.length - 1)
    this.#highSurrogate = last >= 0xd800 && last < 0xdc00 ? text.slice(-1) : ''
    if (this.#highSurrogate !== '') text = text.slice(0, -1)
    const illegal = illegalCharacterIndex(text)
    if (illegal < 0) return this.#take(text, false, false)
    this.#take(text.slice(0, illegal), false, false)
    this.#take(text.slice(illegal), true, false)
  }

  /** Ends the text. */
  end(): void {
    if (this.#highSurrogate !== '') {
      const rest = this.#highSurrogate
      this.#highSurrogate = ''
      this.#take(rest, true, false)
    }
    this.#joinHeld('')
    if (this.#heldEnd === undefined) this.#run(true)
    if (this.#i < this.#text.length) this.failAt('syntax', 'the body ends inside markup', this.#text.length)
    if (this.#node.depth > 0) this.failAt('syntax', `the body ends before ${this.#node.endTag}`, this.#text.length)
    if (!this.#rootSeen && !this.#fragment) this.failAt('syntax', 'no root element', this.#text.length)
  }

  /** Ends the scan with an error behind everything that was pushed. */
  failAtEnd(kind: XmlSyntaxKind, reason: string): never {
    this.#joinHeld('')
    return this.failAt(kind, reason, this.#text.length)
  }

  private failAt(kind: XmlSyntaxKind, reason: string, index: number): never {
    const excerpt = excerptAt(this.#before + this.#text, this.#before.length + index)
    throw new XmlSyntaxError(kind, reason, this.#cursor.locate(this.#textAt + index), excerpt)
  }

  /** Makes the held pieces and a new one the text at hand. */
  #joinHeld(chunk: string, feeds?: number): void {
    this.#recording = undefined // a trace does not go over the end of a chunk
    const begun = this.#text.slice(this.#i)
    const short = this.#held.length === 0
    const held = this.#held.length === 0 ? begun + chunk : begun + this.#held.join('') + chunk
    this.#cursor.advance(this.#textAt + this.#i)
    this.#before = (this.#before + this.#text.slice(Math.max(0, this.#i - BEFORE), this.#i)).slice(-BEFORE)
    this.#textAt += this.#i
    this.#text = held
    this.#i = 0
    this.#held = []
    this.#nextReference = -1
    this.#nextBrackets = -1
    this.#cursor.hold(
      held,
      this.#inputLength,
      this.#plain,
      short && feeds !== undefined ? feeds + feedsIn(begun) : undefined,
    )
  }

  /** Scans a chunk of legal characters as far as it goes; `illegal`: of which the first character is not legal. */
  #take(chunk: string, illegal: boolean, plain: boolean, feeds?: number): void {
    this.#plain = plain && (this.#plain || (this.#i === this.#text.length && this.#held.length === 0))
    if (illegal) {
      this.#joinHeld(chunk)
      const unit = chunk.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      this.failAt('syntax', `the character U+${unit} cannot stand in XML`, this.#text.length - chunk.length)
    }
    const end = this.#heldEnd
    if (end !== undefined && end.find(chunk, 0) < 0) {
      this.#heldLength += chunk.length
      if (this.#heldLength > this.#limits.textLength) this.#tooLong()
      this.#held.push(chunk)
      return
    }
    this.#heldEnd = undefined
    this.#joinHeld(chunk, feeds)
    this.#run(false)
    if (this.#slice !== undefined) {
      this.#slicePieces += this.#text.slice(this.#sliceFrom, this.#i)
      this.#sliceFrom = 0 // the next text begins where this one was left
    }
  }

  #tooLong(): never {
    throw new LimitError('textLength', this.#limits.textLength, 'units in one text, value or tag')
  }

  /** Goes through the text at hand until it ends or a piece of markup needs more of it. */
  #run(final: boolean): void {
    const text = this.#text
    for (;;) {
      const markup = text.indexOf('<', this.#i)
      const textEnd = markup >= 0 ? markup : final ? text.length : this.#completeText(text)
      if (textEnd > this.#i) this.#characters(this.#i, textEnd)
      this.#i = textEnd
      if (markup < 0) return
      const next = this.#markup(markup, final)
      if (next < 0) return
      this.#i = next
      this.#strayed = false
      if (this.#slice !== undefined) this.#countSlice(next)
    }
  }

  /** Where character data must be cut at the end of a chunk: not inside a reference, `]]>` or CR LF. */
  #completeText(text: string): number {
    let end = text.length
    if (text.charCodeAt(end - 1) === 13) end--
    while (end > this.#i && text.length - end < 2 && text.charCodeAt(end - 1) === 0x5d) end--
    const from = Math.max(this.#i, text.length - Math.max(this.#limits.nameLength, SHORT_REFERENCE))
    const ampersand = text.slice(from).lastIndexOf('&') + from
    return ampersand >= from && referenceNameEnd(text, ampersand) === text.length ? Math.min(end, ampersand) : end
  }

  #characters(from: number, to: number): void {
    const text = this.#text
    const node = this.#node
    if (node.depth === 0 && !this.#fragment) {
      for (let i = from; i < to; i++) {
        if (!isSpace(text.charCodeAt(i))) this.failAt('syntax', 'text outside the root element', i)
      }
      return
    }
    const references = this.#checkCharacters(from, to)
    if (this.#slice !== undefined) return this.#countSlice(to)
    const role = node.role as Role // outside slices every open element has a role
    if (node.content === 'text') {
      this.#countText(to - from)
      const source = text.slice(from, to)
      this.#tellText(role, references ? decodeText(source) : normaliseLineEnds(source), from)
    } else this.#strayFrom(from, to, role)
  }

  #tellText(role: Role, value: string, at: number): void {
    if (this.#recording !== undefined) {
      this.#recording.effects.push({ kind: 'text', role, value: detached(value), at: at - this.#recording.from })
    }
    this.#grammar.text(this.#out, role, value)
  }

  #tellStray(role: Role, at: number): void {
    this.#recording?.effects.push({ kind: 'stray', role, at: at - this.#recording.from })
    this.#grammar.stray(this.#out, role, this.#textAt + at)
  }

  /** Reports the first character from `from` to `to` that is not white space, unless this run was reported before. */
  #strayFrom(from: number, to: number, role: Role): void {
    for (let i = from; i < to && !this.#strayed; i++) {
      if (isSpace(this.#text.charCodeAt(i))) continue
      const end = referenceEnd(this.#text, i)
      if (end > 0 && isSpace(decodeText(this.#text.slice(i, end)).charCodeAt(0))) {
        i = end - 1
        continue
      }
      this.#strayed = true
      this.#tellStray(role, i)
    }
  }

  #countText(length: number): void {
    this.#textLength += length
    if (this.#textLength > this.#limits.textLength) this.#tooLong()
  }

  /** Counts what has been captured of a slice, up to an index, whatever it is. */
  #countSlice(to: number): void {
    if (this.#slicePieces.length + to - this.#sliceFrom > this.#limits.textLength) this.#tooLong()
  }

  /** Checks the references of character data and that no `]]>` stands in them; whether there are references. */
  #checkCharacters(from: number, to: number): boolean {
    const text = this.#text
    if (this.#nextBrackets < from) this.#nextBrackets = indexOrEnd(text, ']]>', from)
    if (this.#nextReference < from) this.#nextReference = indexOrEnd(text, '&', from)
    let found = false
    while (this.#nextReference < to) {
      if (this.#nextBrackets < this.#nextReference) break
      found = true
      const end = referenceEnd(text, this.#nextReference)
      if (end < 0 || end - this.#nextReference > SHORT_REFERENCE) this.#checkReferenceLength(this.#nextReference)
      if (end < 0) {
        this.failAt('syntax', 'not a reference that XML knows without a DOCTYPE', this.#nextReference)
      }
      this.#nextReference = indexOrEnd(text, '&', end)
    }
    if (this.#nextBrackets < to) this.failAt('syntax', "']]>' in character data", this.#nextBrackets)
    return found
  }

  #checkReferenceLength(at: number): void {
    if (referenceNameEnd(this.#text, at) - at > this.#limits.nameLength) {
      throw new LimitError('nameLength', this.#limits.nameLength, 'units in a reference')
    }
  }

  /** Handles the markup at `at`; returns the index behind it, or -1 when it goes on in the next chunk. */
  #markup(at: number, final: boolean): number {
    const text = this.#text
    const unit = text.charCodeAt(at + 1)
    if (unit === 0x2f) {
      const node = this.#node
      if (node.traces.length > 0 && this.#recording === undefined) {
        const trace = traceAt(node, text, at)
        if (trace !== undefined) return this.#follow(trace, at)
      }
      const behind = at + node.endTag.length
      if (node.depth > 0 && text.slice(at, behind) === node.endTag) return this.#close(at, behind)
    } else if (unit !== 0x21 && unit !== 0x3f) {
      const end = text.indexOf('>', at)
      if (end > 0 && end - at <= LEARNED_TAG) {
        const source = text.slice(at + 1, end)
        const child = this.#node.child(source)
        if (child !== undefined) return this.#open(child, at, end + 1)
        const head = this.#node.scope.head(source)
        if (head !== undefined) return this.#open(this.#childOf(head, source), at, end + 1)
      }
    } else this.#recording = undefined
    const end = new MarkupEnd(markupKind(text, at))
    const behind = end.begin(text, at)
    if (behind < 0) {
      if (!final && end.kind !== 'undetermined') this.#hold(end, text.length - at)
      return -1
    }
    if (behind - at > this.#limits.textLength) this.#tooLong()
    switch (end.kind) {
      case 'start':
        return this.#startTag(at, behind)
      case 'end':
        return this.#endTag(at, behind)
      case 'comment':
        if (text.charCodeAt(behind - 1) !== 0x3e) this.failAt('syntax', "'--' inside a comment", behind - 3)
        return behind
      case 'cdata':
        return this.#cdata(at, behind)
      case 'instruction':
        return this.#instruction(at, behind)
      default:
        return this.#declaration(at)
    }
  }

  #hold(end: MarkupEnd, length: number): void {
    this.#heldEnd = end
    this.#heldLength = length
    if (length > this.#limits.textLength) this.#tooLong()
  }

  #startTag(at: number, behind: number): number {
    const learn = this.#mayLearn() && behind - at <= LEARNED_TAG
    // What is learned must not keep the text it was read from, which may be a whole body.
    const tag = learn ? detached(this.#text.slice(at, behind)) : this.#text.slice(at, behind)
    const { scope } = this.#node
    const head = parseStartTag(tag, scope, this.#limits, this.#fail)
    const source = tag.slice(1, -1)
    if (!learn || source.includes('>')) {
      return this.#open(new PathNode(this.#node, head, head.scope, this.#grammar, false), at, behind)
    }
    scope.keep(source, head)
    return this.#open(this.#childOf(head, source), at, behind)
  }

  #mayLearn(): boolean {
    return this.#node.learns && !this.#fragment && !this.#lessons.full
  }

  /** The child for a start tag that was not met here before; learned if there is room. */
  #childOf(head: ElementHead, source: string): PathNode<Role> {
    const learned = this.#mayLearn()
    const child = new PathNode(this.#node, head, head.scope, this.#grammar, learned)
    if (learned) {
      this.#lessons.countPath()
      this.#node.learn(source, child)
      if (!this.#node.learns) this.#lessons.retire()
    }
    return child
  }

  #open(child: PathNode<Role>, at: number, behind: number): number {
    const { depth } = this.#node
    const head = child.head as ElementHead // every node but the root has one
    if (depth === 0) {
      if (this.#rootSeen && !this.#fragment) this.failAt('syntax', 'a second root element', at)
      this.#rootSeen = true
    }
    if (depth >= this.#limits.depth) throw new LimitError('depth', this.#limits.depth, 'elements inside each other')
    this.#node = child
    if (!child.learned) this.#recording = undefined
    if (this.#slice !== undefined) return head.empty ? this.#close(behind, behind) : behind
    const role = child.role as Role // outside slices every open element has a role
    this.#recording?.effects.push({ kind: 'open', role, head, at: at - this.#recording.from })
    this.#grammar.open(this.#out, role, head, this.#textAt + at)
    this.#beginContent(child, behind)
    if (head.empty) return this.#close(behind, behind)
    if (child.varies && this.#recording !== undefined) this.#endRecording(child, behind)
    return behind
  }

  /** Makes a trace of what was recorded, if the element that was just opened holds text that varies. */
  #endRecording(end: PathNode<Role>, behind: number): void {
    const { node, from, effects } = this.#recording as Recording<Role> // callers have seen it
    const markup = this.#text.indexOf('<', behind)
    if (markup >= 0 && this.#text.charCodeAt(markup + 1) !== 0x2f && !this.#text.startsWith('<![CDATA[', markup)) return
    this.#recording = undefined
    if (markup < 0 || behind - from > LEARNED_TRACE || this.#lessons.full) return
    this.#lessons.countTrace(behind - from)
    addTrace(node, new Trace(this.#text.slice(from, behind), effects, end))
  }

  /** Ends the innermost element and lets the effects of a trace happen. */
  #follow(trace: Trace<Role>, at: number): number {
    this.#recording = undefined
    this.#leave(at)
    replay(this.#grammar, this.#out, trace, this.#textAt + at)
    const behind = at + trace.length
    const node = trace.end
    this.#node = node
    this.#beginContent(node, behind)
    return behind
  }

  /** Begins to capture a slice, or to count a text that stands in none. */
  #beginContent(node: PathNode<Role>, behind: number): void {
    if (node.content === 'slice') {
      this.#slice = node
      this.#sliceFrom = behind
      this.#slicePieces = ''
    } else if (node.content === 'text' && node.parent?.content !== 'text') this.#textLength = 0
  }

  /** Closes the innermost element; its end tag is the text between the two indexes. */
  #close(at: number, behind: number): number {
    const node = this.#node
    this.#leave(at)
    if (at < behind && this.#recording === undefined && worthNoting(node))
      this.#recording = { node, from: at, effects: [] }
    return behind
  }

  /** Lets the effects of the end of the innermost element happen, and makes the one around it the innermost. */
  #leave(at: number): void {
    const node = this.#node
    this.#node = node.parent as PathNode<Role> // callers have seen an open element
    const role = node.role as Role // of an element outside slices, as is that of the slice itself
    if (this.#slice !== undefined) {
      if (this.#slice !== node) return
      const source =
        this.#slicePieces === ''
          ? this.#text.slice(this.#sliceFrom, at)
          : this.#slicePieces + this.#text.slice(this.#sliceFrom, at)
      this.#slice = undefined
      this.#slicePieces = ''
      const head = node.head as ElementHead // the element of a slice is none but an element
      if (this.#recording !== undefined) {
        const value = detached(source)
        this.#recording.effects.push({ kind: 'slice', role, head, value, at: at - this.#recording.from })
      }
      this.#grammar.slice(this.#out, role, head, source, this.#textAt + at)
    }
    this.#recording?.effects.push({ kind: 'close', role, at: at - this.#recording.from })
    this.#grammar.close(this.#out, role, this.#textAt + at)
  }

  #endTag(at: number, behind: number): number {
    const found = this.#text.slice(at, behind)
    const expected = this.#node.endTag
    if (expected === '') this.failAt('syntax', 'an end tag without a start tag', at)
    if (found.startsWith(expected.slice(0, -1)) && found.endsWith('>')) {
      if (isAllSpace(found, expected.length - 1, found.length - 1)) return this.#close(at, behind)
    }
    const name = found.slice(2, qualifiedEnd(found))
    return this.failAt('syntax', `expected ${expected}, found </${name.slice(0, 100)}`, at)
  }

  #cdata(at: number, behind: number): number {
    const node = this.#node
    if (node.depth === 0 && !this.#fragment) this.failAt('syntax', 'a CDATA section outside the root element', at)
    const from = at + '<![CDATA['.length
    const to = behind - ']]>'.length
    if (this.#slice !== undefined) return behind
    const role = node.role as Role // outside slices every open element has a role
    if (node.content === 'text') {
      this.#countText(to - from)
      if (to > from) this.#tellText(role, normaliseLineEnds(this.#text.slice(from, to)), from)
    } else if (!isAllSpace(this.#text, from, to)) this.#tellStray(role, from)
    return behind
  }

  #instruction(at: number, behind: number): number {
    const text = this.#text
    const end = ncNameEnd(text, at + 2)
    const target = text.slice(at + 2, end)
    if (target === '') this.failAt('syntax', 'expected the target of a processing instruction', at + 2)
    if (text.charCodeAt(end) === 0x3a) this.failAt('namespace', 'the target of an instruction has no colon', end)
    if (!isSpace(text.charCodeAt(end)) && end !== behind - 2) {
      this.failAt('syntax', 'expected white space behind the target of an instruction', end)
    }
    if (target.toLowerCase() !== 'xml') return behind
    if (this.#textAt + at > 0 || this.#fragment || target !== 'xml') {
      this.failAt('syntax', 'the XML declaration can only be the very first thing in the body', at)
    }
    if (!isXmlDeclaration(text.slice(at, behind))) this.failAt('syntax', 'not an XML declaration of version 1.x', at)
    return behind
  }

  #declaration(at: number): never {
    if (this.#text.startsWith('<!DOCTYPE', at) && this.#node.depth === 0 && !this.#rootSeen) {
      this.failAt('doctype', 'a DOCTYPE is refused: no WebDAV body needs one', at)
    }
    return this.failAt('syntax', "expected a comment or a CDATA section behind '<!'", at)
  }
}

function feedsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function indexOrEnd(text: string, search: string, from: number): number {
  const index = text.indexOf(search, from)
  return index < 0 ? text.length : index
}

/** The index behind what could be the name or number of the reference at `ampersand`. */
function referenceNameEnd(text: string, ampersand: number): number {
  let i = ampersand + 1
  while (isReferenceUnit(text.charCodeAt(i))) i++
  return i
}

/** Whether a unit can stand in `&name;` or `&#10;` between its ends. */
function isReferenceUnit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x23
  )
}

/** The index behind the qualified name of an end tag, or of what stands in its place. */
function qualifiedEnd(endTag: string): number {
  const end = endTag.slice(2).search(/[\s<>/]/)
  return end < 0 ? endTag.length : end + 2
}
