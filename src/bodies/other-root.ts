import { visible } from '../errors/excerpt.ts'
import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { ClarkName } from '../xml/name.ts'
import { type BodyKind, errorBody, mkcalendarBody, mkcolBody, propBody } from './body-kind.ts'

/** Who reads a document with this root. */
function readerOf(root: ClarkName): string | undefined {
  if (root === '{DAV:}multistatus') return 'parseMultistatus'
  return [errorBody, propBody, mkcolBody, mkcalendarBody].find((kind) => kind.root === root)?.reader
}

/** The error for a document with another root than was expected. */
export function otherRoot(expected: BodyKind, found: ClarkName): InvalidInputError {
  const reader = readerOf(found)
  const hint = reader === undefined ? '' : `; ${reader} reads that`
  const shown = visible(found.slice(0, 200))
  return new InvalidInputError(`${expected.reader}: expected the root element ${expected.root}, found ${shown}${hint}`)
}
