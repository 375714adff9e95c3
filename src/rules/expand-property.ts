import type { IssueArgs, Rule } from '../issues/issue.ts'
import { hrefEmpty } from '../model/href/href-rules.ts'
import { isSuccess } from '../model/lookup.ts'
import * as structure from '../read/rules.ts'
import type { ExpandedProperty } from '../request/expand-property.ts'
import { statusLineSyntax } from '../status/rules.ts'
import { parseStatusLine } from '../status/status-line.ts'
import { trimSpace } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { reportOf } from './asked.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { foundPropstats, propPlace } from './found-props.ts'
import { reportNameOf } from './report-name.ts'

/** A response inside the value of a property has all that a response needs. @see RFC 3253 section 3.8 */
export const expandPropertyNested: Rule = { id: 'expand-property-nested', level: 'error' }

/** A property that was to be expanded has responses in the place of its hrefs. @see RFC 3253 section 3.8 */
export const expandPropertyLeftover: Rule = { id: 'expand-property-leftover', level: 'error' }

/** Looks into the values of all properties, and into those of the responses inside them. */
export const checkExpanded: BodyRuleMaker = (report, context) => {
  if (reportNameOf(context) !== 'expand-property') return undefined
  const asked = reportOf(context, 'expand-property')?.properties ?? []
  return {
    response(response, places) {
      for (const [propstat, at] of foundPropstats(response, places)) {
        for (const name of at.props.keys()) {
          const value = propstat.get(name)
          if (value === undefined) continue
          for (const [rule, args] of faultsOfProperty(value, asked)) report(rule, propPlace(at, name), args)
        }
      }
    },
  }
}

type Fault = readonly [rule: Rule, args: IssueArgs]

/** What is wrong with a property; `asked` are those that were asked for where it stands. */
function* faultsOfProperty(value: XmlElement, asked: readonly ExpandedProperty[]): Generator<Fault> {
  const wanted = asked.find(({ name }) => name === value.name)?.properties ?? []
  const left: XmlElement[] = []
  for (const each of hrefsAndResponses(value)) {
    if (each.name === RESPONSE) yield* faultsOfResponse(each, wanted)
    else if (wanted.length > 0) left.push(each)
  }
  const [first] = left
  if (first === undefined) return
  const args = { property: value.name, hrefs: left.length, href: trimSpace(first.text) }
  yield [expandPropertyLeftover, args]
}

const RESPONSE: ClarkName = '{DAV:}response'

/** The hrefs of a value, wherever they stand, and the responses that stand for one. */
function* hrefsAndResponses(value: XmlElement): Generator<XmlElement> {
  for (const child of value.elements) {
    if (child.name === RESPONSE || child.name === '{DAV:}href') yield child
    else yield* hrefsAndResponses(child)
  }
}

function* faultsOfResponse(response: XmlElement, asked: readonly ExpandedProperty[]): Generator<Fault> {
  const href = trimSpace(response.child('{DAV:}href')?.text ?? '')
  for (const { id } of brokenRules(response)) yield [expandPropertyNested, { href, broken: id }]
  for (const propstat of childrenOf(response, 'propstat')) {
    const status = propstat.child('{DAV:}status')
    if (status === undefined || !isSuccess(parseStatusLine(status.text))) continue
    for (const value of propstat.child('{DAV:}prop')?.elements ?? []) yield* faultsOfProperty(value, asked)
  }
}

/** The rules about structure that a response which is part of a value breaks. */
function* brokenRules(response: XmlElement): Generator<Rule> {
  const hrefs = childrenOf(response, 'href')
  const propstats = childrenOf(response, 'propstat')
  const statuses = childrenOf(response, 'status')
  if (hrefs.length === 0) yield structure.responseMissingHref
  if (hrefs.some(({ text }) => trimSpace(text) === '')) yield hrefEmpty
  if (hrefs.length > 1 && propstats.length > 0) yield structure.responseMultipleHrefPropstat
  if (propstats.length === 0 && statuses.length === 0) yield structure.responseNoResult
  if (propstats.length > 0 && statuses.length > 0) yield structure.responseStatusXorPropstat
  if (statuses.length > 1) yield structure.responseDuplicateChild
  for (const propstat of propstats) {
    const own = childrenOf(propstat, 'status')
    if (childrenOf(propstat, 'prop').length !== 1) yield structure.propstatPropOnce
    if (own.length !== 1) yield structure.propstatStatusOnce
    statuses.push(...own)
  }
  if (statuses.some(({ text }) => parseStatusLine(text).code === undefined)) yield statusLineSyntax
}

function childrenOf(parent: XmlElement, localName: string): XmlElement[] {
  return parent.elements.filter(({ name }) => name === `{DAV:}${localName}`)
}
