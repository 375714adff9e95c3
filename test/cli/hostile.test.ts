import { describe, expect, it } from 'vitest'
import { body, propsXml, recorded, runCli, statusXml } from './run-cli.ts'

/** Everything that a terminal acts on or that reorders text, line feeds excepted. */
const RAW =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\ufffe\ud800-\udfff]/

const names: readonly (readonly [what: string, href: string, shown: string])[] = [
  ['an ANSI escape', '/d/%1B%5B2Jgone', '\\x1b[2Jgone'],
  ['a C1 control', '/d/%C2%9B31mred', '\\x9b31mred'],
  ['a C1 control as it is', '/d/\u009b31mred', '\\x9b31mred'],
  ['line breaks', '/d/a%0A200%0D%E2%80%A8b', 'a\\n200\\r\\u{2028}b'],
  ['a bidirectional override', '/d/%E2%80%AEtxt.exe', '\\u{202e}txt.exe'],
  ['an isolate as it is', '/d/\u2066x\u2069', '\\u{2066}x\\u{2069}'],
  ['a zero-width space', '/d/a%E2%80%8Bb', 'a\\u{200b}b'],
  ['a backslash', '/d/a%5Cx1b', 'a\\\\x1b'],
  ['an encoded slash', '/d/a%2Fb', 'a\\x2fb'],
  ['a NUL', '/d/a%00b', 'a\\x00b'],
]

describe('a hostile body', () => {
  it.each(names)('cannot bring %s to the terminal by a name', async (_what, href, shown) => {
    const stdin = (): string[] => [body(statusXml(href, '403 Forbidden'))]
    const table = await runCli(['show', '--request-uri', '/d/'], { stdin: stdin() })
    expect(table.stdout).not.toMatch(RAW)
    expect(table.stdout.split('\n')[1]).toMatch(/^403 {5}/)
    expect(table.stdout.split('\n')[1]?.slice(8)).toContain(shown)
    const json = await runCli(['show', '--json'], { stdin: stdin() })
    expect(json.stdout).not.toMatch(RAW)
    expect(JSON.parse(json.stdout)).toMatchObject({ responses: [{ href }] })
  })

  it('cannot do it by any other text', async () => {
    const evil = '\u009b2J\u202e&#x9d;'
    const stdin = [
      `<D:multistatus xmlns:D="DAV:" xmlns:X="urn:${evil}">`,
      propsXml(`mailto:${evil}`, {
        [`200 ${evil}`]: `<D:getcontenttype>${evil}</D:getcontenttype><D:getcontentlength>${evil}</D:getcontentlength>`,
        [`404 ${evil}`]: '<X:prop/>',
      }),
      statusXml(
        `http://${evil}/x?${evil}`,
        `302 ${evil}`,
        `<D:responsedescription>${evil}</D:responsedescription><D:location><D:href>${evil}</D:href></D:location>`,
      ),
      `<D:sync-token>${evil}</D:sync-token><D:responsedescription>${evil}</D:responsedescription></D:multistatus>`,
    ]
    for (const args of [['show'], ['show', '--request-uri', '/'], ['show', '--json'], ['show', '--ndjson']]) {
      const { stdout, stderr } = await runCli(args, { stdin })
      expect(stdout).toContain('302')
      expect(stdout + stderr).not.toMatch(RAW)
    }
  })

  it.each([
    ['text', '\x1b[2J\u009b\u202e'],
    ['another root', '<x xmlns="urn:\u009b2J\u202e"/>'],
    ['conditions', '<D:error xmlns:D="DAV:"><x xmlns="urn:\u009b2J"/></D:error>'],
    ['what is not well-formed', '<D:multistatus xmlns:D="DAV:">\u202e\u009b2J</D:multi>'],
    ['an unknown prefix', '<D:multistatus xmlns:D="DAV:">\u009b2J<Y:\u009b/>'],
  ])('cannot do it by a message about %s', async (_what, text) => {
    const { code, stdout, stderr } = await runCli(['show'], { stdin: [text] })
    expect(code).toBe(1)
    expect(stdout + stderr).not.toMatch(RAW)
    expect(stderr).toMatch(/^multistatus: standard input: /)
  })

  const evil = '\u009b2J\u202e&#x9d;'
  const rows = body(
    statusXml(`/x${evil}`, `302 ${evil}`, `<D:responsedescription>${evil}</D:responsedescription>`),
    propsXml('/b', { [`200 ${evil}`]: `<x xmlns="urn:${evil}">${evil}</x><D:getetag>${evil}</D:getetag>` }),
  )
  const broken = rows.replace('</D:multistatus>', '<')

  it.each([
    [['lint'], rows],
    [['lint', '--format', 'json'], rows],
    [['lint', '--level', 'info', '--request-uri', '/'], rows],
    [['lint'], broken],
    [['lint', '--format', 'json'], broken],
    [['show', '--recover'], broken],
    [['show', '--recover', '--json'], broken],
    [['format'], broken],
  ])('cannot do it by what %j says of it', async (args, text) => {
    const { code, stdout, stderr } = await runCli(args, { stdin: [text] })
    expect(code).toBe(1)
    expect(stdout + stderr).not.toMatch(RAW)
    expect((stdout + stderr).length).toBeGreaterThan(150)
  })

  it.each([
    [['\x1b[2J\u202e']],
    [['show', '--\x1b[2J\u202e']],
    [['show', '/no/such\x1b[2J\u202e']],
    [['status', '\x1b[2J\u202e']],
    [['lint', '--explain', '\x1b[2J\u202e']],
    [['lint', '--disable', '\x1b[2J\u202e']],
    [['lint', '--request-uri', '\x1b[2J\u202e']],
  ])('does not do it with the arguments %j either', async (args) => {
    const { code, stdout, stderr } = await runCli(args, { stdin: [rows] })
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).not.toMatch(RAW)
    expect(stderr).toContain('[2J')
  })

  it('cannot do it by names that servers really sent', async () => {
    for (const name of ['nephele/illname-bidi', 'sabredav-1.8/illname-ctl', 'npm-webdav-server-physical/illname-ctl']) {
      for (const format of [[], ['--json']]) {
        const { stdout, stderr } = await runCli(['show', ...format, recorded(name)])
        expect(stdout + stderr).not.toMatch(RAW)
      }
    }
  })
})
