import type { Rule } from '../issues/issue.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** The hrefs of the responses are either all absolute URIs or all absolute paths. @see RFC 4918 section 8.3 */
export const hrefMixedFormat: Rule = { id: 'href-mixed-format', level: 'error' }

/** Compares the form of each href with that of the first; what has neither form is not compared. Reported once. */
export const checkHrefFormat: BodyRuleMaker = (report) => {
  let first: string | undefined
  let reported = false
  return {
    response({ hrefs }, places) {
      if (reported) return
      hrefs.forEach((href, i) => {
        const form = formOf(href)
        if (form === undefined || reported) return
        first ??= href
        if (formOf(first) === form) return
        reported = true
        report(hrefMixedFormat, places.hrefs[i] ?? places, { href, first })
      })
    },
  }
}

/** RFC 3986 section 3.1: what begins with a scheme is a URI. */
function formOf(href: string): 'URI' | 'path' | undefined {
  return href.startsWith('/') ? 'path' : /^[A-Za-z][A-Za-z0-9+.-]*:/.test(href) ? 'URI' : undefined
}
