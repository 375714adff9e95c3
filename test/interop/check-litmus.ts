import { strictEqual } from 'node:assert/strict'
import { run } from './commands.ts'

const SUITES: readonly string[] = ['basic', 'copymove', 'props', 'locks', 'http']
const SUMMARY = /^<- summary for `(\w+)': of (\d+) tests run: (\d+) passed, (\d+) failed/gm

/** Runs litmus, of which every test must pass; gives its figures. */
export async function checkLitmus(url: string, cwd: string): Promise<string> {
  const { stdout, code } = await run('litmus', ['-k', url], { cwd, mayFail: true })
  const summaries = [...stdout.matchAll(SUMMARY)]
  const warnings = stdout.split('\n').filter((line) => /warning|skipped/i.test(line))
  const failed = stdout.split('\n').filter((line) => line.includes('FAIL'))
  strictEqual(failed.join('\n'), '')
  strictEqual(code, 0, stdout)
  strictEqual(summaries.map(([, suite]) => suite).join(' '), SUITES.join(' '), stdout)
  let passed = 0
  let tests = 0
  for (const [, , run, ok] of summaries) {
    tests += Number(run)
    passed += Number(ok)
  }
  strictEqual(passed, tests)
  const suites = summaries.map(([, suite, run, ok]) => `${suite} ${ok}/${run}`).join(', ')
  return [`${passed} of ${tests} (${suites}), ${warnings.length} warnings`, ...warnings].join('\n    ')
}
