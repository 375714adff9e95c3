import type { XmlElement } from '../xml/element.ts'
import { childElements } from './child-elements.ts'
import { type Condition, defineCondition, type EmptyCondition } from './define-condition.ts'
import { empty } from './empty.ts'

/**
 * The server must support to be asked for the schema of the query grammar.
 * @see RFC 5323 section 2.2.2
 */
export const searchGrammarDiscoverySupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}search-grammar-discovery-supported',
  empty,
)

/**
 * The server must support the query grammar.
 * @see RFC 5323 section 2.2.2
 */
export const searchGrammarSupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}search-grammar-supported',
  empty,
)

/**
 * The server must support a search in several scopes at once.
 * @see RFC 5323 section 2.2.2
 */
export const searchMultipleScopeSupported: EmptyCondition = /* @__PURE__ */ defineCondition(
  '{DAV:}search-multiple-scope-supported',
  empty,
)

/**
 * The scope of the search must be one that the server can search; `DAV:response` elements may name those it cannot.
 * @see RFC 5323 section 2.2.2
 */
export const searchScopeValid: Condition<readonly XmlElement[], readonly XmlElement[] | undefined> =
  /* @__PURE__ */ defineCondition('{DAV:}search-scope-valid', childElements)
