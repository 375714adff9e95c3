import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { body, propsXml, recorded, runCli, statusXml } from './run-cli.ts'

const clean = recorded('apache-mod_dav/pf-file-allprop')
const faulty = recorded('apache-mod_dav/pf-odd-names')
const advised = recorded('nephele/names-prop-d1')

describe('multistatus lint', () => {
  it('prints each issue with its place', async () => {
    const { code, stdout, stderr } = await runCli(['lint'], {
      stdin: ['<D:multistatus xmlns:D="DAV:">\n', statusXml('/a', '207 Multi-Status'), '</D:multistatus>'],
    })
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('error[status-never-here]: ')
    expect(stdout).toContain('--> standard input:2:')
    expect(stdout).toContain('/multistatus/response[1]/status')
    expect(stdout).toMatch(/\n1 error, 1 info\n\n$/)
  })

  it('says so when there is nothing to find', async () => {
    expect(await runCli(['lint', clean])).toEqual({ code: 0, stdout: `${clean}: no issues\n`, stderr: '' })
  })

  it('sums up several files', async () => {
    const { code, stdout } = await runCli(['lint', clean, faulty, advised])
    expect(code).toBe(1)
    expect(stdout).toContain(`${clean}: no issues\n`)
    expect(stdout).toContain('error[prop-duplicate]')
    expect(stdout).toMatch(/\n3 files: 1 error, 0 warnings, \d+ info\n$/)
  })

  it('exits by the level that counts', async () => {
    for (const [level, code] of [
      ['error', 0],
      ['warning', 0],
      ['info', 1],
    ] as const) {
      expect(await runCli(['lint', '--level', level, advised])).toMatchObject({ code })
    }
    const undefinedElement = (): { stdin: string[] } => ({ stdin: [body(statusXml('/a', '404 Not Found', '<D:x/>'))] })
    expect(await runCli(['lint', '--level', 'warning'], undefinedElement())).toMatchObject({ code: 1 })
    expect(await runCli(['lint'], undefinedElement())).toMatchObject({ code: 0 })
  })

  it('checks more when it is told of the request', async () => {
    const again = propsXml('/d/x/', { '208 Already Reported': '<D:resourcetype><D:collection/></D:resourcetype>' })
    const rulesOf = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runCli(['lint', '--format', 'json', ...args], { stdin: [body(again)] })
      return [...stdout.matchAll(/"rule":"([\w-]+)"/g)].map(([, rule = '']) => rule)
    }
    expect(await rulesOf('--depth', '1')).toContain('208-depth')
    expect(await rulesOf('--depth', 'infinity')).not.toContain('208-depth')
    expect(await rulesOf('--no-bind')).toContain('208-client-support')
    expect(await rulesOf('--bind')).not.toContain('208-client-support')
    expect(await rulesOf('--method', 'proppatch')).toContain('status-discouraged-here')
    const twice = [body(statusXml('/d/a', '404 Not Found'), statusXml('http://dav.example/d/a', '404 Not Found'))]
    const resolved = await runCli(['lint', '--request-uri', 'http://dav.example/d/'], { stdin: twice })
    expect(resolved.stdout).toContain('[response-duplicate-href')
    expect((await runCli(['lint'], { stdin: twice })).stdout).not.toContain('[response-duplicate-href')
  })

  it('prints the gravest issues of many', async () => {
    const responses = [
      ...Array.from({ length: 150 }, (_, i) => statusXml(`/${i}`, '299 New')),
      statusXml('/x', '207 No'),
    ]
    const { code, stdout } = await runCli(['lint'], { stdin: [body(...responses)] })
    expect(code).toBe(1)
    expect(stdout).toContain('error[status-never-here]')
    expect(stdout.match(/^info\[/gm)).toHaveLength(99)
    expect(stdout).toMatch(/\(\d+ not shown\)/)
    const one = await runCli(['lint', '--limit', '1'], { stdin: [body(...responses)] })
    expect(one.stdout).not.toContain('info[')
  })

  it('gives the same as one JSON document', async () => {
    const { code, stdout } = await runCli(['lint', '--format', 'json', clean, faulty])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: clean, valid: true, issueCount: 0, issues: [] },
        {
          file: faulty,
          valid: false,
          issueCount: 1,
          issues: [
            {
              rule: 'prop-duplicate',
              level: 'error',
              args: expect.any(Object),
              path: '/multistatus/response[1]/propstat[1]/prop',
              offset: expect.any(Number),
              line: 10,
              column: 1,
              message: expect.stringContaining('p1'),
              reference: expect.stringContaining('RFC 4918'),
              hint: expect.any(String),
            },
          ],
        },
      ],
      summary: { files: 2, unreadable: 0, issues: { error: 1, warning: 0, info: 0 } },
    })
  })

  it('finds fault with what is no multistatus', async () => {
    for (const text of ['', 'hello', '<a/>', '<D:multistatus xmlns:D="DAV:">', '\u0000']) {
      const { code, stdout } = await runCli(['lint'], { stdin: [text] })
      expect({ text, code }).toEqual({ text, code: 1 })
      expect(stdout).toMatch(/^error\[/)
    }
  })

  it('goes on after a file that cannot be read, and exits with 2', async () => {
    const { code, stdout, stderr } = await runCli(['lint', '/no/such.xml', faulty])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^multistatus: cannot read \/no\/such\.xml: ENOENT/)
    expect(stdout).toContain('error[prop-duplicate]')
    expect(stdout).toMatch(/2 files: 1 error, 0 warnings, 0 info; 1 not readable\n$/)
  })

  it('keeps its exit code when nobody reads on', async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    expect(await runCli(['lint', faulty, faulty], { stdout })).toMatchObject({ code: 1, stderr: '' })
  })

  it('exits with 2 for wrong usage', async () => {
    for (const [args, message] of [
      [['--level', 'fatal', clean], '--level fatal: expected error, warning, info'],
      [['--format', 'xml', clean], '--format xml: expected text, json'],
      [['--depth', '2', clean], '--depth 2: expected 0, 1, infinity'],
      [['--limit', 'all', clean], '--limit all: expected a whole number from 1'],
      [['--bind', '--no-bind', clean], '--bind and --no-bind exclude each other'],
      [['--request-uri', 'x', clean], '--request-uri x: expected an absolute URL or path'],
      [['--rules', clean], '--explain and --rules take no file'],
      [[], 'expected a file, a URL or - for standard input'],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['lint', ...args])
      expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `multistatus: ${message}\n` })
    }
  })

  it('lets nothing of a body or a file name drive the terminal', async () => {
    const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]/
    const evil = '\u009b2J\u202e&#x9d;'
    const stdin = [
      `<D:multistatus xmlns:D="DAV:">${evil}${statusXml(evil, `2 ${evil}`)}`,
      `<x xmlns="urn:${evil}"/>${propsXml(`/${evil}`, { '404 x': `<y xmlns="urn:${evil}">${evil}</y>` })}</D:multistatus>`,
    ]
    for (const format of ['text', 'json']) {
      const { code, stdout, stderr } = await runCli(['lint', '--format', format, '-', 'a\x1b[2J'], { stdin })
      expect(code).toBe(2)
      expect(stdout + stderr).not.toMatch(raw)
    }
  })
})

describe('lint --explain and --rules', () => {
  it('say what a rule asks for', async () => {
    const { code, stdout } = await runCli(['lint', '--explain', 'status-never-here'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^status-never-here\nasks {7}.+\nlevel {6}error\nreference {2}RFC .+/)
  })

  it('list and explain every rule, within eighty columns', async () => {
    const { code, stdout } = await runCli(['lint', '--rules'])
    expect(code).toBe(0)
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]!)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const id of ids) {
      const explained = await runCli(['lint', '--explain', id])
      expect(explained).toMatchObject({ code: 0, stdout: expect.stringContaining(`${id}\n`) })
      expect(explained.stdout.split('\n').filter((line) => line.length > 80 && /\S \S/.test(line.trim()))).toEqual([])
    }
  })

  it('propose rules that sound alike', async () => {
    const { code, stderr } = await runCli(['lint', '--explain', 'nested'])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^multistatus: --explain nested: expected a rule\nhint: status-nested-207\b.*; or multistatus lint --rules\n$/,
    )
    expect((await runCli(['lint', '--explain', '?'])).stderr).toContain('\nhint: multistatus lint --rules\n')
  })
})
