import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMultistatusError, parseMultistatus, type XmlElement } from 'multistatus'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import { descriptors } from './packs.ts'

/** For each property, for each state, the raw forms that have it. */
export type RawForms = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** How much of a form is kept, and of one that never ends. */
const LONGEST = 160
/** How many children repeat together at most. */
const PERIOD = 4

/**
 * The form of a raw value: a run of letters is `a`, of digits `9`, of both `x`, of white space a blank; what repeats is
 * followed by `*`. Names of elements and attributes are kept.
 */
export function rawForm(element: XmlElement): string {
  const form = `${attributesForm(element)}${contentForm(element)}`
  return form.length > LONGEST ? `${form.slice(0, LONGEST)}…` : form
}

function attributesForm({ attributes }: XmlElement): string {
  const shown = [...attributes].map(([name, value]) => `@${name}=${textForm(value)} `)
  return shown.sort().join('')
}

function contentForm({ children, namespace }: XmlElement): string {
  const forms = children.map((child) => {
    if (typeof child === 'string') return textForm(child)
    const name = child.namespace === namespace || child.namespace === 'DAV:' ? child.localName : child.name
    const content = `${attributesForm(child)}${contentForm(child)}`
    return content === '' ? `<${name}/>` : `<${name}>${content}</>`
  })
  return withoutRepeats(forms).join('')
}

/** A list in which what follows itself is there once, with an asterisk. */
function withoutRepeats(forms: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (let at = 0; at < forms.length; ) {
    const period = [1, 2, 3, PERIOD].find((length) => isRepeated(forms, at, length))
    if (period === undefined) kept.push(forms[at++] ?? '')
    else {
      const unit = forms.slice(at, at + period)
      while (unit.every((form, i) => forms[at + i] === form)) at += period
      kept.push(...unit, '*')
    }
  }
  return kept
}

function isRepeated(forms: readonly string[], at: number, length: number): boolean {
  return (
    at + 2 * length <= forms.length && forms.slice(at, at + length).every((form, i) => forms[at + length + i] === form)
  )
}

function textForm(text: string): string {
  const runs = text
    .replace(/\r/g, '␍')
    .replace(/[\t\n ]+/g, ' ')
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (run) => (/^\d+$/.test(run) ? '9' : /\d/.test(run) ? 'x' : 'a'))
    .replace(/[^\x20-\x7e␍]+/gu, '¤')
  // Paths, lists of words and iCalendar differ in length and order without being another form.
  return (runs.length > 40 ? runs.replace(/[a9]/g, 'x') : runs).replace(/(.{1,24}?)\1+/gu, '$1*')
}

/** The state that a descriptor gives an element: as `lookup` has it, with rules noted or the reason. */
function stateOf(element: XmlElement, decode: (element: XmlElement, note: (rule: string) => void) => unknown): string {
  const notes = new Set<string>()
  try {
    decode(element, (rule) => notes.add(rule))
    return notes.size === 0 ? 'found' : `found, noted: ${[...notes].sort().join(', ')}`
  } catch (error) {
    if (!isMultistatusError(error) || error.code !== 'invalid-input') throw error
    return `invalid: ${error.message.replace(/"(?:[^"\\]|\\.)*"/g, '"…"').replace(/found .*"$/s, 'found "…"')}`
  }
}

/** The folders of recorded servers. */
export function serverFolders(): readonly string[] {
  return corpusFolders().flatMap((folder) => {
    const inner = join(folder, 'servers')
    if (existsSync(inner)) return [inner]
    return /\/servers\/?$/.test(folder) ? [folder] : []
  })
}

/** Every form of every property with a descriptor that stands under a 2xx status in the bodies of some folders. */
export function rawFormsIn(folders: readonly string[]): RawForms {
  const codecs = new Map(descriptors.map(({ prop }) => [prop.name as string, prop.codec]))
  const table = new Map<string, Map<string, Set<string>>>()
  for (const folder of folders) {
    for (const body of bodiesIn(folder)) {
      for (const element of foundIn(body.bytes())) {
        const codec = codecs.get(element.name)
        if (codec === undefined) continue
        const states = table.get(element.name) ?? new Map<string, Set<string>>()
        table.set(element.name, states)
        const state = stateOf(element, codec.decode)
        states.set(state, (states.get(state) ?? new Set()).add(rawForm(element)))
      }
    }
  }
  return Object.fromEntries(
    sorted(table).map(([name, states]) => [
      name,
      Object.fromEntries(sorted(states).map(([state, forms]) => [state, [...forms].sort()])),
    ]),
  )
}

function sorted<V>(map: ReadonlyMap<string, V>): (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}

function* foundIn(bytes: Uint8Array): Generator<XmlElement> {
  let responses: ReturnType<typeof parseMultistatus>['responses'] = []
  try {
    responses = parseMultistatus(bytes).responses
  } catch (error) {
    if (!isMultistatusError(error)) throw error
  }
  for (const { propstats } of responses) {
    for (const { status, props } of propstats) {
      if (status?.code !== undefined && status.code >= 200 && status.code < 300) yield* props
    }
  }
}
