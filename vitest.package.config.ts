import type { ViteUserConfig } from 'vitest/config'

/** The tests of the packed package: they build it first, so `npm test` leaves them to `npm run test:package`. */
const config: ViteUserConfig = {
  test: {
    include: ['test/package/*.test.ts'],
    globalSetup: ['test/package/global-setup.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
}

export default config
