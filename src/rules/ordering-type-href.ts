import { isAbsoluteUri } from '../codec/absolute-uri.ts'
import { quoted } from '../codec/shown.ts'
import { orderingType } from '../props/rfc3648.ts'
import { orderingTypeHref } from './dav-values.ts'
import { decoded } from './decoded.ts'
import type { PropertyRule } from './property-rule.ts'

/** Looks whether the href is an absolute URI: `DAV:custom` is one. The codec looks whether there is one href. */
export const checkOrderingType: PropertyRule = {
  prop: '{DAV:}ordering-type',
  rule: orderingTypeHref,
  *faults(value) {
    const href = value.elements.length === 0 ? undefined : decoded(orderingType, value)
    if (href !== undefined && !isAbsoluteUri(href)) yield { detail: `expected an absolute URI, found ${quoted(href)}` }
  },
}
