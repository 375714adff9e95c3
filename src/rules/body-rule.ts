import type { IssueArgs, Rule } from '../issues/issue.ts'
import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { Place } from '../read/hooks.ts'
import type { Role } from '../read/roles.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ElementHead } from '../xml/scope.ts'
import type { ValidateContext } from './validate-context.ts'

/** Where the parts of a response stand. */
export interface ResponsePlaces extends Place {
  /** One for each href, in order. */
  readonly hrefs: readonly Place[]
  /** One for each propstat, in order, with those of its properties: the first of each name. */
  readonly propstats: readonly PropstatPlaces[]
}

/** Where a propstat and its properties stand; the properties by name. */
export interface PropstatPlaces extends Place {
  readonly props: ReadonlyMap<ClarkName, Place['position']>
}

/** Reports that a rule is broken at a place. */
export type ReportAt = (rule: Rule, place: Place, args?: IssueArgs) => void

/**
 * A rule that needs more than one element, at work on one body: it sees what passes and keeps what it must remember.
 *
 * `open` sees each element of the skeleton as it begins, with the path it stands below, properties only if they have
 * attributes; `response` sees each response when it has ended; `end` comes when the body has been read.
 */
export interface BodyRule {
  open?(role: Role, place: Place, head: ElementHead): void
  response?(response: ResponseElement, places: ResponsePlaces): void
  end?(multistatus: Multistatus): void
}

/** Makes a rule for one body; `undefined` when the context says that there is nothing to check. */
export type BodyRuleMaker = (report: ReportAt, context: ValidateContext) => BodyRule | undefined
