import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { LimitError } from '../errors/limit-error.ts'
import type { Issue } from '../issues/issue.ts'
import { isBytes, kindOf } from '../read/bytes.ts'
import type { ResponseDraft } from '../read/drafts.ts'
import type { ReadingHooks } from '../read/hooks.ts'
import { collectingLimits } from '../read/limits.ts'
import { Reading } from '../read/reading.ts'
import { XmlInput } from '../xml/input.ts'
import { withDefaults } from '../xml/limits.ts'
import { Scanner } from '../xml/scanner.ts'
import { outermostScope } from '../xml/scope.ts'
import { bodyGrammar } from './body-grammar.ts'
import type { BodyKind } from './body-kind.ts'
import type { BodyReadOptions } from './options.ts'

/** What a body held, in the terms of the multistatus it is like. */
export interface BodyReading {
  readonly draft: ResponseDraft
  readonly propstat: Reading['propstat']
  readonly issues: readonly Issue[]
}

/**
 * Reads a whole document of a kind from memory.
 *
 * @throws XmlSyntaxError when it is not well-formed or cut short, InvalidInputError when its root is another element,
 * LimitError when it is larger than `limits` allow.
 */
export function readBody(
  body: string | Uint8Array,
  kind: BodyKind,
  options: BodyReadOptions,
  hooks: ReadingHooks = {},
): BodyReading {
  if (typeof body !== 'string' && !isBytes(body)) {
    throw new InvalidInputError(`${kind.reader}: expected a string or a Uint8Array, got ${kindOf(body)}`)
  }
  const limits = withDefaults(collectingLimits, options.limits)
  if (body.length > limits.bytes) throw new LimitError('bytes', limits.bytes, 'units in the body')
  const issues: Issue[] = []
  const onIssue = (issue: Issue): void => {
    const placed = { ...issue, path: pathIn(kind, issue.path) }
    if (issues.length < limits.issues) issues.push(placed)
    options.onIssue?.(placed)
  }
  const reading = new Reading({ onIssue }, limits, hooks)
  const scanner = new Scanner(bodyGrammar(kind), reading, { scope: outermostScope(), limits })
  reading.scanner = scanner
  const input = new XmlInput(scanner, options.contentType)
  input.push(body)
  input.end()
  // A scan that ends without an error has opened a root, and any but the expected one is an error.
  return { draft: reading.response as ResponseDraft, propstat: reading.propstat, issues }
}

/** The path of the response that the root stands for. */
const RESPONSE = '/multistatus/response[1]'

/** A path of the multistatus that a body is like as a path of that body. */
function pathIn({ root, like }: BodyKind, path: string): string {
  if (like === 'response') return `/${root.slice(root.lastIndexOf('}') + 1)}${path.slice(RESPONSE.length)}`
  return path.slice(like === 'prop' ? `${RESPONSE}/propstat[1]`.length : RESPONSE.length)
}
