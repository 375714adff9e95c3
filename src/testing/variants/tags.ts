import { roleContent } from '../../read/roles.ts'
import { skeletonOf } from '../document/skeleton.ts'
import type { VariantKind } from './variant-kind.ts'

/** Other ways to write tags and attributes. @see XML 1.0 section 3.1, RFC 4918 section 17 for what is not known */
export const tagKinds: readonly VariantKind[] = [
  {
    name: 'attributes-in-apostrophes',
    description: 'attributes in \' instead of "',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, quote: "'" }),
  },
  {
    name: 'attributes-reversed',
    description: 'attributes in another order, declarations of prefixes behind what uses them',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, reverseAttributes: true }),
  },
  {
    name: 'attributes-unknown',
    description: 'attributes that nobody knows on the elements of the skeleton; recipients ignore them',
    keeps: 'structure',
    apply({ document, style }) {
      for (const { element, role } of skeletonOf(document)) {
        if (roleContent(role) === 'slice') continue
        element.attributes = element.attributes.filter(({ localName }) => localName !== 'unknown')
        element.attributes.push(
          { namespace: '', localName: 'unknown', value: '/>' },
          { namespace: 'urn:example:unknown', localName: 'status', value: 'HTTP/1.1 500 Internal Server Error' },
        )
      }
      return style
    },
  },
  {
    name: 'empty-short',
    description: 'elements without content as one tag: <a/>',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, emptyTags: 'short' }),
  },
  {
    name: 'empty-spaced',
    description: 'elements without content as one tag with a blank: <a />',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, emptyTags: 'spaced' }),
  },
  {
    name: 'empty-long',
    description: 'elements without content as two tags: <a></a>',
    keeps: 'structure',
    apply: ({ style }) => ({ ...style, emptyTags: 'long' }),
  },
]
