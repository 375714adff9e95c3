import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { body, Recorder, runCli, statusXml } from './run-cli.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'multistatus-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => statusXml(`/r/${i}`, '423 Locked'))

describe('show on a body that comes slowly', () => {
  it.each([
    ['a table', [], '423     /r/0'],
    ['JSON', ['--json'], '"/r/0"'],
    ['JSON lines', ['--ndjson'], '"/r/0"'],
  ])('prints the first row of %s before the body has ended', async (_what, args, first) => {
    const stdout = new Recorder()
    async function* slow(): AsyncGenerator<string> {
      yield `<D:multistatus xmlns:D="DAV:">${statusXml('/r/0', '423 Locked')}`
      for (let i = 0; !stdout.text.includes(first); i++) {
        if (i > 1000) throw new Error('the first row is held back')
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      yield `${statusXml('/r/1', '423 Locked')}</D:multistatus>`
    }
    const { code, stderr } = await runCli(['show', ...args], { stdin: slow(), stdout })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.text).toContain('/r/1')
  })

  it('waits for a slow reader', async () => {
    let taken = 0
    let given = 0
    const stdout: Writable = new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        taken += chunk.split('\n').length - 1
        setTimeout(done, 1)
      },
    })
    function* chunks(): Generator<string> {
      yield '<D:multistatus xmlns:D="DAV:">'
      for (const row of rows(20_000)) {
        given++
        expect(given - taken).toBeLessThan(5000)
        yield row
      }
      yield '</D:multistatus>'
    }
    const { code } = await runCli(['show', '--ndjson'], { stdin: chunks(), stdout })
    expect({ code, taken }).toEqual({ code: 0, taken: 20_001 })
  })

  it('shows how far it is where a terminal waits and the results go elsewhere', async () => {
    const { stderr } = await runCli(['show'], { stdin: [body(...rows(3))], errTerminal: { columns: 80 } })
    expect(stderr).toBe('\r1 responses\r\x1b[K')
    const both = await runCli(['show'], {
      stdin: [body(...rows(3))],
      errTerminal: { columns: 80 },
      terminal: { columns: 80 },
    })
    expect(both.stderr).toBe('')
  })
})

describe('a reader that goes away', () => {
  it('ends show quietly, and the source is closed', async () => {
    let closed = false
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
    async function* endless(): AsyncGenerator<string> {
      try {
        yield '<D:multistatus xmlns:D="DAV:">'
        for (;;) {
          yield statusXml('/r', '423 Locked')
          await new Promise((resolve) => setImmediate(resolve))
        }
      } finally {
        closed = true
      }
    }
    const { code, stderr } = await runCli(['show'], { stdin: endless(), stdout })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(closed).toBe(true)
  })

  it('is quiet in a pipeline, too', async () => {
    const file = join(folder, 'many.xml')
    writeFileSync(file, body(...rows(20_000)))
    for (const args of ['show', 'show --json']) {
      const command = `set -o pipefail; "${process.execPath}" --import tsx src/cli.ts ${args} "${file}" | head -n 1`
      const child = execFile('bash', ['-c', command], { cwd: root })
      let output = ''
      let errors = ''
      child.stdout?.on('data', (chunk) => {
        output += chunk
      })
      child.stderr?.on('data', (chunk) => {
        errors += chunk
      })
      const [code] = await once(child, 'close')
      expect({ code, output, errors }).toEqual({
        code: 0,
        output: args === 'show' ? 'STATUS  NAME\n' : '{"responses":[\n',
        errors: '',
      })
    }
  })

  it('is told from a disk that is full', async () => {
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
      },
    })
    const { code, stderr } = await runCli(['show'], { stdin: [body(...rows(3))], stdout })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'multistatus: cannot write: ENOSPC: no space left on device, write\n',
    })
  })
})
