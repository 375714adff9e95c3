import type { VariantKind } from './variant-kind.ts'

/** Forms of the XML declaration. @see XML 1.0 section 2.8 */
export const declarationKinds: readonly VariantKind[] = [
  {
    name: 'declaration-none',
    description: 'no XML declaration',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, declaration: undefined }),
  },
  {
    name: 'declaration-version-only',
    description: 'an XML declaration without an encoding',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, declaration: {} }),
  },
  {
    name: 'declaration-lower-case',
    description: 'an XML declaration that writes utf-8 in small letters',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, declaration: { encoding: 'utf-8' } }),
  },
  {
    name: 'declaration-standalone',
    description: 'an XML declaration that says standalone',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, declaration: { encoding: 'UTF-8', standalone: true } }),
  },
]
