import { finding, type Issue, type Rule } from '../issues/issue.ts'
import { NotMultistatusError } from '../read/not-multistatus-error.ts'
import { reportNameOf } from './report-name.ts'
import type { LastPlace } from './unreadable.ts'
import type { ValidateContext } from './validate-context.ts'

/**
 * A REPORT with a `Depth` is answered by a multistatus. Later documents have reports that are not, hence advice only.
 * @see RFC 3253 section 3.6
 */
export const reportDepth207: Rule = { id: 'report-depth-207', level: 'info' }

/** The issue with a body that is an XML document, but neither a multistatus nor an error; `place` is its root. */
export function* reportDepthIssues(
  error: unknown,
  { position }: LastPlace,
  context: ValidateContext,
): Generator<Issue> {
  const { method, depth } = context
  if (!(error instanceof NotMultistatusError) || error.root === undefined || error.root === '{DAV:}error') return
  // Depth 0 is in force without the header, too.
  if (method !== 'REPORT' || (depth !== 'infinity' && String(depth) !== '1')) return
  if (reportNameOf(context) === 'free-busy-query') return // RFC 4791 section 7.10: a calendar, whatever the Depth
  yield { ...finding(reportDepth207, { root: error.root, depth: String(depth) }), path: '/', ...position }
}
