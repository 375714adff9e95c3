/** Which prefix an element or attribute of a namespace has, and where prefixes are declared. */
export interface PrefixPlan {
  /** What is declared on the root element, by prefix; all else where it is needed. */
  readonly onRoot: ReadonlyMap<string, string>
  /** The prefix of an element of a namespace, `''` for the default one; `index` counts all elements before it. */
  readonly element: (namespace: string, index: number) => string
  /** The prefix of attributes of a namespace, never empty. */
  readonly attribute: (namespace: string) => string
  /** Whether each element declares its prefix again although it is in scope. */
  readonly redeclare?: boolean
}

/** What says nothing about a document: how it is written down. */
export interface Style {
  readonly prefixes: PrefixPlan
  /** What the XML declaration says; `undefined` for none. */
  readonly declaration: { readonly encoding?: string; readonly standalone?: boolean } | undefined
  readonly quote?: '"' | "'"
  /** Attributes and declarations the other way round. */
  readonly reverseAttributes?: boolean
  readonly emptyTags?: 'short' | 'spaced' | 'long'
  /** White space inside tags. */
  readonly spacedTags?: boolean
  /** All characters of attributes as references. */
  readonly numberedAttributes?: boolean
  /** The base of the numbers in character references. */
  readonly references?: 'decimal' | 'hexadecimal'
}
