import type { BodyRuleMaker } from './body-rule.ts'
import { checkMkcalendar } from './caldav-mkcalendar-207.ts'
import { checkQueryNames } from './caldav-query-missing-property.ts'
import { checkCalendarTruncation } from './caldav-query-truncation.ts'
import { checkScheduleResponse } from './caldav-schedule-response-207.ts'
import { checkConversion } from './carddav-conversion-condition.ts'
import { checkAddressCondition, checkAddressLimit, checkAddressTruncation } from './carddav-truncation.ts'
import { checkAddressDataPlace, checkCalendarDataPlace } from './data-not-property.ts'
import { checkAddressData, checkCalendarData } from './data-text.ts'
import { checkExpanded } from './expand-property.ts'
import { checkLabelFailures } from './label-failures.ts'
import { checkMkcolRoot } from './mkcol-response.ts'
import { checkAddressErrors, checkCalendarErrors } from './multiget-error-form.ts'
import { checkMultigetHrefs } from './multiget-hrefs.ts'
import { checkNeedPrivileges } from './need-privileges-expected.ts'
import { checkOrder } from './ordered-propfind-order.ts'
import { checkOrderpatch } from './orderpatch-failures.ts'
import { checkPrincipalReport } from './principal-report-properties.ts'
import { checkValues } from './property-rule.ts'
import { checkQuotaCondition } from './quota-507-condition.ts'
import { checkOneUri } from './search-one-uri-per-resource.ts'
import { checkMatches } from './search-propstat.ts'
import { checkQuerySchema } from './search-query-schema.ts'
import { checkScore } from './search-score.ts'
import { checkSearchTruncation } from './search-truncation-507.ts'
import { checkSyncLimit } from './sync-limit-exceeded.ts'
import { checkSyncMembers } from './sync-member-form.ts'
import { checkInitialSync, checkRemovedDescendants } from './sync-removed.ts'
import { checkSyncScope } from './sync-scope.ts'
import { checkSyncTokenElsewhere } from './sync-token-elsewhere.ts'
import { checkSyncTokenThere } from './sync-token-there.ts'
import { checkSyncToken, checkSyncTokenProperty } from './sync-token-uri.ts'
import { checkSyncCondition, checkSyncProgress, checkSyncTruncation } from './sync-truncation.ts'
import { checkUpdated } from './update-request-uri.ts'
import { checkVersionTree } from './version-tree-properties.ts'

/** The rules about the answers to reports, to SEARCH and to what creates or orders collections. */
export const reportRules: readonly BodyRuleMaker[] = [
  checkSyncToken,
  checkSyncTokenElsewhere,
  checkSyncTokenThere,
  checkSyncMembers,
  checkSyncTruncation,
  checkSyncCondition,
  checkSyncProgress,
  checkInitialSync,
  checkRemovedDescendants,
  checkSyncScope,
  checkSyncLimit,
  checkExpanded,
  checkUpdated,
  checkVersionTree,
  checkLabelFailures,
  checkPrincipalReport,
  checkNeedPrivileges,
  checkQuotaCondition,
  checkCalendarDataPlace,
  checkAddressDataPlace,
  checkMultigetHrefs,
  checkCalendarErrors,
  checkAddressErrors,
  checkQueryNames,
  checkCalendarTruncation,
  checkScheduleResponse,
  checkConversion,
  checkAddressTruncation,
  checkAddressCondition,
  checkAddressLimit,
  checkMatches,
  checkSearchTruncation,
  checkScore,
  checkQuerySchema,
  checkOneUri,
  checkMkcalendar,
  checkMkcolRoot,
  checkOrderpatch,
  checkOrder,
  /* @__PURE__ */ checkValues([checkSyncTokenProperty, checkCalendarData, checkAddressData], []),
]
