import { describe, expect, it } from 'vitest'
import { statusCodes } from '../../src/status/get-status.ts'
import { runCli } from './run-cli.ts'

describe('multistatus status', () => {
  it('explains a code and where it may stand', async () => {
    const { code, stdout } = await runCli(['status', '208'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^208 Already Reported\nmeaning +Inside a propstat:/)
    expect(stdout).toContain('as HTTP status   never (outer-status-207)\n')
    expect(stdout).toContain('in a response    never (208-in-propstat-only)\n')
    expect(stdout).toContain('in a propstat    defined\n')
    expect(stdout).toContain('reference        RFC 5842 section 7.1\n')
    expect(stdout).toContain('cacheable        not without explicit freshness\n')
  })

  it('explains it for a method', async () => {
    const { stdout } = await runCli(['status', '204', '--method', 'delete'])
    expect(stdout).toMatch(/^204 No Content, in the answer to DELETE\n/)
    expect(stdout).toContain('in a response   discouraged (delete-204)\n')
    expect(stdout).toContain('cacheable       yes, heuristically\n')
  })

  it('explains a code that is not registered by its class', async () => {
    const { code, stdout } = await runCli(['status', '299'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^299 \(not registered\)\nmeaning +Not registered; a success, to be treated as 200\.\n/)
    expect(stdout).not.toContain('reference')
  })

  it('gives the same as JSON', async () => {
    const { code, stdout } = await runCli(['status', '423', '--json', '--method', 'LOCK'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      code: 423,
      registered: true,
      phrase: 'Locked',
      class: 'client-error',
      reference: 'RFC 4918 section 11.3',
      method: 'LOCK',
      meaning: expect.any(String),
      heuristicallyCacheable: false,
      places: {
        outer: { standing: 'never', rules: [{ rule: 'outer-status-207', level: 'error' }] },
        response: { standing: 'defined', rules: [] },
        propstat: { standing: 'defined', rules: [] },
      },
      definedFor: ['DELETE', 'COPY', 'MOVE', 'LOCK', 'MKCALENDAR'],
      discouragedFor: [],
    })
  })

  it('knows every registered code', async () => {
    for (const code of statusCodes) {
      const { stdout } = await runCli(['status', String(code)])
      expect(stdout.startsWith(`${code} `)).toBe(true)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })

  it('exits with 2 for what is no status code', async () => {
    for (const args of [
      ['status', '999'],
      ['status', 'abc'],
      ['status', '2e2'],
      ['status'],
      ['status', '200', '201'],
    ]) {
      const { code, stdout, stderr } = await runCli(args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^multistatus: .*status code/)
    }
  })
})
