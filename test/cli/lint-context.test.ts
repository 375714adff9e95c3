import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { body, propsXml, runCli, statusXml } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'multistatus-cli-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const propname = fileOf('propname.xml', '<D:propfind xmlns:D="DAV:"><D:propname/></D:propfind>')
const valued = body(propsXml('/a', { '200 OK': '<D:getetag>"1"</D:getetag>' }))

/** The rules that a body breaks. */
async function rulesOf(text: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await runCli(['lint', '--format', 'json', ...args], { stdin: [text] })
  expect(stderr).toBe('')
  return [...stdout.matchAll(/"rule":"([\w-]+)"/g)].map(([, rule = '']) => rule)
}

describe('lint, told of the request', () => {
  it('takes its body from a file, and the method from that', async () => {
    expect(await rulesOf(valued, '--request', propname)).toContain('propfind-propname-values')
    expect(await rulesOf(valued, '--request', propname, '--method', 'SEARCH')).not.toContain('propfind-propname-values')
    expect(await rulesOf(valued)).not.toContain('propfind-propname-values')
  })

  it('takes bodies of all methods that have one', async () => {
    const C = 'xmlns:C="urn:ietf:params:xml:ns:caldav"'
    for (const [text, method] of [
      ['', 'PROPFIND'],
      ['<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><D:x/></D:prop></D:set></D:propertyupdate>', 'PROPPATCH'],
      ['<D:mkcol xmlns:D="DAV:"><D:set><D:prop><D:x/></D:prop></D:set></D:mkcol>', 'MKCOL'],
      [`<C:mkcalendar ${C} xmlns:D="DAV:"><D:set><D:prop><D:x/></D:prop></D:set></C:mkcalendar>`, 'MKCALENDAR'],
      [
        '<D:sync-collection xmlns:D="DAV:"><D:sync-token/><D:sync-level>1</D:sync-level><D:prop/></D:sync-collection>',
        'REPORT',
      ],
      ['<x:unknown xmlns:x="urn:x"/>', undefined],
    ] as const) {
      const { readRequestFile } = await import('../../src/cli/request-file.ts')
      const { processIo } = await import('../../src/cli/io.ts')
      expect((await readRequestFile(fileOf('request.xml', text), processIo())).method).toBe(method)
    }
  })

  it('hears of Destination, Prefer and conditions', async () => {
    const copied = body(statusXml('http://else.example/to/a', '423 Locked'))
    const about = ['--method', 'COPY', '--request-uri', 'http://dav.example/from/']
    const here = await rulesOf(copied, ...about, '--destination', 'http://dav.example/to/')
    expect(here).toContain('href-prefix-mismatch')
    const there = await rulesOf(copied, ...about, '--destination', 'http://else.example/to/')
    expect(there).not.toContain('href-prefix-mismatch')
    const failed = body(propsXml('/a', { '412 Precondition Failed': '<D:x/>' }))
    const unconditional = await rulesOf(failed, '--no-conditional')
    expect(unconditional.length).toBeGreaterThan((await rulesOf(failed, '--conditional')).length)
    const missing = body(propsXml('/a', { '200 OK': '<D:x/>', '404 Not Found': '<D:y/>' }))
    expect(await rulesOf(missing, '--method', 'PROPFIND', '--prefer', 'return=minimal')).toContain(
      'minimal-404-propstat',
    )
    expect(await rulesOf(missing, '--method', 'PROPFIND')).not.toContain('minimal-404-propstat')
  })

  it('leaves out the rules that are disabled', async () => {
    const twice = body(statusXml('/a', '207 Multi-Status'), statusXml('/a', '207 Multi-Status'))
    const all = await rulesOf(twice)
    expect(all).toContain('response-duplicate-href')
    expect(all).toContain('status-never-here')
    expect(await rulesOf(twice, '--disable', [...new Set(all)].join(','))).toEqual([])
    const one = await rulesOf(twice, '--disable', 'response-duplicate-href', '--disable', 'status-nested-207')
    expect(one).not.toContain('response-duplicate-href')
    expect(one).toContain('status-never-here')
    const { code } = await runCli(['lint', '--disable', [...new Set(all)].join()], { stdin: [twice] })
    expect(code).toBe(0)
  })

  it('exits with 2 for what nothing can be made of', async () => {
    const bad = fileOf('bad.xml', '<D:propfind xmlns:D="DAV:"><D:prop>')
    const empty = fileOf('empty.xml', '<D:propfind xmlns:D="DAV:"/>')
    for (const [args, message] of [
      [['--destination', 'x'], '--destination x: expected an absolute URL or path'],
      [['--prefer', 'return="'], '--prefer return=": '],
      [['--disable', 'nested'], '--disable nested: expected a rule\nhint: status-nested-207'],
      [['--conditional', '--no-conditional'], '--conditional and --no-conditional exclude each other'],
      [['--request', '/no/such.xml'], 'cannot read /no/such.xml: ENOENT'],
      [['--request', bad], `--request ${bad}: `],
      [['--request', empty], `--request ${empty}: propfind: expected DAV:prop`],
      [['--request', '-'], 'standard input is one file only'],
      [['--user', 'me'], '--user: only a URL is asked, and there is none'],
    ] as const) {
      const { code, stdout, stderr } = await runCli(['lint', ...args], { stdin: [valued] })
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' })
      expect(stderr.startsWith(`multistatus: ${message}`), stderr).toBe(true)
    }
  })
})

