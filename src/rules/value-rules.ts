import { checkPrivilegeNames } from './acl-privilege-namespace.ts'
import { checkAddMember } from './add-member-href.ts'
import type { BodyRuleMaker } from './body-rule.ts'
import { checkLimits } from './caldav-integers.ts'
import { checkTimezone } from './caldav-timezone-object.ts'
import { checkCollations } from './carddav-collation-set.ts'
import { checkVersioningStatus } from './condition-403-409.ts'
import { checkPrincipalScheme } from './current-user-principal-http.ts'
import { describedProps } from './described-props.ts'
import { checkGrantable } from './grantable-privileges.ts'
import { checkNeededPrivileges } from './need-privileges-content.ts'
import { checkOrderingType } from './ordering-type-href.ts'
import { checkParentSegment } from './parent-segment-syntax.ts'
import { checkParentSet } from './parent-set-content.ts'
import { checkParentTwice } from './parent-set-duplicate.ts'
import { checkPrincipalName } from './principal-displayname.ts'
import { checkWhiteSpace } from './prop-get-lws.ts'
import { checkContentLanguage, checkOneLanguage } from './prop-getcontentlanguage-syntax.ts'
import { checkContentLength } from './prop-getcontentlength-syntax.ts'
import { checkContentType } from './prop-getcontenttype-syntax.ts'
import { checkLockConflict } from './prop-lock-conflict.ts'
import { checkValues } from './property-rule.ts'
import { checkResourceId } from './resource-id-value.ts'
import { checkAddressbookType, checkCalendarType } from './resourcetype-collection.ts'
import { checkStored } from './stored-values.ts'
import { checkStrongEtag } from './strong-etag.ts'
import { checkMethodNames } from './supported-method-name.ts'
import { checkAggregation } from './supported-privilege-aggregation.ts'

/** The rules about one value each, beside those that the codecs of the properties know. */
const propertyRules = [
  ...checkWhiteSpace,
  checkContentLength,
  checkContentType,
  checkContentLanguage,
  checkOneLanguage,
  checkLockConflict,
  checkResourceId,
  checkParentSet,
  checkParentTwice,
  checkParentSegment,
  checkMethodNames,
  ...checkPrivilegeNames,
  checkAggregation,
  checkPrincipalScheme,
  checkOrderingType,
  checkCalendarType,
  checkAddressbookType,
  ...checkLimits,
  checkTimezone,
  checkCollations,
]

/** The rules about the values of properties, and about what stands in conditions. */
export const valueRules: readonly BodyRuleMaker[] = [
  /* @__PURE__ */ checkValues(propertyRules, describedProps),
  checkStrongEtag,
  checkPrincipalName,
  checkGrantable,
  checkAddMember,
  checkNeededPrivileges,
  checkVersioningStatus,
  checkStored,
]
