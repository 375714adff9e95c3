import type { Role } from '../../read/roles.ts'
import { xmlNamespaceUse, xmlWellFormed } from '../../rules/unreadable.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, type FaultSource, malformedKind, textAround } from './fault-kind.ts'

/** The text around an element of a role: before and behind the end of its content. */
function endOf(source: FaultSource, role: Role): readonly [before: string, behind: string] | undefined {
  const element = source.random.pick(elementsOfRole(source.document, role))
  return element && textAround(source, element, 'end')
}

const MALFORMED = { kind: 'malformed', rule: xmlWellFormed } as const

/** The tags of a body itself, broken. */
export const tagFaults: readonly FaultKind[] = [
  {
    ...MALFORMED,
    name: 'end-tag-missing',
    description: 'a response whose end tag is missing',
    apply(source) {
      const [before, behind] = endOf(source, 'response') ?? []
      return behind && before + behind.replace(/^<[^>]*>/, '')
    },
  },
  {
    ...MALFORMED,
    name: 'end-tag-mismatched',
    description: 'the end tag of an href has another name',
    apply(source) {
      const [before, behind] = endOf(source, 'href') ?? []
      return behind && before + behind.replace(/^<\/[^>]*>/, '</a>')
    },
  },
  {
    ...MALFORMED,
    name: 'end-tag-of-root-mismatched',
    description: 'the end tag of the root has another name',
    apply(source) {
      const [before, behind] = textAround(source, source.document.root, 'end')
      return before + behind.replace(/^<\/[^>]*>/, '</multi-status>')
    },
  },
  {
    ...MALFORMED,
    name: 'end-tag-unended',
    description: 'the end tag of an href without its >',
    apply(source) {
      const [before, behind] = endOf(source, 'href') ?? []
      return behind && before + behind.replace('>', ' ')
    },
  },
  {
    ...MALFORMED,
    rule: xmlNamespaceUse,
    name: 'namespace-undeclared',
    description: 'the prefix of the root is not declared',
    apply({ document, write }) {
      const text = write(document)
      const prefix = /<([^\s:/<>?]+):multistatus\s/.exec(text)?.[1]
      return prefix && text.replace(new RegExp(`\\sxmlns:${prefix}="[^"]*"`), '')
    },
  },
  malformedKind(
    { name: 'root-twice', description: 'a second root element', rule: xmlWellFormed },
    (text) => `${text}<D:multistatus xmlns:D="DAV:"/>`,
  ),
  malformedKind(
    { name: 'text-behind-root', description: 'a text behind the root element', rule: xmlWellFormed },
    (text) => `${text}\nOK`,
  ),
  malformedKind(
    { name: 'section-behind-root', description: 'a CDATA section behind the root element', rule: xmlWellFormed },
    (text) => `${text}<![CDATA[ ]]>`,
  ),
  malformedKind(
    { name: 'html-behind-root', description: 'the warning of a script language behind the body', rule: xmlWellFormed },
    (text) => `${text}\n<br />\n<b>Warning</b>: a message on line <b>1</b><br />`,
  ),
]
