import type { Rule } from '../issues/issue.ts'
import type { Place } from '../read/hooks.ts'
import type { BodyRuleMaker } from './body-rule.ts'

/** Text for people says in which language it is, by `xml:lang` on itself or around it. @see RFC 4918 section 19 */
export const responsedescriptionLang: Rule = { id: 'responsedescription-lang', level: 'info' }

/** Looks for descriptions that have text and no language. The first is reported: who writes one so writes all so. */
export const checkDescriptionLang: BodyRuleMaker = (report) => {
  /** Descriptions without a language, by the path of what they describe: whether they have text is not known yet. */
  const open = new Map<string, Place>()
  let reported = false
  const check = (path: string, description: string | undefined): void => {
    const place = open.get(path)
    open.delete(path)
    if (reported || place === undefined || description === undefined || description.trim() === '') return
    reported = true
    report(responsedescriptionLang, { ...place, path: `${path}/responsedescription` })
  }
  return {
    open(role, place, { scope }) {
      if (role === 'responsedescription' && !reported && (scope.lang ?? '') === '') open.set(place.path, place)
    },
    response({ description, propstats }, places) {
      if (open.size === 0) return
      propstats.forEach((propstat, i) => {
        check(places.propstats[i]?.path ?? '', propstat.description)
      })
      check(places.path, description)
    },
    end({ description }) {
      check('/multistatus', description)
    },
  }
}
