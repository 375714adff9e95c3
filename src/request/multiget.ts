import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'
import { writeHrefs } from './element-text.ts'
import { type PropRequestInput, writeOptionalProps } from './prop-request.ts'
import { stringifyBody } from './stringify-body.ts'

/** What the two multiget reports have in common when they are written. */
interface MultigetInput {
  readonly props?: PropRequestInput | undefined
  readonly hrefs: Iterable<string>
  readonly extensions?: readonly XmlElement[] | undefined
}

/** Writes a multiget report; `data` is the request for calendar or address data. */
export function writeMultiget(name: ClarkName, input: MultigetInput, data: XmlElement | undefined): string {
  const hrefs = writeHrefs(input.hrefs)
  if (hrefs.length === 0) throw new InvalidInputError('hrefs: expected at least one')
  return stringifyBody(name, [...writeOptionalProps(input.props, data), ...hrefs, ...(input.extensions ?? [])])
}
