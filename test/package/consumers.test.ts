import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, inject, it } from 'vitest'
import { type ConsumerOptions, makeConsumer } from './consumer.ts'
import type { page } from './consumers/browser/page.ts'
import { doors, manifest, nodeDoors, root } from './manifest.ts'
import { attempt, run } from './run.ts'

const tool = (path: string): string => join(root, 'node_modules', path)
const consumer = (name: string, options: ConsumerOptions): string =>
  makeConsumer(join(inject('projects'), name), inject('packed'), options)

describe('a project that installs the package', () => {
  it('requires it in jest with its default configuration', async () => {
    const directory = consumer('jest', { fixture: 'jest' })
    const args = [tool('jest/bin/jest.js'), '--cacheDirectory', join(directory, 'cache')]
    expect(await run(process.execPath, args, directory)).toContain('4 passed, 4 total')
  })

  it('imports it in jest as an ES module, with the matchers by expect.extend', async () => {
    const directory = consumer('jest-esm', { fixture: 'jest-esm', installed: ['@jest/globals'], type: 'module' })
    const cache = ['--cacheDirectory', join(directory, 'cache')]
    const args = ['--experimental-vm-modules', tool('jest/bin/jest.js'), ...cache]
    expect(await run(process.execPath, args, directory)).toContain('3 passed, 3 total')
  })

  it('has assertions for the runner of Node', async () => {
    const directory = consumer('node-test', { fixture: 'node-test', type: 'module' })
    const { code, output } = await attempt(process.execPath, ['--test', '--test-reporter=tap'], directory)
    expect(code).toBe(1)
    expect(output).toContain('# pass 3')
    expect(output).toContain('# fail 1')
    expect(output).toMatch(
      /not ok \d+ - fails[\s\S]+getcontentlength of \/a\.txt to be 13, found 12[\s\S]+expected: 13\n +actual: 12/,
    )
  })

  it('has the matchers installed in vitest by importing one door', async () => {
    const directory = consumer('vitest', {
      fixture: 'vitest',
      installed: ['vitest', 'typescript', '@types/node'],
      type: 'module',
    })
    await run(process.execPath, [tool('typescript/bin/tsc'), '-p', '.'], directory)
    expect(await run(process.execPath, [tool('vitest/vitest.mjs'), 'run'], directory)).toContain('1 passed (1)')
  })

  it('compiles strictly as ES module and as CommonJS, declarations included, and runs', async () => {
    // Declarations for Node and vitest need those of their own, which not everybody has.
    const portable = doors.filter(({ key }) => key !== './vitest' && !nodeDoors.includes(key))
    const commonJs = portable.map(({ specifier }, i) => `import door${i} = require('${specifier}')`)
    const modules = portable.map(({ specifier }, i) => `import * as door${i} from '${specifier}'`)
    const used = portable.map((_, i) => `door${i}`).join(', ')
    const directory = consumer('typescript', {
      fixture: 'typescript',
      installed: Object.keys(manifest.dependencies),
      type: 'module',
      files: {
        'common.cts': `${commonJs.join('\n')}\nexport const doors = [${used}]\n`,
        'modules.ts': `${modules.join('\n')}\nexport const doors = [${used}]\n`,
      },
    })
    await run(process.execPath, [tool('typescript/bin/tsc'), '-p', '.'], directory)
    for (const script of ['out/common.cjs', 'out/modules.js']) await run(process.execPath, [script], directory)
    expect(await run(process.execPath, ['out/consumer.js'], directory)).toBe('fine\n')
  })

  it('has a command that asks for another package only when it recovers', async () => {
    const cut =
      '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a&b</D:href><D:status>HTTP/1.1 423 Locked</D:status>'
    const whole = `${cut.replace('&', '')}</D:response></D:multistatus>`
    const files = { 'cut.xml': cut, 'whole.xml': whole }
    const command = ['node_modules/multistatus/dist/cli.js', 'show']
    const bare = consumer('command-bare', { files })
    expect(await run(process.execPath, [...command, 'whole.xml'], bare)).toContain('423     /ab')
    const complete = consumer('command', { installed: Object.keys(manifest.dependencies), files })
    const { code, output } = await attempt(process.execPath, [...command, '--recover', 'cut.xml'], complete)
    expect(code).toBe(1)
    expect(output).toMatch(/^423 .*\/a&b.*DAMAGED/m)
    expect(output).toContain('RECOVERED, NOT COMPLETE')
  })

  it('bundles it for a browser, where nothing of Node is there and code is not evaluated', async () => {
    const directory = consumer('browser', { fixture: 'browser' })
    const { outputFiles } = await build({
      entryPoints: [join(directory, 'page.ts')],
      bundle: true,
      format: 'iife',
      globalName: 'bundle',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    })
    const web = { TextDecoder, TextEncoder, URL, ReadableStream, Response, Headers, AbortController, AbortSignal }
    const sameRealm = { Uint8Array, ArrayBuffer, Error } // a page has one realm, and here the web's globals are the outer one's
    const context = createContext(
      { ...web, ...sameRealm, DOMException, setTimeout, clearTimeout, queueMicrotask, structuredClone },
      { codeGeneration: { strings: false, wasm: false } },
    )
    const findings: ReturnType<typeof page> = runInContext(`${outputFiles[0]?.text}\nbundle.page()`, context)
    expect({ ...(await findings), streamed: [...(await findings).streamed] }).toEqual({
      etag: '"a1"',
      same: true,
      streamed: ['/a', '/b'],
      status: 207,
      received: 2,
      valid: true,
    })
  })
})
