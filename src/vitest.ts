import { expect } from 'vitest'
import type { MultistatusMatchers } from './matchers.ts'
import * as matchers from './matchers.ts'

expect.extend(matchers)

declare global {
  namespace Chai {
    interface Assertion extends MultistatusMatchers<void> {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends MultistatusMatchers<unknown> {}
}
