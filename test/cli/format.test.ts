import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { body, runCli, statusXml } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'multistatus-cli-format-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const flat = body(statusXml('/a', '404 Not Found'))
const laidOut = [
  '<D:multistatus xmlns:D="DAV:">',
  '  <D:response>',
  '    <D:href>/a</D:href>',
  '    <D:status>HTTP/1.1 404 Not Found</D:status>',
  '  </D:response>',
  '</D:multistatus>',
  '',
].join('\n')

describe('multistatus format', () => {
  it('prints a body laid out, from a file or standard input, and leaves the file alone', async () => {
    const expected = { code: 0, stdout: laidOut, stderr: '' }
    const file = fileOf('print.xml', flat)
    expect(await runCli(['format', file])).toEqual(expected)
    expect(readFileSync(file, 'utf8')).toBe(flat)
    expect(await runCli(['format'], { stdin: [flat.slice(0, 50), flat.slice(50)] })).toEqual(expected)
    expect(await runCli(['format', '-'], { stdin: [laidOut] })).toEqual(expected)
  })

  it('indents by other widths and by tabs', async () => {
    for (const [indent, unit] of [
      ['0', ''],
      ['4', '    '],
      ['tab', '\t'],
    ] as const) {
      const { stdout } = await runCli(['format', '--indent', indent], { stdin: [flat] })
      expect(stdout).toBe(laidOut.replaceAll('  ', unit))
    }
  })

  it('writes files back where they change, and says which', async () => {
    const [one, two] = [fileOf('one.xml', flat), fileOf('two.xml', laidOut)]
    const before = statSync(two).mtimeMs
    expect(await runCli(['format', '-w', one, two])).toEqual({ code: 0, stdout: `${one}\n`, stderr: '' })
    expect(readFileSync(one, 'utf8')).toBe(laidOut)
    expect(statSync(two).mtimeMs).toBe(before)
    expect(await runCli(['format', '--write', one, two])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('checks without changing anything', async () => {
    const [one, two] = [fileOf('three.xml', flat), fileOf('four.xml', laidOut)]
    expect(await runCli(['format', '--check', one, two])).toEqual({ code: 1, stdout: `${one}\n`, stderr: '' })
    expect(readFileSync(one, 'utf8')).toBe(flat)
    expect(await runCli(['format', '--check', two])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await runCli(['format', '--check'], { stdin: [flat] })).toMatchObject({
      code: 1,
      stdout: 'standard input\n',
    })
  })

  it('turns other encodings into UTF-8, and says so', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><multistatus xmlns="DAV:"><x>é</x></multistatus>'
    const latin = fileOf('latin.xml', Buffer.from(text, 'latin1'))
    const result = '<?xml version="1.0" encoding="utf-8"?>\n<multistatus xmlns="DAV:">\n  <x>é</x>\n</multistatus>\n'
    const stderr = `multistatus: ${latin}: was not UTF-8, the result is\n`
    expect(await runCli(['format', latin])).toEqual({ code: 0, stdout: result, stderr })
    expect(await runCli(['format', '-w', latin])).toEqual({ code: 0, stdout: `${latin}\n`, stderr })
    expect(await runCli(['format', '--check', latin])).toEqual({ code: 0, stdout: '', stderr: '' })
    const utf16 = fileOf('utf16.xml', Buffer.from(`\ufeff${flat}`, 'utf16le'))
    expect(await runCli(['format', utf16])).toMatchObject({ code: 0, stdout: laidOut })
    const ascii = '<?xml version="1.0" encoding="us-ascii"?>\n'
    expect(await runCli(['format'], { stdin: [ascii + laidOut] })).toMatchObject({
      stdout: ascii + laidOut,
      stderr: '',
    })
    expect(await runCli(['format'], { stdin: [`\ufeff${flat}`] })).toMatchObject({ stdout: laidOut, stderr: '' })
  })

  it('shows what is not well-formed, changes nothing, and goes on', async () => {
    const broken = fileOf('broken.xml', flat.slice(0, -20))
    const whole = fileOf('whole.xml', flat)
    const { code, stdout, stderr } = await runCli(['format', '-w', broken, whole])
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${whole}\n` })
    expect(stderr).toMatch(/^multistatus: .+broken\.xml: .+ \(line 1, column \d+\)\n.+\n +\^\n$/)
    expect(readFileSync(broken, 'utf8')).toBe(flat.slice(0, -20))
    for (const text of ['', '<a/>', '<!DOCTYPE a><a/>']) {
      expect(await runCli(['format'], { stdin: [text] })).toMatchObject({ code: 1, stdout: '' })
    }
  })

  it('exits with 2 for wrong usage, and for what cannot be read or written', async () => {
    for (const [args, message] of [
      [['--indent', '17', '-'], '--indent 17: expected a number from 0 to 16, or tab'],
      [['--indent', '-1', '-'], undefined],
      [['--write', '--check', 'a'], '--write and --check exclude each other'],
      [['a', 'b'], 'several files: expected --write or --check'],
      [['--write', '-'], '--write: standard input is no file'],
      [['/no/such.xml'], 'cannot read /no/such.xml: ENOENT'],
      [[], 'expected a file or - for standard input'],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['format', ...args])
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr.startsWith(`multistatus: ${message ?? ''}`), stderr).toBe(true)
    }
    const { code, stderr } = await runCli(['format', '-w', '/no/such.xml', fileOf('last.xml', flat)])
    expect({ code, last: readFileSync(join(folder, 'last.xml'), 'utf8') }).toEqual({ code: 2, last: laidOut })
    expect(stderr).toMatch(/^multistatus: /)
  }, 20_000)
})
