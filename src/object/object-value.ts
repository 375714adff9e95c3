/**
 * An element as a plain object: `#` is its text, `@name` an attribute, every other key the list of its child elements of
 * that name, however many there are.
 *
 * Names carry the prefixes that {@link ObjectOptions} gives to namespaces; a name without one is in no namespace. The
 * keys stand in document order. An empty text, an empty list and `undefined` are written as nothing and never read.
 *
 * ```ts
 * { '@xml:lang': 'en', 'D:href': [{ '#': '/a' }, { '#': '/b' }] }
 * ```
 */
export interface ObjectValue {
  readonly '#'?: string
  readonly [attribute: `@${string}`]: string
  readonly [name: string]: string | readonly ObjectValue[] | undefined
}
