import { visible } from '../errors/excerpt.ts'
import { LimitError } from '../errors/limit-error.ts'
import { davGrammar } from '../read/dav-grammar.ts'
import type { Limits } from '../read/limits.ts'
import type { Reading } from '../read/reading.ts'
import type { Role } from '../read/roles.ts'
import { isAllSpace, replaceIllegalCharacters } from '../xml/characters.ts'
import { Scanner } from '../xml/scanner.ts'
import type { Scope } from '../xml/scope.ts'
import { faultOf } from './fault-of.ts'
import { looseHead, strictHead } from './loose-head.ts'
import { looseTagEnd } from './loose-tag.ts'
import type { LooseElement } from './parse-loosely.ts'

/** How many complaints, and how much of a name, a reason holds. */
const COMPLAINTS = 10
const NAME_LENGTH = 100

/**
 * Reads a straightened response by the same table and with the same effects as the strict reader.
 *
 * The skeleton may be marked; a property, condition or extension is taken only when its own source is well-formed and
 * bears no mark, and is left out otherwise.
 */
export class DamagedReader {
  readonly #reading: Reading
  readonly #text: string
  readonly #limits: Limits
  /** What is wrong with the response, beyond the first fault. */
  readonly complaints: Set<string> = new Set()

  constructor(reading: Reading, text: string, limits: Limits) {
    this.#reading = reading
    this.#text = text
    this.#limits = limits
  }

  /** Reads an element that stands in one of a role. */
  read(element: LooseElement, outer: Role, scope: Scope): void {
    if (element.name.startsWith('?')) return
    const tag = this.#text.slice(element.start, looseTagEnd(this.#text, element.start))
    const head = looseHead(tag, scope, this.#limits)
    if (head === undefined) return this.#leaveOut(element, 'its name or prefix is not known')
    const role = davGrammar.child(outer, head.name)
    const content = davGrammar.content(role)
    if (content === 'slice') return this.#slice(element, tag, outer, scope)
    if (content === 'text' && isMarked(element, '?cut')) return this.#leaveOut(element, 'the body ends inside it')
    for (const { name } of element.children) {
      if (name.startsWith('?')) this.#complain(`${shown(element.name)} ${MEANINGS[name] ?? ''}`)
    }
    davGrammar.open(this.#reading, role, head, 0)
    if (content === 'text') this.#textOf(element, role)
    else {
      if (!isAllSpace(element.text)) this.#complain(`text in ${shown(element.name)} left out`)
      for (const child of element.children) this.read(child, role, head.scope)
    }
    davGrammar.close(this.#reading, role, 0)
  }

  #textOf(element: LooseElement, role: Role): void {
    if (element.text.length > this.#limits.textLength) {
      throw new LimitError('textLength', this.#limits.textLength, 'units in one text, value or tag')
    }
    for (const child of element.children) if (!child.name.startsWith('?')) this.#leaveOut(child, 'it stands in a text')
    davGrammar.text(this.#reading, role, element.text)
  }

  #slice(element: LooseElement, tag: string, outer: Role, scope: Scope): void {
    const source = this.#text.slice(element.start, element.end)
    if (/<\?/.test(source)) return this.#leaveOut(element, 'markup in it is missing or broken')
    const limits = { ...this.#limits, depth: Math.max(1, this.#limits.depth - 4) } // as deep as it may lie in a body
    // Illegal characters are the server's, where nothing but text surrounds them; they are kept as they came.
    const isText = element.children.length === 0
    const fault = faultOf(isText ? replaceIllegalCharacters(source) : source, scope, limits)
    if (fault !== undefined) return this.#leaveOut(element, fault.reason)
    if (replaceIllegalCharacters(source) === source) {
      const scanner = new Scanner({ ...davGrammar, root: outer }, this.#reading, { scope, limits, fragment: true })
      scanner.push(source)
      return scanner.end()
    }
    const head = strictHead(tag, scope, limits)
    if (head === undefined) return this.#leaveOut(element, 'its tag is broken')
    const role = davGrammar.child(outer, head.name)
    const end = source.lastIndexOf('</')
    davGrammar.open(this.#reading, role, head, 0)
    davGrammar.slice(this.#reading, role, head, source.slice(tag.length, Math.max(end, tag.length)), 0)
    davGrammar.close(this.#reading, role, 0)
  }

  #leaveOut(element: LooseElement, why: string): void {
    this.#complain(`${shown(element.name)} left out: ${why}`)
  }

  #complain(complaint: string): void {
    if (this.complaints.size < COMPLAINTS) this.complaints.add(complaint)
  }
}

const MEANINGS: Readonly<Record<string, string>> = {
  '?doubt': 'holds broken markup',
  '?open': 'has no end tag',
  '?cut': 'is cut by the end of the body',
}

function isMarked(element: LooseElement, mark: string): boolean {
  return element.children.some(({ name }) => name === mark)
}

function shown(name: string): string {
  return visible(name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name)
}
