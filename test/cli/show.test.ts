import { describe, expect, it } from 'vitest'
import { body, propsXml, recorded, runCli, squeezed, statusXml } from './run-cli.ts'

const file = propsXml('/docs/a%20b.txt', {
  '200 OK':
    '<D:getcontentlength>1536</D:getcontentlength><D:getcontenttype>text/plain; charset=utf-8</D:getcontenttype>' +
    '<D:getlastmodified>Sun, 06 Nov 1994 08:49:37 GMT</D:getlastmodified><D:getetag>"a1"</D:getetag><D:resourcetype/>',
  '404 Not Found': '<D:displayname/><X:color xmlns:X="urn:x"/>',
})
const folder = propsXml('/docs/', { '200 OK': '<D:resourcetype><D:collection/></D:resourcetype>' })
const again = propsXml('/docs/loop/', {
  '208 Already Reported':
    '<D:resourcetype><D:collection/></D:resourcetype><D:resource-id><D:href>urn:uuid:1</D:href></D:resource-id>',
})

describe('multistatus show', () => {
  it('prints a table and a summary', async () => {
    const { code, stdout, stderr } = await runCli(['show', '--request-uri', '/docs/'], {
      stdin: [body(folder, file, again)],
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      [
        'STATUS      SIZE  MODIFIED           TYPE                  NAME',
        '200            -  -                  collection            ./',
        '200      1.5 KiB  1994-11-06 08:49Z  text/plain            a b.txt                              404: displayname, color',
        '208            -  -                  collection            loop/                                already reported',
        '',
        '3 responses, 2 collections, 1.5 KiB, 2 properties not found, 1 already reported',
        '',
      ].join('\n'),
    )
  })

  it('lists recorded failures without the columns that nothing is known for', async () => {
    const { code, stdout } = await runCli(['show', recorded('apache-mod_dav/copy-onto-locked-207')])
    expect(code).toBe(0)
    expect(stdout).toBe(
      [
        'STATUS  NAME',
        '423     /dav/corp/locks/unmapped ü.txt            Locked',
        '423     /dav/corp/locks/inner/c.txt               Locked',
        '423     /dav/corp/locks/inner/d.txt               Locked',
        '423     /dav/corp/locks/b.txt                     Locked',
        '',
        '4 responses, 4 failed',
        '',
      ].join('\n'),
    )
  })

  it('brings in the other columns with the first response that has them', async () => {
    const { stdout } = await runCli(['show', '-'], { stdin: [body(statusXml('/x', '403 Forbidden'), folder)] })
    expect(squeezed(stdout)).toEqual([
      'STATUS  NAME',
      '403  /x  Forbidden',
      'STATUS  SIZE  MODIFIED  TYPE  NAME',
      '200  -  -  collection  /docs/',
      '',
      '2 responses, 1 collection, 1 failed',
      '',
    ])
  })

  it('says why a response or a property failed, in the words of the server', async () => {
    const condition = '<D:error><D:lock-token-submitted><D:href>/x</D:href></D:lock-token-submitted></D:error>'
    const described = '<D:responsedescription>ask\n Joe</D:responsedescription>'
    const failed = `<D:response><D:href>/y</D:href><D:propstat><D:prop><D:getetag/></D:prop><D:status>HTTP/1.1 409 Conflict</D:status>
      <D:error><D:cannot-modify-protected-property/></D:error></D:propstat></D:response>`
    const moved = statusXml('/z', '302 Found', '<D:location><D:href>/elsewhere</D:href></D:location>')
    const stdin = [body(statusXml('/x', '423 Locked', condition + described), failed, moved)]
    const { stdout } = await runCli(['show'], { stdin })
    expect(squeezed(stdout)).toEqual([
      'STATUS  NAME',
      '423  /x  Locked; lock-token-submitted; ask Joe',
      '409  /y  409: getetag (cannot-modify-protected-property)',
      '302  /z  Found; at /elsewhere',
      '',
      '3 responses, 2 failed, 1 property failed',
      '',
    ])
  })

  it('gives a line to each resource that shares a status', async () => {
    const shared =
      '<D:response><D:href>/a</D:href><D:href>/b</D:href><D:status>HTTP/1.1 424 Failed Dependency</D:status></D:response>'
    const { stdout } = await runCli(['show'], { stdin: [body(shared)] })
    expect(squeezed(stdout)).toEqual([
      'STATUS  NAME',
      '424  /a  Failed Dependency',
      '424  /b  Failed Dependency',
      '',
      '1 response, 1 failed; issues: 1 info',
      '',
    ])
  })

  it('shows malformed responses with what is known of them', async () => {
    const stdin = [
      body(
        '<D:response><D:href>/a</D:href></D:response>',
        '<D:response><D:status>HTTP/1.1 404 Not Found</D:status></D:response>',
        '<D:response><D:href>/c</D:href><D:propstat><D:prop><D:getetag/></D:prop></D:propstat></D:response>',
        propsXml('/d', { '200 OK': '<D:getcontentlength>many</D:getcontentlength><D:resourcetype/>' }),
        propsXml('/e', { '299 Fine': '<D:getetag>"e"</D:getetag>' }),
      ),
    ]
    const { code, stdout } = await runCli(['show'], { stdin })
    expect(code).toBe(0)
    expect(squeezed(stdout).slice(0, 7)).toEqual([
      'STATUS  NAME',
      '-  /a  no readable status',
      '404  (no href)  Not Found',
      '-  /c  no status: getetag',
      '200  /d  unreadable: getcontentlength',
      '299  /e  unregistered status',
      '',
    ])
  })

  it('names a few of many missing properties', async () => {
    const props = Array.from({ length: 9 }, (_, i) => `<D:p${i}/>`)
    const stdin = [
      body(
        propsXml('/a', { '404 Not Found': props.join('') }),
        propsXml('/b', { '404 Not Found': props.slice(0, 4).join('') }),
      ),
    ]
    const { stdout } = await runCli(['show'], { stdin })
    expect(stdout).toContain('404: p0, p1, p2 and 6 more\n')
    expect(stdout).toContain('404: p0, p1, p2, p3\n')
  })

  it('says when the server cut the list short, and exits with 1', async () => {
    const end = statusXml('/docs/', '507 Insufficient Storage')
    const stdin = [
      `<D:multistatus xmlns:D="DAV:">${folder}${end}<D:responsedescription>too many</D:responsedescription>` +
        '<D:sync-token>http://x/sync/1</D:sync-token></D:multistatus>',
    ]
    const { code, stdout } = await runCli(['show'], { stdin })
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(-4)).toEqual([
      '2 responses, 1 collection, 1 failed, truncated by the server',
      'sync token: http://x/sync/1',
      'description: too many',
      '',
    ])
  })

  it('has nothing but a summary for a body without responses', async () => {
    const { code, stdout } = await runCli(['show'], { stdin: ['<D:multistatus xmlns:D="DAV:"/>'] })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0 responses\n' })
  })

  it('fits the terminal and colours what it prints there, unless NO_COLOR is set', async () => {
    const world = { terminal: { columns: 80 } }
    const colored = await runCli(['show'], { ...world, stdin: [body(folder)] })
    expect(colored.stdout).toContain('\x1b[32m200   \x1b[39m')
    const plain = await runCli(['show'], { ...world, env: { NO_COLOR: '1' }, stdin: [body(folder, file)] })
    expect(plain.stdout).not.toContain('\x1b')
    expect(plain.stdout.split('\n')[2]).toBe(
      '200      1.5 KiB  1994-11-06 08:49Z  text/plain      /docs/a b.txt  404: displayname, color',
    )
    const dumb = await runCli(['show'], { ...world, env: { TERM: 'dumb' }, stdin: [body(folder)] })
    expect(dumb.stdout).not.toContain('\x1b')
    const forced = await runCli(['show'], { env: { FORCE_COLOR: '1' }, stdin: [body(folder)] })
    expect(forced.stdout).toContain('\x1b')
  })
})

