import { excerptAt } from '../errors/excerpt.ts'
import type { Position } from '../errors/position.ts'
import { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { outermostScope, Scope } from '../xml/scope.ts'
import { looseHead, strictHead } from './loose-head.ts'
import { looseDeclarations, looseTagEnd } from './loose-tag.ts'

/** The root of a body that is no longer read strictly: what its content inherits, and where that begins. */
export interface Root {
  readonly scope: Scope
  readonly behind: number
  /** Its end tag without the `>`. */
  readonly endTag: string
  /** Why nothing in the body is certain. */
  readonly doubt: string | undefined
}

/** What stands before a root element: comments, instructions, a DOCTYPE, or the tag of an element. */
const PROLOG = /<!--|<\?|<!doctype|<(?![/!])(?:([^\s<>:/]+):)?([^\s<>:/]*)/gi

/**
 * Finds the `DAV:multistatus` whose tag, or what stands before it, is broken: behind garbage, behind a broken XML
 * declaration, with a prefix that is not declared (it is taken for `DAV:`, and everything is in doubt).
 *
 * @throws XmlSyntaxError when there is a DOCTYPE before it.
 */
export function findRoot(text: string, limits: XmlLimits, locate: (at: number) => Position): Root | undefined {
  const pattern = new RegExp(PROLOG)
  for (;;) {
    const match = pattern.exec(text)
    if (match === null) return undefined
    const [found, prefix = '', localName] = match
    if (found === '<!--') pattern.lastIndex = behind(text, '-->', match.index)
    else if (found === '<?') pattern.lastIndex = behindInstruction(text, match.index)
    else if (found.startsWith('<!')) throw refused(text, match.index, locate)
    else if (localName === 'multistatus') return rootAt(text, match.index, prefix, limits)
    else {
      // Something else may have been sent first, by a script for example; a declaration begins a document.
      const declaration = text.indexOf('<?xml', match.index)
      if (declaration < 0) return undefined
      pattern.lastIndex = declaration
    }
  }
}

function behind(text: string, terminator: string, at: number): number {
  const end = text.indexOf(terminator, at)
  return end < 0 ? at + 2 : end + terminator.length
}

/** One that does not end before the next markup was never finished. */
function behindInstruction(text: string, at: number): number {
  const end = text.indexOf('?>', at)
  const less = text.indexOf('<', at + 1)
  return end < 0 || (less >= 0 && less < end) ? at + 2 : end + 2
}

function refused(text: string, at: number, locate: (at: number) => Position): XmlSyntaxError {
  const reason = 'a DOCTYPE is refused: no WebDAV body needs one'
  return new XmlSyntaxError('doctype', reason, locate(at), excerptAt(text, at))
}

function rootAt(text: string, at: number, prefix: string, limits: XmlLimits): Root | undefined {
  const end = looseTagEnd(text, at)
  if (end < 0) return undefined
  const tag = text.slice(at, end)
  const declared = looseDeclarations(tag).get(prefix)
  const outer = outermostScope()
  const known = new Scope(new Map([...outer.namespaces, [prefix, 'DAV:']]))
  const head = looseHead(tag, declared === undefined ? known : outer, limits)
  if (head === undefined || head.name.clark !== '{DAV:}multistatus') return undefined
  return {
    scope: declared === undefined ? new Scope(new Map([...head.scope.namespaces, [prefix, 'DAV:']])) : head.scope,
    behind: end,
    endTag: head.endTag.slice(0, -1),
    doubt: declared === undefined ? undeclared(prefix) : broken(tag, limits),
  }
}

function undeclared(prefix: string): string {
  return `${prefix === '' ? 'the default namespace' : `prefix ${prefix}`} is not declared and was taken for DAV:`
}

/** A declaration that is lost changes names everywhere. */
function broken(tag: string, limits: XmlLimits): string | undefined {
  return strictHead(tag, outermostScope(), limits) === undefined ? 'the tag of the root is broken' : undefined
}
