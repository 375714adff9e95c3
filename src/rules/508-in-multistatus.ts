import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A response with 508 says that the whole operation failed; nothing follows it. @see RFC 5842 section 7.2 */
export const rule508InMultistatus: Rule = { id: '508-in-multistatus', level: 'warning' }

/** Looks whether a response follows the first 508. */
export const check508IsLast: BodyRuleMaker = (report) => {
  let loop: { readonly href: string; readonly place: Place } | undefined
  let followed = false
  return {
    response({ href, status }, places) {
      if (loop === undefined) {
        if (status?.code === 508) loop = { href, place: places }
      } else if (!followed) {
        followed = true
        report(rule508InMultistatus, loop.place, { href: loop.href })
      }
    },
  }
}
