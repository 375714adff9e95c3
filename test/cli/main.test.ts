import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCli } from './run-cli.ts'

describe('multistatus', () => {
  it('explains itself and each command', async () => {
    const { code, stdout } = await runCli(['--help'])
    expect(code).toBe(0)
    for (const name of ['show', 'lint', 'status']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
      const asked = await runCli([name, 'x', '--help', '--nonsense'])
      expect(asked).toMatchObject({ code: 0, stderr: '' })
      expect(asked.stdout).toMatch(new RegExp(`^Usage: multistatus ${name} `))
      expect(await runCli(['help', name])).toEqual(asked)
    }
    for (const same of ['-h', 'help']) expect((await runCli([same])).stdout).toBe(stdout)
  })

  it('keeps its help within eighty columns', async () => {
    for (const args of [['--help'], ['show', '-h'], ['lint', '-h'], ['status', '-h']]) {
      const { stdout } = await runCli(args)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })

  it('tells its version', async () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const { code, stdout } = await runCli(['--version'])
    expect(code).toBe(0)
    expect(manifest).toMatchObject({ version: stdout.trimEnd() })
  })

  it('exits with 2 for a command that it does not have', async () => {
    expect(await runCli([])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'multistatus: expected a command\nhint: multistatus --help\n',
    })
    expect(await runCli(['ls\x1b[2J'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'multistatus: ls\\x1b[2J: expected a command: show, lint, format, status\nhint: multistatus --help\n',
    })
  })

  it('does not swallow a fault of its own', async () => {
    const fetch = (): never => {
      throw new RangeError('a bug')
    }
    const { code, stderr } = await runCli(['show', 'http://127.0.0.1/'], { fetch })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^multistatus: a fault of the program:\nRangeError: a bug\n +at /)
  })
})
