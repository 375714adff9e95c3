import { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import type { Grammar } from '../xml/grammar.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { Scanner } from '../xml/scanner.ts'
import type { Scope } from '../xml/scope.ts'

/** No meaning at all. */
const mute: Grammar<undefined, undefined> = {
  root: undefined,
  child: () => undefined,
  content: () => 'elements',
  open: () => {},
  text: () => {},
  slice: () => {},
  stray: () => {},
  close: () => {},
}

/** The first fault of a text as the content of an element, or `undefined` when it is well-formed. */
export function faultOf(text: string, scope: Scope, limits: XmlLimits): XmlSyntaxError | undefined {
  try {
    const scanner = new Scanner(mute, undefined, { scope, limits, fragment: true })
    scanner.push(text)
    scanner.end()
    return undefined
  } catch (error) {
    if (error instanceof XmlSyntaxError) return error
    throw error
  }
}
