import type { Depth } from './depth.ts'
import { requestFault } from './request-fault.ts'

/**
 * The depth of a PROPFIND for a server that does not list whole trees; an absent one means infinity.
 *
 * @throws InvalidInputError, which is answered with 403 and `DAV:propfind-finite-depth`, for infinity.
 * @see RFC 4918 sections 9.1 and 9.1.1
 */
export function requireFiniteDepth(depth: Depth | undefined): 0 | 1 {
  if (depth === 0 || depth === 1) return depth
  const condition = '{DAV:}propfind-finite-depth'
  throw requestFault('Depth: expected 0 or 1, whole trees are not listed', { status: 403, condition })
}
