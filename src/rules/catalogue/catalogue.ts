import type { RuleId } from '../../issues/issue.ts'
import { aclRows } from './acl-rows.ts'
import { bindingRows } from './binding-rows.ts'
import { caldavReportRows } from './caldav-report-rows.ts'
import { calendarValueRows } from './calendar-value-rows.ts'
import { carddavReportRows } from './carddav-report-rows.ts'
import { collectionRows } from './collection-rows.ts'
import { conditionRows } from './condition-rows.ts'
import { extensionValueRows } from './extension-value-rows.ts'
import { hrefRows } from './href-rows.ts'
import { httpRows } from './http-rows.ts'
import { lockRows } from './lock-rows.ts'
import { methodRows } from './method-rows.ts'
import { preferRows } from './prefer-rows.ts'
import { propstatRows } from './propstat-rows.ts'
import { reportRows } from './report-rows.ts'
import type { CatalogueRow } from './row.ts'
import { searchRows } from './search-rows.ts'
import { statusRows } from './status-rows.ts'
import { structureRows } from './structure-rows.ts'
import { syncRows } from './sync-rows.ts'
import { valueRows } from './value-rows.ts'
import { xmlRows } from './xml-rows.ts'

/** All rules that issues name, by topic. */
export const catalogue: readonly CatalogueRow[] = [
  ...xmlRows,
  ...structureRows,
  ...propstatRows,
  ...hrefRows,
  ...statusRows,
  ...bindingRows,
  ...methodRows,
  ...conditionRows,
  ...preferRows,
  ...httpRows,
  ...syncRows,
  ...reportRows,
  ...caldavReportRows,
  ...carddavReportRows,
  ...searchRows,
  ...collectionRows,
  ...valueRows,
  ...lockRows,
  ...aclRows,
  ...calendarValueRows,
  ...extensionValueRows,
]

const byId: ReadonlyMap<RuleId, CatalogueRow> = /* @__PURE__ */ new Map(catalogue.map((row) => [row.rule.id, row]))

/** The row of a rule, if it is known. */
export function catalogueRow(id: RuleId): CatalogueRow | undefined {
  return byId.get(id)
}
