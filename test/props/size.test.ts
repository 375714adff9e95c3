import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function bundled(...exports: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ["export * from './src/index.ts'", ...exports].join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length

describe('one property in a bundle that has the main door', () => {
  let base = 0
  beforeAll(async () => {
    base = gzipped(await bundled())
  })

  const small = [
    ...[
      'displayname',
      'getcontentlength',
      'getetag',
      'resourcetype',
      'supportedlock',
      'syncToken',
      'currentUserPrincipal',
    ],
    ...['supportedReportSet', 'quotaAvailableBytes', 'parentSet', 'currentUserPrivilegeSet', 'supportedPrivilegeSet'],
  ]
  it.each(small)('adds at most 1 kB for %s', async (name) => {
    expect(gzipped(await bundled(`export { ${name} } from './src/dav.ts'`)) - base).toBeLessThanOrEqual(1_000)
  })

  /** Dates come in five forms, and access control lists are many elements; a second one of the kind costs next to nothing. */
  const larger = ['getlastmodified', 'creationdate', 'acl', 'lockdiscovery', 'versionControlledBindingSet']
  it.each(larger)('adds at most 1.9 kB for %s', async (name) => {
    expect(gzipped(await bundled(`export { ${name} } from './src/dav.ts'`)) - base).toBeLessThanOrEqual(1_900)
  })

  it('brings no other property with it', async () => {
    const text = await bundled("export { quotaUsedBytes } from './src/dav.ts'")
    expect(text).toContain('{DAV:}quota-used-bytes')
    expect(text).not.toMatch(/\{DAV:\}(?:quota-available-bytes|getlastmodified|acl)\b/)
  })
})