describe('show --json and --ndjson', () => {
  it('write one document of the whole', async () => {
    const { code, stdout } = await runCli(['show', '--json', '--request-uri', 'http://dav.example/docs/'], {
      stdin: [body(file, again)],
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      responses: [
        {
          href: '/docs/a%20b.txt',
          url: 'http://dav.example/docs/a%20b.txt',
          name: 'a b.txt',
          status: 200,
          collection: false,
          mediaType: 'text/plain; charset=utf-8',
          size: 1536,
          modified: '1994-11-06T08:49:37.000Z',
          etag: '"a1"',
          failures: [{ status: 404, props: ['{DAV:}displayname', '{urn:x}color'] }],
        },
        {
          href: '/docs/loop/',
          url: 'http://dav.example/docs/loop/',
          name: 'loop',
          status: 208,
          alreadyReported: true,
          collection: true,
          types: ['{DAV:}collection'],
          resourceId: 'urn:uuid:1',
        },
      ],
      summary: {
        complete: true,
        truncated: false,
        requestUri: 'http://dav.example/docs/',
        responses: 2,
        collections: 1,
        totalSize: 1536,
        failedResponses: 0,
        propertiesNotFound: 2,
        propertiesFailed: 0,
        alreadyReported: 1,
        issues: { error: 0, warning: 0, info: 0 },
      },
    })
  })

  it('close the document when the body ends early, and say so in it', async () => {
    const { code, stdout, stderr } = await runCli(['show', '--json'], { stdin: [body(folder).slice(0, -10)] })
    expect(code).toBe(1)
    expect(stderr).toContain('multistatus: standard input: ')
    expect(JSON.parse(stdout)).toMatchObject({
      responses: [{ href: '/docs/' }],
      summary: { complete: false, responses: 1, error: { code: 'xml-syntax' } },
    })
    const empty = await runCli(['show', '--json'], { stdin: [''] })
    expect(JSON.parse(empty.stdout)).toMatchObject({ responses: [], summary: { error: { code: 'not-multistatus' } } })
  })

  it('write a document a line, the summary last, for ten thousand responses', async () => {
    const responses = Array.from({ length: 10_000 }, (_, i) => statusXml(`/r/${i}`, '423 Locked'))
    const { code, stdout } = await runCli(['show', '--ndjson'], { stdin: [body(...responses)] })
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(10_001)
    expect(JSON.parse(lines[9_999]!)).toEqual({ href: '/r/9999', name: '9999', status: 423, collection: false })
    expect(JSON.parse(lines[10_000]!)).toMatchObject({ summary: { complete: true, responses: 10_000 } })
  })

  it('tell which responses were complete when the body ends early', async () => {
    const { code, stdout } = await runCli(['show', '--ndjson'], { stdin: [body(folder, file).slice(0, -40)] })
    expect(code).toBe(1)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toMatchObject([{ href: '/docs/' }, { summary: { complete: false, responses: 1 } }])
  })
})

