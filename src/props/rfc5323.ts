import { namesAt } from '../codec/names-at.ts'
import { defineProp, type Prop, type PropName } from '../codec/prop.ts'
import type { ClarkName } from '../xml/name.ts'

/**
 * The query languages for a SEARCH, by name: `{DAV:}basicsearch`, for example.
 * @see RFC 5323 section 3.3
 */
export const supportedQueryGrammarSet: Prop<
  ReadonlySet<ClarkName>,
  Iterable<ClarkName | PropName>
> = /* @__PURE__ */ defineProp(
  '{DAV:}supported-query-grammar-set',
  /* @__PURE__ */ namesAt('prop-value-content', '{DAV:}supported-query-grammar', '{DAV:}grammar'),
)
