import { bindingFaults } from './binding-faults.ts'
import { documentFaults } from './document-faults.ts'
import { encodingFaults } from './encoding-faults.ts'
import type { FaultKind } from './fault-kind.ts'
import { hrefFaults } from './href-faults.ts'
import { markupFaults } from './markup-faults.ts'
import { propstatFaults } from './propstat-faults.ts'
import { responseFaults } from './response-faults.ts'
import { statusFaults } from './status-faults.ts'
import { structureFaults } from './structure-faults.ts'
import { tagFaults } from './tag-faults.ts'
import { truncationFaults } from './truncation-faults.ts'

/** All kinds of faults, in the order in which they are given. */
export const faultKinds: readonly FaultKind[] = [
  ...truncationFaults,
  ...tagFaults,
  ...markupFaults,
  ...encodingFaults,
  ...documentFaults,
  ...structureFaults,
  ...responseFaults,
  ...propstatFaults,
  ...hrefFaults,
  ...statusFaults,
  ...bindingFaults,
]
