import { type BodyKind, mkcalendarBody, mkcolBody } from '../bodies/body-kind.ts'
import { readCreationResponse } from '../bodies/read-creation-response.ts'
import { finding } from '../issues/issue.ts'
import type { Place, ReadingHooks } from '../read/hooks.ts'
import { NotMultistatusError } from '../read/not-multistatus-error.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ReportAt } from './body-rule.ts'
import { bodyText } from './body-text.ts'
import { IssueCollector } from './issue-collector.ts'
import { checkMkcolPropstats, mkcolResponseContent } from './mkcol-response.ts'
import type { Report } from './report.ts'
import { unreadableIssues } from './unreadable.ts'
import type { ValidateContext } from './validate-context.ts'
import { instructionIssues } from './xml-processing-instruction.ts'

/** The documents that answer instead of a multistatus, by method. */
const KINDS: Readonly<Record<string, BodyKind>> = { MKCOL: mkcolBody, MKCALENDAR: mkcalendarBody }

/** What a response has and a `DAV:mkcol-response` has not. */
const BARRED: readonly ClarkName[] = ['{DAV:}response', '{DAV:}href', '{DAV:}status']

/**
 * The report on a body that could not be read as a multistatus, if the method has another document for an answer and the
 * body is that; `root` is where it begins.
 */
export function creationReport(
  error: unknown,
  body: string | Uint8Array,
  context: ValidateContext,
  root: Place,
): Report | undefined {
  const { method = '', contentType, limits } = context
  const kind = Object.hasOwn(KINDS, method) ? KINDS[method] : undefined
  if (!(error instanceof NotMultistatusError) || kind === undefined || error.root !== kind.root) return undefined
  const found = new IssueCollector(context)
  const report: ReportAt = (rule, place, args) => found.addAt(finding(rule, args), place)
  const walk = new CreationWalk(kind, root, report, context)
  const text = bodyText(body, contentType)
  try {
    const options = { contentType, limits, onIssue: found.add.bind(found) }
    const { propstats } = readCreationResponse(body, kind, options, walk.hooks)
    if (kind === mkcolBody) checkMkcolPropstats(propstats, walk, report)
  } catch (cause) {
    const { path, position } = walk.last
    const issues = unreadableIssues(cause, { path, position: text.positions()(position) }, text.text)
    return { valid: false, issues, issueCount: issues.length, multistatus: undefined }
  }
  for (const issue of instructionIssues(text)) found.add(issue)
  return {
    valid: !found.hasErrors,
    issues: found.inOrder(text.positions),
    issueCount: found.count,
    multistatus: undefined,
  }
}

/** Notes where everything stands in a document of propstats. */
class CreationWalk {
  readonly path: string
  readonly position: Place['position']
  readonly propstats: Place[] = []
  readonly hooks: ReadingHooks
  /** The element that was opened last: where a reading that broke off had come to. */
  last: Place

  constructor({ root }: BodyKind, { position }: Place, report: ReportAt, context: ValidateContext) {
    this.path = `/${root.slice(root.indexOf('}') + 1)}`
    this.position = position
    this.last = this
    this.hooks = {
      context,
      property: (_head, position) => {
        this.last = { path: this.propstats.at(-1)?.path ?? this.path, position }
      },
      open: (role, { name }, place) => {
        const inPropstat = place.path.includes('/propstat[')
        this.last = {
          path: inPropstat ? (this.propstats.at(-1)?.path ?? this.path) : this.path,
          position: place.position,
        }
        if (role === 'propstat') {
          this.propstats.push({ path: `${this.path}/propstat[${this.propstats.length + 1}]`, position: place.position })
        } else if (role === 'extension' && root === mkcolBody.root && !inPropstat && BARRED.includes(name.clark)) {
          report(mkcolResponseContent, { ...this.last, path: `${this.path}/${name.localName}` }, { found: name.clark })
        }
      },
    }
  }
}
