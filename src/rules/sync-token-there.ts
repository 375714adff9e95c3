import type { Place } from '../read/hooks.ts'
import { syncTokenOnce } from '../read/rules.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { answersSync } from './sync-report.ts'

/** Looks for the token without which a client cannot go on; that there is no second one is seen while reading. */
export const checkSyncTokenThere: BodyRuleMaker = (report, context) => {
  if (!answersSync(context)) return undefined
  let root: Place | undefined
  return {
    open(role, { position }) {
      if (role === 'multistatus') root ??= { path: '/multistatus', position }
    },
    end({ syncToken }) {
      if (root !== undefined && syncToken === undefined) report(syncTokenOnce, root, { found: 0 })
    },
  }
}
