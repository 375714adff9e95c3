import type { Rule } from '../issues/issue.ts'
import { trimSpace } from '../xml/characters.ts'
import type { PropertyRule } from './property-rule.ts'

/** `DAV:getcontentlanguage` is a language tag. @see RFC 4918 section 15.3 */
export const propGetcontentlanguageSyntax: Rule = { id: 'prop-getcontentlanguage-syntax', level: 'error' }

/** `DAV:getcontentlanguage` is one language tag, though the header that it mirrors is a list. @see RFC 4918 section 15.3 */
export const propGetcontentlanguageList: Rule = { id: 'prop-getcontentlanguage-list', level: 'warning' }

/** language-tag of RFC 2616 section 3.10, with the digits that BCP 47 has added. */
const LANGUAGE_TAG = /^[A-Za-z]{1,8}(?:-[0-9A-Za-z]{1,8})*$/

const tagsIn = (text: string): readonly string[] => text.split(',').map(trimSpace)

/** Looks for what is no tag. */
export const checkContentLanguage: PropertyRule = {
  prop: '{DAV:}getcontentlanguage',
  rule: propGetcontentlanguageSyntax,
  *faults({ text }) {
    if (!tagsIn(text).every((tag) => LANGUAGE_TAG.test(tag))) yield { value: trimSpace(text).slice(0, 80) }
  },
}

/** Looks for several tags. */
export const checkOneLanguage: PropertyRule = {
  prop: '{DAV:}getcontentlanguage',
  rule: propGetcontentlanguageList,
  *faults({ text }) {
    const tags = tagsIn(text)
    if (tags.length > 1 && tags.every((tag) => LANGUAGE_TAG.test(tag))) yield { tags: tags.length }
  },
}
