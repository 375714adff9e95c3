import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import type { Issue } from '../issues/issue.ts'
import type { Multistatus } from '../model/multistatus.ts'
import { NotMultistatusError } from '../read/not-multistatus-error.ts'
import { parseMultistatus } from '../read/parse-multistatus.ts'
import type { RecoverOptions, Recovery } from './recovery.ts'
import { Salvage } from './salvage.ts'
import { sourceText } from './source-text.ts'

/**
 * Reads a multistatus that may not be well-formed, as far as it can be read.
 *
 * A well-formed body gives what `parseMultistatus` gives, with `recovered: false`. Of any other, each response that is
 * well-formed by itself is what the strict reader would have made of it; one that is not has lost what was broken and is
 * listed in `damaged`, and it is left out when its href is lost. Never conclude from a recovered body that something is
 * not there; it has no sync token, with which a client would pass over for ever what was lost.
 *
 * Positions of issues count UTF-16 units of the decoded text when the body had to be recovered. No other function of this
 * package calls this one.
 *
 * @throws XmlSyntaxError for a DOCTYPE or when there is no trace of a multistatus, NotMultistatusError when the body is
 * something else, LimitError when it is larger than `limits` allow.
 */
export function recoverMultistatus(body: string | Uint8Array, options: RecoverOptions = {}): Recovery {
  const strictly = readStrictly(body, options)
  if (!('cause' in strictly)) return { recovered: false, complete: true, cause: undefined, damaged: [], ...strictly }
  const { cause } = strictly
  const salvage = new Salvage(sourceText(body, options.contentType), options)
  if (!salvage.run()) throw cause
  const { multistatus, damaged } = salvage
  return { recovered: true, complete: false, cause, multistatus, damaged }
}

type Fault = XmlSyntaxError | NotMultistatusError

/** What the strict reader makes of a body, or the fault that does not rule out recovery. */
function readStrictly(
  body: string | Uint8Array,
  options: RecoverOptions,
): { readonly multistatus: Multistatus } | { readonly cause: Fault } {
  const heard: Issue[] = [] // if the body must be read again, they will be heard then
  let multistatus: Multistatus
  try {
    const { base, limits, contentType, httpStatus } = options
    const onIssue = options.onIssue === undefined ? undefined : (issue: Issue) => void heard.push(issue)
    multistatus = parseMultistatus(body, { base, limits, contentType, httpStatus, onIssue })
  } catch (error) {
    if (error instanceof NotMultistatusError && !isDoctype(error.cause)) return { cause: error }
    if (error instanceof XmlSyntaxError && !isDoctype(error)) return { cause: error }
    if (!(error instanceof InvalidInputError)) throw error
    throw new InvalidInputError('recoverMultistatus: expected a string or a Uint8Array', { cause: error })
  }
  for (const issue of heard) options.onIssue?.(issue)
  return { multistatus }
}

function isDoctype(error: unknown): boolean {
  return error instanceof XmlSyntaxError && error.kind === 'doctype'
}
