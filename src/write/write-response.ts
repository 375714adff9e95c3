import { emptyProp } from '../codec/prop.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Finding } from '../issues/issue.ts'
import { conditionsOf } from '../model/error-element.ts'
import { formatStatusLine, type StatusLine } from '../status/status-line.ts'
import { isElement, type XmlElement } from '../xml/element.ts'
import { escapeTextInDoubt } from '../xml/escape.ts'
import { checkHref, checkStatus } from './check-entry.ts'
import type { ErrorInput, PropstatInput, ResponseInput } from './response-input.ts'
import { type Surroundings, writeElement } from './write-element.ts'

/** How one response is written. */
export interface ResponseContext {
  readonly around: Surroundings
  /** Whether a response that breaks the RFC is written as it is. */
  readonly keepInvalid: boolean
  readonly onFinding: (finding: Finding) => void
  /** The status element of each code as it was written last, and its reason phrase. */
  readonly statuses: Map<number, { readonly reason: string; readonly text: string }>
}

/**
 * Writes one response, in the order of RFC 4918 appendix A.2.
 *
 * @throws InvalidInputError when it breaks the RFC and is not to be kept as it is.
 */
export function writeResponse(response: ResponseInput, context: ResponseContext): string {
  const { hrefs, status, propstats = [], location } = response
  const href = hrefs[0] ?? ''
  if (!context.keepInvalid) checkShape(response, href)
  let text = '<D:response>'
  for (const each of hrefs) text += `<D:href>${escapeTextInDoubt(each, context.around.doubt)}</D:href>`
  if (status !== undefined) text += writeStatus(status, 'response', href, context)
  for (const propstat of propstats) text += writePropstat(propstat, href, context)
  text += writeError(response.error, context) + writeDescription(response.description, context)
  if (location !== undefined)
    text += `<D:location><D:href>${escapeTextInDoubt(location, context.around.doubt)}</D:href></D:location>`
  return `${text}${writeElements(response.extensions, context)}</D:response>`
}

function checkShape({ hrefs, status, propstats = [] }: ResponseInput, href: string): void {
  if (hrefs.length === 0) throw new InvalidInputError('a response without an href (RFC 4918 section 14.24)')
  hrefs.forEach(checkHref)
  if (status !== undefined && propstats.length > 0) {
    throw new InvalidInputError(
      `${href}: a response with a status and with propstats; RFC 4918 section 14.24 wants one of them`,
    )
  }
  if (status === undefined && propstats.length === 0) {
    throw new InvalidInputError(`${href}: a response with neither a status nor propstats (RFC 4918 section 14.24)`)
  }
  if (hrefs.length > 1 && propstats.length > 0) {
    throw new InvalidInputError(`${href}: several hrefs with propstats; RFC 4918 section 14.24 wants one`)
  }
}

function writePropstat(propstat: PropstatInput, href: string, context: ResponseContext): string {
  let props = ''
  for (const prop of propstat.props) {
    props += writeElement(isElement(prop) ? prop : emptyProp(prop), context.around)
  }
  const prop = props === '' ? '<D:prop/>' : `<D:prop>${props}</D:prop>`
  const status = propstat.status === undefined ? '' : writeStatus(propstat.status, 'propstat', href, context)
  if (status === '' && !context.keepInvalid) throw new InvalidInputError(`${href}: a propstat without a status`)
  const beside = writeError(propstat.error, context) + writeDescription(propstat.description, context)
  return `<D:propstat>${prop}${status}${beside}${writeElements(propstat.extensions, context)}</D:propstat>`
}

function writeStatus(
  status: number | StatusLine,
  place: 'response' | 'propstat',
  href: string,
  context: ResponseContext,
): string {
  const code = typeof status === 'number' ? status : status.code
  if (context.keepInvalid && typeof status === 'object')
    return `<D:status>${escapeTextInDoubt(status.raw, context.around.doubt)}</D:status>`
  if (code === undefined) throw new InvalidInputError(`${href}: a status without a code in a ${place}`)
  if (!context.keepInvalid) for (const finding of checkStatus(code, place, href)) context.onFinding(finding)
  const reason = typeof status === 'object' ? status.reason : ''
  const usual = context.statuses.get(code)
  if (usual !== undefined && usual.reason === reason) return usual.text
  const text = writeStatusLine(code, reason, context)
  context.statuses.set(code, { reason, text })
  return text
}

function writeStatusLine(code: number, reason: string, context: ResponseContext): string {
  return `<D:status>${escapeTextInDoubt(formatStatusLine(code, reason), context.around.doubt)}</D:status>`
}

function writeError(error: ErrorInput | undefined, context: ResponseContext): string {
  if (error === undefined) return ''
  return `<D:error>${writeElements(conditionsOf(error), context)}</D:error>`
}

function writeDescription(description: string | undefined, { around }: ResponseContext): string {
  if (description === undefined) return ''
  return `<D:responsedescription>${escapeTextInDoubt(description, around.doubt)}</D:responsedescription>`
}

function writeElements(elements: readonly XmlElement[] | undefined, context: ResponseContext): string {
  return elements === undefined ? '' : elements.map((each) => writeElement(each, context.around)).join('')
}
