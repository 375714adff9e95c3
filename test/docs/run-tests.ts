import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Block } from '../examples/readme-blocks.ts'

/** Runs blocks that are files of tests with vitest, and says of each by its line whether all its tests passed. */
export async function runTests(blocks: readonly Block[], root: string): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'tests-'))
  try {
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'))
    mkdirSync(join(directory, 'test'))
    for (const { line, code } of blocks) writeFileSync(join(directory, 'test', `${line}.test.ts`), code)
    const report = join(directory, 'report.json')
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const config = join(root, 'vitest.config.ts')
    const args = ['run', '--root', directory, '--config', config, '--reporter', 'json', '--outputFile', report]
    await new Promise<void>((resolve) => {
      // What it says of itself is in the report; a run that fails is one that the caller sees there.
      execFile(process.execPath, [vitest, ...args], { cwd: directory }, () => resolve())
    })
    const { testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
    return testResults
      .map(({ name, status, assertionResults, message }) => {
        const reasons = [message, ...assertionResults.flatMap(({ failureMessages }) => failureMessages)]
        const passed = status === 'passed' && assertionResults.length > 0
        return { line: Number.parseInt(basename(name), 10), outcome: passed ? 'passed' : reasons.join('\n') }
      })
      .sort((a, b) => a.line - b.line)
      .map(({ line, outcome }) => `${line}: ${outcome}`)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[]
  }[]
}
