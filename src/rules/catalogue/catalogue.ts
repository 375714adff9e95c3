import type { RuleId } from '../../issues/issue.ts'
import { bindingRows } from './binding-rows.ts'
import { hrefRows } from './href-rows.ts'
import { propstatRows } from './propstat-rows.ts'
import type { CatalogueRow } from './row.ts'
import { statusRows } from './status-rows.ts'
import { structureRows } from './structure-rows.ts'
import { xmlRows } from './xml-rows.ts'

/** All rules that issues name, by topic. */
export const catalogue: readonly CatalogueRow[] = [
  ...xmlRows,
  ...structureRows,
  ...propstatRows,
  ...hrefRows,
  ...statusRows,
  ...bindingRows,
]

const byId: ReadonlyMap<RuleId, CatalogueRow> = /* @__PURE__ */ new Map(catalogue.map((row) => [row.rule.id, row]))

/** The row of a rule, if it is known. */
export function catalogueRow(id: RuleId): CatalogueRow | undefined {
  return byId.get(id)
}
