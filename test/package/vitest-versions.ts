import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeConsumer } from './consumer.ts'
import { packed } from './packed.ts'
import { attempt, run } from './run.ts'

/**
 * `npm run test:vitest`: whether the types of the matchers compile with the versions of vitest that are not installed
 * here, whose own interfaces differ. Each is installed into a project of its own, so a registry must be within reach.
 */
const VERSIONS = ['3.2', '4.0', '5.1']

const projects = mkdtempSync(join(tmpdir(), 'multistatus-vitest-'))
try {
  const { directory: built, ...rest } = await packed()
  for (const version of VERSIONS) {
    const directory = makeConsumer(
      join(projects, version),
      { ...rest, directory: built },
      { fixture: 'vitest', type: 'module' },
    )
    const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']
    await run('npm', [...install, `vitest@~${version}`, 'typescript@5.9.3', '@types/node@22'], directory)
    // npm has removed what it did not install.
    cpSync(built, join(directory, 'node_modules/multistatus'), { recursive: true })
    const { code, output } = await attempt(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], directory)
    console.log(code === 0 ? `ok   vitest ${version}` : `FAIL vitest ${version}\n${output}`)
    if (code !== 0) process.exitCode = 1
  }
} finally {
  rmSync(projects, { recursive: true, force: true })
}
