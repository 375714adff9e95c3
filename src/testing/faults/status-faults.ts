import { type Finding, finding, type Rule } from '../../issues/issue.ts'
import { checkStatusEntry } from '../../status/check-status-entry.ts'
import { codeRows } from '../../status/codes.ts'
import * as rules from '../../status/rules.ts'
import { standingAt } from '../../status/standing.ts'
import { formatStatusLine } from '../../status/status-line.ts'
import type { Node, XmlDocument } from '../document/nodes.ts'
import type { Random } from '../random.ts'
import { type FaultKind, invalidKind } from './fault-kind.ts'
import { davChild, propstatsOf, setText, statusResponses } from './sites.ts'

type Naming = Parameters<typeof invalidKind>[0]

/** A fault of the status of a response or of properties that failed: they have no values that would contradict another. */
function statusFault(naming: Naming, line: string, place: 'response' | 'propstat'): FaultKind {
  return invalidKind(naming, (document, random) => setStatus(document, random, line, place))
}

function setStatus(document: XmlDocument, random: Random, line: string, place: 'response' | 'propstat'): boolean {
  const owners =
    place === 'response'
      ? statusResponses(document, 'client-error', 'server-error')
      : propstatsOf(document, 'client-error', 'server-error')
  // An error would contradict another status.
  const bare = owners.filter((owner) => davChild(owner, 'error') === undefined)
  const owner = random.pick(bare.length > 0 ? bare : owners)
  const status = owner && davChild(owner, 'status')
  if (owner === undefined || status === undefined) return false
  setText(status, line)
  return true
}

/** A fault of the answer to a method that only tells of what failed: all else is left out of the body. */
function answerFault(naming: Naming, line: string): FaultKind {
  return invalidKind(naming, (document, random) => {
    const failed = new Set<Node>(statusResponses(document, 'client-error', 'server-error'))
    document.root.children = document.root.children.filter((child) => child.kind !== 'element' || failed.has(child))
    return setStatus(document, random, line, 'response')
  })
}

/** Codes that can never stand at a place, with the rule that says so. @see RFC 4918 section 13 */
function neverFaults(place: 'response' | 'propstat'): readonly FaultKind[] {
  return Object.keys(codeRows)
    .map(Number)
    .filter((code) => standingAt(code, place) === 'never')
    .map((code) => {
      const graver = checkStatusEntry({ code, place }).find(({ level }) => level === 'error')
      const { rule: id, level }: Pick<Finding, 'rule' | 'level'> = graver ?? finding(rules.statusNeverHere)
      const description = `the status ${code}, which can never stand in a ${place}`
      return statusFault(
        { name: `status-${code}-in-${place}`, description, rule: { id, level } },
        formatStatusLine(code),
        place,
      )
    })
}

