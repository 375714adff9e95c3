import { check208Collection } from './208-collection.ts'
import { check208Descendants } from './208-descendants.ts'
import { checkMixed208 } from './208-mixed-200.ts'
import { checkPriorReport } from './208-needs-prior-200.ts'
import { checkReportedOnce } from './208-reported-twice.ts'
import { check508IsLast } from './508-in-multistatus.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { checkElementOrder } from './element-order.ts'
import { checkErrorScope } from './error-wrong-scope.ts'
import { checkCollectionSlash } from './href-collection-trailing-slash.ts'
import { checkHrefFormat } from './href-mixed-format.ts'
import { methodRules } from './method-rules.ts'
import { checkEmpty } from './multistatus-empty.ts'
import { reportRules } from './report-rules.ts'
import { checkDuplicateHrefs } from './response-duplicate-href.ts'
import { checkCreationStatus } from './status-3xx-after-creation.ts'
import { valueRules } from './value-rules.ts'

/** The rules that `validate` adds to those of the reader. A new rule is a file beside this one and a line in this list. */
export const bodyRules: readonly BodyRuleMaker[] = [
  checkEmpty,
  checkElementOrder,
  checkDuplicateHrefs,
  checkHrefFormat,
  checkCollectionSlash,
  checkErrorScope,
  checkCreationStatus,
  checkPriorReport,
  checkReportedOnce,
  check208Descendants,
  check208Collection,
  checkMixed208,
  check508IsLast,
  ...reportRules,
  ...methodRules,
  ...valueRules,
]
