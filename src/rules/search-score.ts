import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** A match has one score at most, an integer from 0 to 10000. @see RFC 5323 section 5.16.1 */
export const searchScore: Rule = { id: 'search-score', level: 'error' }

/** Looks at the scores of each response; in the answer to other methods the element means nothing. */
export const checkScore: BodyRuleMaker = (report, { method }) => {
  if (method !== undefined && method !== 'SEARCH') return undefined
  return {
    response({ extensions, href }, places) {
      const scores = extensions.filter(({ name }) => name === '{DAV:}score')
      if (scores.length > 1) report(searchScore, places, { href, scores: scores.length })
      for (const { text } of scores) {
        const score = trimSpace(text)
        if (!/^\+?\d+$/.test(score) || Number(score) > 10_000) report(searchScore, places, { href, score })
      }
    },
  }
}
