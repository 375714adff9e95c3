import type { PropstatInput } from '../write/response-input.ts'
import type { XmlElement } from '../xml/element.ts'

/** What became of the properties of a new collection, to write: the propstats alone, or what was read. */
export type CreationInput =
  | Iterable<PropstatInput>
  | { readonly propstats: Iterable<PropstatInput>; readonly extensions?: readonly XmlElement[] | undefined }
