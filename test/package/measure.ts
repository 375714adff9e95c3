import { builtinModules } from 'node:module'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { manifest } from './manifest.ts'

/** What a program that uses a part of the package carries. */
export interface Bundle {
  readonly text: string
  /** Bytes after minifying and gzip. */
  readonly size: number
  /** The modules that the bundle still imports when it runs. */
  readonly external: readonly string[]
}

/** Bundles a program that stands in `directory`, for browsers, as small as it gets. */
export async function bundle(directory: string, program: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: directory },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    external: [...Object.keys(manifest.dependencies), 'vitest', 'node:*', ...builtinModules],
    logLevel: 'silent',
  })
  const text = outputFiles.map((file) => file.text).join('')
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  const external = imports.filter((reference) => reference.external).map((reference) => reference.path)
  return { text, size: gzipSync(text, { level: 9 }).length, external: [...new Set(external)] }
}

/** A program that uses all of a door, or some names of it. */
export function programUsing(specifier: string, names?: readonly string[]): string {
  return names
    ? `export { ${names.join(', ')} } from '${specifier}'`
    : `import '${specifier}'\nexport * from '${specifier}'`
}
