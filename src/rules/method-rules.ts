import type { BodyRuleMaker } from './body-rule.ts'
import { checkFailedMembers } from './copymove-descendant-of-error.ts'
import { checkCopyError } from './copymove-error-required.ts'
import { checkDeleteScope } from './delete-request-uri-only.ts'
import { checkConditions } from './error-condition.ts'
import { checkHrefPrefix } from './href-prefix-mismatch.ts'
import { checkLockFailure } from './lock-failure.ts'
import { checkLockedConditions } from './locked-conditions.ts'
import { checkMinimalListing, checkMinimalProppatch } from './minimal.ts'
import { checkStatusForm } from './namespace-method-propstat.ts'
import { checkAllprop } from './propfind-allprop-overreach.ts'
import { checkNonexistent } from './propfind-nonexistent-207.ts'
import { checkPropfindScope } from './propfind-out-of-scope.ts'
import { checkAskedProperties } from './propfind-property-missing.ts'
import { checkPropname } from './propfind-propname-values.ts'
import { checkResourcetype } from './propfind-resourcetype-missing.ts'
import { checkNoroot, checkPropfindRoot } from './propfind-root.ts'
import { checkPropfindForm } from './propfind-status-form.ts'
import { checkUnrequestedProperties } from './propfind-unrequested-property.ts'
import { checkAtomic, checkCause } from './proppatch-atomic.ts'
import { checkProppatchForm, checkSingleResponse } from './proppatch-form.ts'
import { checkChangedProperties } from './proppatch-property-missing.ts'
import { checkProtectedCondition, checkProtectedSuccess } from './proppatch-protected.ts'
import { checkProppatchValues } from './proppatch-values.ts'
import { checkRedirectrefs } from './redirectref-applied.ts'
import { checkDescriptionLang } from './responsedescription-lang.ts'
import { checkUnlock } from './unlock-207.ts'
import { checkXsiTypes } from './xsi-type.ts'

/** The rules about what the answer to a method says, and about the conditions in it. */
export const methodRules: readonly BodyRuleMaker[] = [
  checkHrefPrefix,
  checkDescriptionLang,
  checkConditions,
  checkLockedConditions,
  checkPropfindRoot,
  checkPropfindScope,
  checkNonexistent,
  checkAskedProperties,
  checkUnrequestedProperties,
  checkPropfindForm,
  checkPropname,
  checkAllprop,
  checkResourcetype,
  checkAtomic,
  checkCause,
  checkSingleResponse,
  checkProppatchForm,
  checkChangedProperties,
  checkProppatchValues,
  checkProtectedCondition,
  checkProtectedSuccess,
  checkDeleteScope,
  checkCopyError,
  checkFailedMembers,
  checkStatusForm,
  checkLockFailure,
  checkUnlock,
  checkMinimalListing,
  checkMinimalProppatch,
  checkNoroot,
  checkRedirectrefs,
  checkXsiTypes,
]
