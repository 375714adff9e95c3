import { clarkNameOf } from '../codec/prop.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { conditionsOf } from '../model/error-element.ts'
import { checkStatusEntry } from '../status/check-status-entry.ts'
import { formatStatusLine } from '../status/status-line.ts'
import type { PropstatInput } from '../write/response-input.ts'
import { element, isElement, type XmlElement } from '../xml/element.ts'
import type { BodyKind } from './body-kind.ts'
import type { CreationInput } from './creation-input.ts'

/** The children of a creation response: its propstats in the order of RFC 4918 appendix A.2, and its extensions. */
export function creationElements({ root }: BodyKind, response: CreationInput): readonly XmlElement[] {
  const { propstats, extensions = [] } = 'propstats' in response ? response : { propstats: response }
  return [...Array.from(propstats, (propstat) => propstatElement(root, propstat)), ...extensions]
}

function propstatElement(where: string, propstat: PropstatInput): XmlElement {
  const { props, status, error, description, extensions = [] } = propstat
  const children = [
    element(
      '{DAV:}prop',
      undefined,
      Array.from(props, (prop) => (isElement(prop) ? prop : element(clarkNameOf(prop)))),
    ),
    element('{DAV:}status', undefined, statusText(where, status)),
  ]
  if (error !== undefined) children.push(errorElement(where, conditionsOf(error)))
  if (description !== undefined) children.push(element('{DAV:}responsedescription', undefined, description))
  return element('{DAV:}propstat', undefined, [...children, ...extensions])
}

function statusText(where: string, status: PropstatInput['status']): string {
  const code = typeof status === 'object' ? status.code : status
  if (code === undefined) throw new InvalidInputError(`${where}: a propstat without a status code`)
  const broken = checkStatusEntry({ code, place: 'propstat' }).find(({ level }) => level === 'error')
  if (broken !== undefined) {
    throw new InvalidInputError(`${where}: the status ${code} can never stand in a propstat (${broken.rule})`)
  }
  return formatStatusLine(code, typeof status === 'object' ? status.reason : undefined)
}

function errorElement(where: string, conditions: readonly XmlElement[]): XmlElement {
  if (conditions.length === 0) {
    throw new InvalidInputError(`${where}: an error without a condition (RFC 4918 section 14.5)`)
  }
  return element('{DAV:}error', undefined, conditions)
}
