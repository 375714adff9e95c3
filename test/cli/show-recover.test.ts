import { describe, expect, it } from 'vitest'
import { body, propsXml, runCli, squeezed, statusXml } from './run-cli.ts'

const good = propsXml('/docs/', { '200 OK': '<D:resourcetype><D:collection/></D:resourcetype>' })
const bad = statusXml('/docs/a&b', '404 Not Found')
const cut = body(good, bad, good).slice(0, -60)
const loud = /^multistatus: .+: RECOVERED, NOT COMPLETE: 3 responses, 2 of them damaged; others may be missing/m

describe('show --recover', () => {
  it('shows what can be recovered, marks what is damaged, and says that it is not complete', async () => {
    const { code, stdout, stderr } = await runCli(['show', '--recover'], { stdin: [cut] })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^multistatus: standard input: .+\(line 1, column \d+\)\n/)
    expect(stderr).toMatch(loud)
    const rows = squeezed(stdout)
    expect(rows[1]).toBe('200  -  -  collection  /docs/')
    expect(rows[2]).toMatch(/^404 {2}- {2}- {2}- {2}\/docs\/a&b {2}DAMAGED: not a reference/)
    expect(rows[3]).toMatch(/DAMAGED: /)
    expect(rows.at(-2)).toMatch(/^3 responses, .+ 2 damaged, RECOVERED, not complete/)
  })

  it('says so in JSON', async () => {
    const { code, stdout, stderr } = await runCli(['show', '--recover', '--json'], { stdin: [cut] })
    expect(code).toBe(1)
    expect(stderr).toMatch(loud)
    expect(JSON.parse(stdout)).toMatchObject({
      responses: [{ href: '/docs/' }, { href: '/docs/a&b', damaged: expect.stringContaining('reference') }, {}],
      summary: { complete: false, recovered: true, damaged: 2, responses: 3, error: { code: 'xml-syntax' } },
    })
  })

  it('changes nothing for a body that is well-formed', async () => {
    for (const args of [['show'], ['show', '--json'], ['show', '--props']]) {
      const stdin = (): string[] => [body(good, statusXml('/x', '423 Locked'))]
      expect(await runCli([...args, '--recover'], { stdin: stdin() })).toEqual(await runCli(args, { stdin: stdin() }))
    }
  })

  it('is never done unasked', async () => {
    const { code, stdout, stderr } = await runCli(['show'], { stdin: [body(good, bad)] })
    expect(code).toBe(1)
    expect(stdout + stderr).not.toMatch(/recovered/i)
    expect(stdout).not.toContain('a&b')
  })

  it('cannot recover what is something else', async () => {
    for (const text of ['', '<html><p>Sorry</html>', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>']) {
      const { code, stdout, stderr } = await runCli(['show', '--recover'], { stdin: [text] })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).not.toMatch(/recovered/i)
    }
  })

  it('shows what came before the connection broke', async () => {
    const chunks = [body(good, good).slice(0, -30)]
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift()
        if (chunk === undefined) controller.error(new TypeError('terminated'))
        else controller.enqueue(new TextEncoder().encode(chunk))
      },
    })
    const fetch = async (): Promise<Response> => new Response(source, { status: 207 })
    const { code, stdout, stderr } = await runCli(['show', '--recover', 'http://dav.example/docs/'], { fetch })
    expect(code).toBe(1)
    expect(stdout).toContain('RECOVERED, not complete')
    expect(stderr).toContain('the connection broke before the body had ended')
    expect(stderr).toContain('RECOVERED, NOT COMPLETE: 2 responses, 1 of them damaged')
  })

  it('exits with 2 when the file cannot be read', async () => {
    expect(await runCli(['show', '--recover', '/no/such.xml'])).toMatchObject({ code: 2, stdout: '' })
  })
})
