import { visible } from '../errors/excerpt.ts'
import { MultistatusError } from '../errors/multistatus-error.ts'
import type { XmlElement } from '../xml/element.ts'
import type { ClarkName } from '../xml/name.ts'

/** What was found where a multistatus was expected. */
export interface FoundInstead {
  readonly httpStatus: number | undefined
  /** The root element, if there was one. */
  readonly root: ClarkName | undefined
  /** The first characters of the body. */
  readonly beginning: string
  /** The conditions, when the root was `DAV:error`; `readCondition` takes the whole error and reads one of them. */
  readonly conditions?: readonly XmlElement[]
}

/** The body is something else than a multistatus: another XML document, HTML, text, or nothing. */
export class NotMultistatusError extends MultistatusError implements FoundInstead {
  static override readonly code = 'not-multistatus'
  declare readonly code: 'not-multistatus'
  readonly httpStatus: number | undefined
  readonly root: ClarkName | undefined
  readonly beginning: string
  readonly conditions: readonly XmlElement[]

  constructor(found: FoundInstead, options?: { cause?: unknown }) {
    super('not-multistatus', `expected a DAV:multistatus, found ${visible(describe(found))}`, options)
    this.httpStatus = found.httpStatus
    this.root = found.root
    this.beginning = found.beginning
    this.conditions = found.conditions ?? []
  }
}

/** How much of a name the message shows. */
const NAME_SHOWN = 100

function describe({ httpStatus, root, beginning, conditions }: FoundInstead): string {
  const status = httpStatus === undefined ? '' : ` (HTTP status ${httpStatus})`
  if (conditions !== undefined && conditions.length > 0) {
    return `a DAV:error with ${conditions
      .slice(0, 5)
      .map((condition) => condition.name.slice(0, NAME_SHOWN))
      .join(', ')}${status}`
  }
  const start = visible(beginning.slice(0, 80).trim())
  if (start === '') return `an empty body${status}`
  if (/^<(?:!doctype\s+)?html\b/i.test(start)) return `an HTML page, ${JSON.stringify(start)}${status}`
  return root === undefined
    ? `${JSON.stringify(start)}${status}`
    : `the root element ${root.slice(0, NAME_SHOWN)}${status}`
}
