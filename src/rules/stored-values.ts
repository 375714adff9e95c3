import type { Rule } from '../issues/issue.ts'
import type { XmlElement } from '../xml/element.ts'
import { XML_LANG } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { parseElement } from '../xml/parse-element.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { foundValue } from './found-value.ts'

/** White space in values is kept as it was stored. @see RFC 4918 section 4.3 */
export const propWhitespaceSignificant: Rule = { id: 'prop-whitespace-significant', level: 'error' }

/** Names, attributes, text and language of values are kept as they were stored. @see RFC 4918 section 4.3 */
export const propInfosetPreserved: Rule = { id: 'prop-infoset-preserved', level: 'error' }

/** Compares the values that the context says were stored with those that come back. */
export const checkStored: BodyRuleMaker = (report, { stored }) => {
  if (stored === undefined) return undefined
  const values = new Map<ClarkName, XmlElement>()
  for (const each of stored) {
    const value = typeof each === 'string' ? parseElement(each) : each
    values.set(value.name, value)
  }
  return {
    response(response, places) {
      for (const [name, value] of values) {
        const found = foundValue(response, places, name)
        if (found === undefined) continue
        const lost = difference(value, found.value)
        if (lost === 'white space') report(propWhitespaceSignificant, found.place)
        else if (lost !== undefined) report(propInfosetPreserved, found.place, { lost })
        else if (value.lang !== undefined && value.lang !== found.value.lang) {
          report(propInfosetPreserved, found.place, { lost: `xml:lang ${value.lang.slice(0, 40)}` })
        }
      }
    },
  }
}

/** What of a value has changed; white space only if nothing else has. */
function difference(stored: XmlElement, found: XmlElement): string | undefined {
  if (infosetOf(stored, (text) => text) === infosetOf(found, (text) => text)) return undefined
  if (infosetOf(stored, collapsed) === infosetOf(found, collapsed)) return 'white space'
  if (namesIn(stored) !== namesIn(found)) return 'elements'
  return stored.text === found.text ? 'attributes' : 'text'
}

/** Everything but prefixes, which may change, and the language, which may be inherited. */
function infosetOf(of: XmlElement, text: (text: string) => string): string {
  const attributes = [...of.attributes].filter(([name]) => name !== XML_LANG).sort(([a], [b]) => (a < b ? -1 : 1))
  const children = of.children
    .map((child) => (typeof child === 'string' ? text(child) : { element: infosetOf(child, text) }))
    .filter((child) => child !== '')
  return JSON.stringify([of.name, attributes, children])
}

function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')
}

function namesIn({ name, elements }: XmlElement): string {
  return `<${name} ${elements.map(namesIn).join('')}>`
}
