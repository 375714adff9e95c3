import { parseReport } from 'multistatus/request'
import { formatStatusLine } from 'multistatus/status'
import { type ValidateContext, validate } from 'multistatus/validate'

const NAMESPACES = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:K="urn:ietf:params:xml:ns:carddav"'

/** A body of these parts, each on a line of its own; the first stands on line 2. */
export function bodyOf(...parts: readonly string[]): string {
  return `<D:multistatus ${NAMESPACES}>\n${parts.join('\n')}\n</D:multistatus>`
}

/** A response with a status, and what else stands in it. */
export function withStatus(href: string, code: number, rest = ''): string {
  return `<D:response><D:href>${href}</D:href><D:status>${formatStatusLine(code)}</D:status>${rest}</D:response>`
}

/** A response with a propstat. */
export function withProp(href: string, prop = '<D:getetag>"1"</D:getetag>', code = 200): string {
  return `<D:response><D:href>${href}</D:href>${propstat(prop, code)}</D:response>`
}

export function propstat(prop: string, code = 200, rest = ''): string {
  return `<D:propstat><D:prop>${prop}</D:prop><D:status>${formatStatusLine(code)}</D:status>${rest}</D:propstat>`
}

/** The context of a REPORT with this body, whose prefixes are those of `bodyOf`. */
export function reporting(request: string, more: ValidateContext = {}): ValidateContext {
  return { method: 'REPORT', request: parseReport(request.replace('>', ` ${NAMESPACES}>`)), ...more }
}

/** The issues of some rules, by line. */
export function linesOf(rules: RegExp, body: string, context?: ValidateContext): string[] {
  const { issues } = validate(body, context)
  return issues.filter(({ rule }) => rules.test(rule)).map(({ rule, line, level }) => `${line} ${level} ${rule}`)
}
