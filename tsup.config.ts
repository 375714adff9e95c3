import type { Options } from 'tsup'

const shared: Options = {
  dts: true,
  splitting: true, // one copy of each class over all doors
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  removeNodeProtocol: false,
  external: [/^node:/, 'vitest'],
  clean: false,
}

const doors = [
  'index',
  'status',
  'codec',
  'dav',
  'caldav',
  'carddav',
  'vendor',
  'conditions',
  'request',
  'bodies',
  'validate',
  'recover',
  'object',
  'testing',
  'node',
  'matchers',
  'assert',
]

const config: Options[] = [
  { ...shared, entry: [...doors, 'vitest', 'cli'].map((door) => `src/${door}.ts`), format: ['esm'] },
  // Without rollup's pass tsup down-levels CommonJS to before ES2020, which halves the speed and renames classes.
  { ...shared, treeshake: true, entry: doors.map((door) => `src/${door}.ts`), format: ['cjs'] },
]

export default config
