/** The limits of the scanner; each is the largest value that passes. */
export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number
  /** Attributes and namespace declarations of one element; namespaces in scope at one place. */
  readonly attributes: number
  /** UTF-16 units of an element's or attribute's qualified name, of a namespace's name, a base URI or a reference. */
  readonly nameLength: number
  /** UTF-16 units of one text, one property value with its markup, one tag, comment or processing instruction. */
  readonly textLength: number
}

/** The given limits, and the defaults for those that are absent or `undefined`: no limit is lifted by an oversight. */
export function withDefaults<Limits extends XmlLimits>(defaults: Limits, given: Partial<Limits> = {}): Limits {
  return { ...defaults, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}

/** 256 levels, 256 attributes, names of 1,024 and texts of 16 Mi units. */
export const defaultXmlLimits: XmlLimits = {
  depth: 256,
  attributes: 256,
  nameLength: 1024,
  textLength: 16 * 1024 * 1024,
}
