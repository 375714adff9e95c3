import { commentKinds } from './comments.ts'
import { declarationKinds } from './declarations.ts'
import { encodingKinds } from './encodings.ts'
import { orderKinds } from './order.ts'
import { prefixKinds } from './prefixes.ts'
import { propstatKinds } from './propstats.ts'
import { statusKinds } from './statuses.ts'
import { tagKinds } from './tags.ts'
import { textKinds } from './texts.ts'
import type { VariantKind } from './variant-kind.ts'
import { spaceKinds } from './white-space.ts'

/** All kinds of variants, in the order in which they are given. */
export const variantKinds: readonly VariantKind[] = [
  ...prefixKinds,
  ...spaceKinds,
  ...commentKinds,
  ...textKinds,
  ...tagKinds,
  ...orderKinds,
  ...propstatKinds,
  ...statusKinds,
  ...declarationKinds,
  ...encodingKinds,
]