/** A status line in another form: name, description, the line, the rule. @see RFC 9112 section 4 */
const LINES: readonly (readonly [name: string, description: string, line: string, rule: Rule])[] = [
  ['line-empty', 'an empty status', '', rules.statusLineSyntax],
  ['line-code-only', 'a status that is a code alone', '404', rules.statusLineSyntax],
  ['line-reason-only', 'a status that is a reason phrase alone', 'Not Found', rules.statusLineSyntax],
  ['line-two-digits', 'a code of two digits', 'HTTP/1.1 40 Not Found', rules.statusLineSyntax],
  ['line-four-digits', 'a code of four digits', 'HTTP/1.1 4040 Not Found', rules.statusLineSyntax],
  ['line-minor-code', 'a code with a fraction', 'HTTP/1.1 404.1 Not Found', rules.statusLineSyntax],
  ['line-gap', 'two blanks before the code', 'HTTP/1.1  404 Not Found', rules.statusLineSyntax],
  ['line-without-blank', 'a status line without the blank behind its code', 'HTTP/1.1 404', rules.statusMissingSpace],
  ['version-without-minor', 'a version without a second number', 'HTTP/2 404 Not Found', rules.statusHttpVersionSyntax],
  ['version-lower-case', 'a version in small letters', 'http/1.1 404 Not Found', rules.statusHttpVersionSyntax],
  ['version-2.0', 'the version HTTP/2.0', 'HTTP/2.0 404 Not Found', rules.statusHttpVersion11],
  ['reason-line-break', 'a line break in the reason phrase', 'HTTP/1.1 404 Not\nFound', rules.statusReasonCharacters],
  [
    'reason-other',
    'a reason phrase that is not the registered one',
    'HTTP/1.1 404 Gone Fishing',
    rules.statusReasonNonstandard,
  ],
  ['code-below-100', 'a code below 100', 'HTTP/1.1 099 Unknown', rules.statusCodeRange],
  ['code-0', 'the code 000', 'HTTP/1.1 000 Unknown', rules.statusCodeRange],
  ['code-600', 'a code beyond 599', 'HTTP/1.1 600 Unknown', rules.statusCodeRange],
  ['code-unregistered', 'a code that is not registered', 'HTTP/1.1 471 Unknown', rules.statusUnregistered],
  ['code-interim', 'the status of a request that has not ended', 'HTTP/1.1 102 Processing', rules.status1xx],
  ['code-207', 'the status 207 inside a multistatus', 'HTTP/1.1 207 Multi-Status', rules.statusNested207],
  ['code-reserved', 'a code that is reserved', 'HTTP/1.1 418 (Unused)', rules.statusReservedCode],
  [
    'code-needs-header',
    'a status that depends on a header field',
    'HTTP/1.1 407 Proxy Authentication Required',
    rules.statusNeedsHeader,
  ],
  ['code-discouraged', 'a status that says nothing useful here', 'HTTP/1.1 425 Too Early', rules.statusDiscouragedHere],
]

/** Codes that mean too much, or nothing, in the answer to a method: name, method, line, rule. @see RFC 4918 section 9 */
const ANSWERS: readonly (readonly [name: string, method: string, code: number, rule: Rule])[] = [
  ['dependency-in-delete', 'DELETE', 424, rules.delete424],
  ['success-in-delete', 'DELETE', 204, rules.delete204],
  ['done-in-delete', 'DELETE', 200, rules.deleteSuccessEntry],
  ['dependency-in-copy', 'COPY', 424, rules.copymove424],
  ['dependency-in-move', 'MOVE', 424, rules.copymove424],
  ['success-in-copy', 'COPY', 201, rules.copymove201204],
  ['success-in-move', 'MOVE', 204, rules.copymove201204],
  ['success-in-lock', 'LOCK', 200, rules.lockSuccessEntry],
]

/** Status lines, and codes where they cannot stand. @see RFC 4918 sections 9, 12 and 13 */
export const statusFaults: readonly FaultKind[] = [
  ...LINES.map(([name, description, line, rule]) =>
    statusFault({ name: `status-${name}`, description, rule }, line, 'response'),
  ),
  statusFault(
    {
      name: 'propstat-status-line',
      description: 'the status of a propstat is no status line',
      rule: rules.statusLineSyntax,
    },
    'Not Found',
    'propstat',
  ),
  statusFault(
    { name: 'propstat-redirection', description: 'a redirection of properties', rule: rules.redirectInPropstat },
    formatStatusLine(302),
    'propstat',
  ),
  statusFault(
    {
      name: 'status-412-unconditional',
      description: 'a 412 for a request that stated no condition',
      rule: rules.status412WithoutCondition,
      context: { conditional: false },
    },
    formatStatusLine(412),
    'response',
  ),
  ...ANSWERS.map(([name, method, code, rule]) =>
    answerFault(
      { name: `status-${name}`, description: `a ${code} in the answer to ${method}`, rule, context: { method } },
      formatStatusLine(code),
    ),
  ),
  ...neverFaults('response'),
  ...neverFaults('propstat'),
]
