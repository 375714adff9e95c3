import { type HeaderValue, headerFault, headerInputError, trimmed } from './header-value.ts'

/** How far below the resource a request reaches. */
export type Depth = 0 | 1 | 'infinity'

/** A depth, and whether the resource of the request itself is left out. */
export interface DepthNoroot {
  readonly depth: Depth
  readonly noroot: boolean
}

/** What can be said besides the depth. */
export interface DepthOptions {
  /** Leave out the resource itself: Microsoft's older form of `Prefer: depth-noroot`. */
  readonly noroot?: boolean | undefined
}

const EXPECTED = '0, 1 or infinity'

/**
 * Reads a `Depth` header; `undefined` for an absent one, whose meaning depends on the method.
 *
 * `1,noroot` is refused, because a depth alone would not say it: {@link parseDepthNoroot} reads it.
 *
 * @throws InvalidInputError, which is answered with 400, for anything else.
 * @see RFC 4918 section 10.2
 */
export function parseDepth(value: HeaderValue): Depth | undefined {
  const text = trimmed(value)
  if (text === undefined) return undefined
  const depth = depthOf(text)
  if (depth === undefined) throw headerFault('Depth', EXPECTED, text)
  return depth
}

/**
 * Reads a `Depth` header that may say `1,noroot` or `infinity,noroot`; `undefined` for an absent one.
 *
 * @throws InvalidInputError, which is answered with 400, for anything else.
 * @see RFC 4918 section 10.2, RFC 8144 section 3
 */
export function parseDepthNoroot(value: HeaderValue): DepthNoroot | undefined {
  const text = trimmed(value)
  if (text === undefined) return undefined
  const [first = '', second, ...more] = text.split(',')
  const depth = depthOf(first.trim())
  const noroot = second !== undefined && second.trim().toLowerCase() === 'noroot'
  if (depth === undefined || more.length > 0 || (second !== undefined && (!noroot || depth === 0))) {
    throw headerFault('Depth', `${EXPECTED}, or noroot behind 1 or infinity`, text)
  }
  return { depth, noroot }
}

/**
 * Writes a `Depth` header.
 *
 * @throws InvalidInputError for another depth, and for depth 0 without the resource itself, which is nothing.
 * @see RFC 4918 section 10.2
 */
export function formatDepth(depth: Depth, { noroot = false }: DepthOptions = {}): string {
  if (depth !== 0 && depth !== 1 && depth !== 'infinity') throw headerInputError('Depth', EXPECTED, depth)
  if (noroot && depth === 0) throw headerInputError('Depth', '1 or infinity with noroot', depth)
  return noroot ? `${depth},noroot` : String(depth)
}

function depthOf(text: string): Depth | undefined {
  if (text === '0') return 0
  if (text === '1') return 1
  return text.toLowerCase() === 'infinity' ? 'infinity' : undefined
}
