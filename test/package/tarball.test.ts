import { readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, posix, sep } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, inject, it } from 'vitest'
import { manifest, root } from './manifest.ts'
import { attempt } from './run.ts'

const packed = inject('packed')
const files = readdirSync(packed.directory, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(packed.directory, name)).isFile())
  .map((name) => name.replaceAll(sep, '/'))
  .sort()
const read = (name: string): string => readFileSync(join(packed.directory, name), 'utf8')

describe('the tarball', () => {
  it('holds the build, the schemas and the four papers, and nothing else', () => {
    const expected = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|schemas\/.+|dist\/[\w-]+\.(c?js|d\.c?ts))$/
    expect(files.filter((name) => !expected.test(name))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']))
  })

  it('holds every file that a door or the command names', () => {
    const named = [...JSON.stringify([manifest.exports, manifest.bin]).matchAll(/"\.\/(dist\/[^"*]+)"/g)]
    expect(named.length).toBeGreaterThan(0)
    expect(named.map(([, name]) => name).filter((name) => name !== undefined && !files.includes(name))).toEqual([])
  })

  it('holds no built file that no door reaches', () => {
    const reached = new Set<string>()
    const visit = (name: string): void => {
      if (reached.has(name)) return
      reached.add(name)
      for (const [, specifier = ''] of read(name).matchAll(/(?:from|import\(?|require\()\s*["'](\.\/[^"']+)["']/g)) {
        const target = posix.join('dist', specifier)
        const declarations = target.replace(/js$/, 'ts').replace(/(\.c?ts)$/, '.d$1')
        const next = /\.d\.c?ts$/.test(name) ? declarations : target
        if (files.includes(next)) visit(next)
      }
    }
    for (const [, name = ''] of JSON.stringify([manifest.exports, manifest.bin]).matchAll(/"\.\/(dist\/[^"*]+)"/g)) {
      visit(name)
      // The command has declarations that nobody imports; they come with the build of its door.
      visit(name.replace(/\.js$/, '.d.ts'))
    }
    expect(files.filter((name) => name.startsWith('dist/') && !reached.has(name))).toEqual([])
  })

  it('names no path of the machine it was built on, and no source map', () => {
    const paths = [root, packed.workshop, join(homedir(), 'x').slice(0, -1)]
    const betraying = files.filter((name) => {
      const text = read(name)
      return paths.some((path) => text.includes(path)) || /sourceMappingURL=|\/node_modules\//.test(text)
    })
    expect(betraying).toEqual([])
  })

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: packed.directory, pack: false, strict: true })
    // The map is for bundlers alone; a condition in `imports` would also be asked for by test runners.
    const others = messages.filter(({ code }) => code !== 'USE_EXPORTS_OR_IMPORTS_BROWSER')
    expect(others.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it('holds CommonJS that is as modern as the ES modules', () => {
    const old = /_optionalChain|_nullishCoalesce|__initStatic/
    expect(files.filter((name) => name.endsWith('.cjs') && old.test(read(name)))).toEqual([])
  })

  it('has types that are right for ES modules and CommonJS', async () => {
    // `./vitest` has no CommonJS form, hence the one rule that is ignored.
    const rules = ['--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm']
    const cli = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const args = [cli, packed.tarball, '--no-definitely-typed', '--format', 'table-flipped', '--no-emoji', ...rules]
    const { code, output } = await attempt(process.execPath, args, root)
    expect(code, output).toBe(0)
  })
})
