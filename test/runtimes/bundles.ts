import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

const common: BuildOptions = {
  bundle: true,
  target: 'es2022',
  loader: { '.xml': 'binary' },
  tsconfigRaw: {}, // that of the project would lead from the package's name to its sources
  logLevel: 'silent',
}

const entry = (name: string): string => fileURLToPath(new URL(`${name}-entry.ts`, import.meta.url))

/**
 * The checks for runtimes with a command line, which find the package in the node_modules of `directory` themselves: as an
 * ES module and as CommonJS.
 */
export async function bundleForCommandLine(directory: string): Promise<void> {
  const checks: BuildOptions = { ...common, entryPoints: [entry('console')], packages: 'external', platform: 'neutral' }
  await build({ ...checks, format: 'esm', outfile: join(directory, 'checks.mjs') })
  await build({ ...checks, format: 'cjs', outfile: join(directory, 'checks.cjs') })
}

/**
 * The checks in one file with the package from the node_modules of `directory`, as somebody would bundle it for a browser
 * or a worker: as small as it gets, and no settings but the platform.
 */
export async function bundleForWeb(directory: string, name: 'worker' | 'page'): Promise<string> {
  const checks = join(directory, `${name}-checks.mjs`)
  await build({ ...common, entryPoints: [entry(name)], packages: 'external', format: 'esm', outfile: checks })
  const bundle = join(directory, `${name}.js`)
  const asUsers: BuildOptions = { format: 'esm', platform: 'browser', minify: true }
  await build({ ...common, ...asUsers, entryPoints: [checks], outfile: bundle })
  return bundle
}
