import { fileURLToPath } from 'node:url'
import { configDefaults, type ViteUserConfig } from 'vitest/config'

const src = fileURLToPath(new URL('./src', import.meta.url))

const config: ViteUserConfig = {
  resolve: {
    alias: [
      { find: /^multistatus$/, replacement: `${src}/index.ts` },
      { find: /^multistatus\/(.+)$/, replacement: `${src}/$1.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'examples/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/package/**'], // npm run test:package
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/*.ts'] },
  },
}

export default config
