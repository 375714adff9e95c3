import { existsSync, readFileSync } from 'node:fs'

/** Where package.json is, seen from the built command and from this file. */
const PLACES = ['../package.json', '../../package.json']

/** The version of the package, read when asked for. */
export function packageVersion(): string {
  for (const place of PLACES) {
    const url = new URL(place, import.meta.url)
    if (!existsSync(url)) continue
    const manifest: unknown = JSON.parse(readFileSync(url, 'utf8'))
    if (isOurs(manifest)) return manifest.version
  }
  throw new Error('the package.json of multistatus is not where it was installed')
}

function isOurs(manifest: unknown): manifest is { readonly version: string } {
  if (typeof manifest !== 'object' || manifest === null) return false
  return (
    'name' in manifest &&
    manifest.name === 'multistatus' &&
    'version' in manifest &&
    typeof manifest.version === 'string'
  )
}