describe('lint on a URL', () => {
  interface Sent {
    readonly method: string | undefined
    readonly headers: Headers
    readonly body: string
  }

  /** Answers every request with a body. */
  function server(text: string, init: ResponseInit = {}): { sent: Sent[]; fetch: typeof globalThis.fetch } {
    const sent: Sent[] = []
    return {
      sent,
      fetch: async (_url, request) => {
        const content = request?.body
        const bytes = typeof content === 'string' ? content : new TextDecoder().decode(content as Uint8Array) // or so it is sent
        sent.push({ method: request?.method, headers: new Headers(request?.headers), body: bytes })
        return new Response(text, { status: 207, headers: { 'Content-Type': 'application/xml' }, ...init })
      },
    }
  }

  it('knows of its own request what the rules need', async () => {
    const { fetch, sent } = server(body(propsXml('/other/', { '200 OK': '<D:displayname>x</D:displayname>' })))
    const { code, stdout } = await runCli(['lint', '--format', 'json', 'http://dav.example/docs/'], { fetch })
    expect(sent.map(({ method }) => method)).toEqual(['PROPFIND'])
    expect(sent[0]?.headers.get('depth')).toBe('1')
    expect(sent[0]?.headers.get('dav')).toBe('bind')
    expect(sent[0]?.body).toContain('<D:propfind')
    const { files } = JSON.parse(stdout) as { files: { file: string; issues: { rule: string }[] }[] } // as it is printed
    expect(files[0]?.file).toBe('http://dav.example/docs/')
    expect(files[0]?.issues.map(({ rule }) => rule)).toContain('href-prefix-mismatch')
    expect(code).toBe(1)
  })

  it('sends the request that it is given', async () => {
    const { fetch, sent } = server(valued)
    const url = 'http://dav.example/'
    const args = ['--request', propname, '--depth', '0', '--prefer', 'return=minimal', '--no-bind', '--user', 'a:b']
    const { stdout } = await runCli(['lint', ...args, '--header', 'X-Test: 1', url], { fetch })
    expect(stdout).toContain('[propfind-propname-values]')
    const [{ headers, body: text } = { headers: new Headers(), body: '' }] = sent
    expect(text).toBe('<D:propfind xmlns:D="DAV:"><D:propname/></D:propfind>')
    expect(Object.fromEntries(headers)).toMatchObject({ depth: '0', prefer: 'return=minimal', 'x-test': '1' })
    expect(headers.get('authorization')).toMatch(/^Basic /)
    expect(headers.get('dav')).toBeNull()
  })

  it('checks the HTTP status', async () => {
    const { fetch } = server('<html>Who are you?</html>', { status: 401 })
    const { code, stdout } = await runCli(['lint', 'http://dav.example/'], { fetch })
    expect(code).toBe(1)
    expect(stdout).toContain('error[outer-status-207]')
    expect(stdout).toMatch(/^error\[multistatus-root\]/m)
  })

  it('checks the header fields of the answer', async () => {
    const { fetch } = server(valued, { headers: { 'Content-Type': 'text/html' } })
    const { stdout } = await runCli(['lint', 'http://dav.example/a'], { fetch })
    expect(stdout).toContain('[content-type-xml]')
  })

  it('never sends what would change something', async () => {
    const { fetch, sent } = server(valued)
    const update = fileOf(
      'update.xml',
      '<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><D:x/></D:prop></D:set></D:propertyupdate>',
    )
    for (const args of [
      ['--method', 'DELETE'],
      ['--request', update],
      ['--method', 'REPORT'],
    ]) {
      const { code, stderr } = await runCli(['lint', ...args, 'http://dav.example/'], { fetch })
      expect(code).toBe(2)
      expect(stderr).toMatch(/^multistatus: --method [A-Z]+: /)
    }
    expect(sent).toEqual([])
  })
})
