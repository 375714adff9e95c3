import { defaultXmlLimits, type XmlLimits } from '../xml/limits.ts'

/** How large a body may be; each is the largest value that passes. */
export interface Limits extends XmlLimits {
  /** Units of input: UTF-16 units of strings, bytes of bytes. */
  readonly bytes: number
  /** Responses of one body. */
  readonly responses: number
  /** Hrefs of one response. */
  readonly hrefs: number
  /** Properties, propstats and all else of one response but hrefs; elements around the responses. */
  readonly properties: number
  /** Issues that are kept in `issues`; `onIssue` hears of all. */
  readonly issues: number
}

const KIBI = 1024
const perResponse = { hrefs: 10_000, properties: 10_000 }

/** The defaults where all responses are kept: 256 MiB, a million responses. */
export const collectingLimits: Limits = /* @__PURE__ */ Object.freeze({
  ...defaultXmlLimits,
  ...perResponse,
  bytes: 256 * KIBI * KIBI,
  responses: 1_000_000,
  issues: 10_000,
})

/** The defaults where responses are handed on one by one: 64 GiB, a hundred million responses. */
export const streamingLimits: Limits = /* @__PURE__ */ Object.freeze({
  ...defaultXmlLimits,
  ...perResponse,
  bytes: 64 * KIBI * KIBI * KIBI,
  responses: 100_000_000,
  issues: 1_000,
})