describe('what show cannot read', () => {
  it('is reported after the rows that were complete', async () => {
    const { code, stdout, stderr } = await runCli(['show'], { stdin: [body(folder, file).slice(0, -40)] })
    expect(code).toBe(1)
    expect(squeezed(stdout)).toEqual([
      'STATUS  SIZE  MODIFIED  TYPE  NAME',
      '200  -  -  collection  /docs/',
      '',
      '1 response, 1 collection, incomplete',
      '',
    ])
    expect(stderr).toMatch(/^multistatus: standard input: .+ \(line 1, column \d+\)\n.+\n +\^\n$/)
  })

  it('is reported when it is something else', async () => {
    const { code, stdout, stderr } = await runCli(['show'], { stdin: ['<html><body>Sorry</body></html>'] })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      'multistatus: standard input: expected a DAV:multistatus, found an HTML page, "<html><body>Sorry</body></html>"\n',
    )
  })

  it('exits with 2 when the file or the arguments are to blame', async () => {
    const missing = await runCli(['show', '/no/such/file.xml'])
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toMatch(/^multistatus: cannot read \/no\/such\/file\.xml: ENOENT/)
    for (const [args, message] of [
      [['show'], 'expected a file, a URL or - for standard input'],
      [['show', 'a', 'b'], 'expected one file or URL, got 2'],
      [['show', '--json', '--ndjson', 'a'], '--json and --ndjson exclude each other'],
      [['show', '--depth', '1', 'a'], '--depth: only a URL is asked, and a is a file'],
      [['show', '--request-uri', 'docs', 'a'], '--request-uri docs: expected an absolute URL or path'],
      [['show', '--depth', '2', 'http://127.0.0.1/'], '--depth 2: expected 0, 1, infinity'],
      [['show', '--nonsense'], "Unknown option '--nonsense'"],
    ] as const) {
      const { code, stdout, stderr } = await runCli(args)
      expect({ args, code, stdout, stderr }).toEqual({
        args,
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(`multistatus: ${message}`),
      })
    }
  })
})
