import fc from 'fast-check'
import type { BuiltResponse } from 'multistatus'
import { builtResponse, xmlText } from '../support/arbitraries.ts'

/** All that a body is written from. */
export interface Body {
  readonly responses: readonly BuiltResponse[]
  readonly syncToken: string | undefined
  readonly description: string | undefined
}

/** Any body that can be made with the constructors. */
export const randomBody: fc.Arbitrary<Body> = fc.record({
  responses: fc.array(builtResponse, { maxLength: 4 }),
  syncToken: fc.option(fc.constantFrom('http://example.com/sync/1', 'urn:x&y<z'), { nil: undefined }),
  description: fc.option(xmlText, { nil: undefined }),
})
