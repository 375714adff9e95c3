import type { XmlLimits } from '../xml/limits.ts'

/**
 * How large a request body may be; each is the largest value that passes.
 *
 * There is no limit to one text: it cannot be larger than the body.
 */
export interface RequestLimits extends Omit<XmlLimits, 'textLength'> {
  /** Units of input: UTF-16 units of a string, bytes of bytes. */
  readonly bytes: number
}

/**
 * The defaults: 1 MiB, 64 levels, 64 attributes, names of 1,024 units.
 *
 * They are smaller than those for responses: a client chooses its server, but a server does not choose its clients.
 */
export const requestLimits: RequestLimits = /* @__PURE__ */ Object.freeze({
  bytes: 1024 * 1024,
  depth: 64,
  attributes: 64,
  nameLength: 1024,
})
