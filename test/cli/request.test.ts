import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { body, propsXml, runCli, squeezed, statusXml } from './run-cli.ts'

interface Asked {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const listing = body(
  propsXml('/docs/', {
    '200 OK': '<D:resourcetype><D:collection/></D:resourcetype>',
    '404 Not Found': '<D:getcontentlength/><D:resource-id/>',
  }),
  propsXml('/docs/a%20b.txt', {
    '200 OK': '<D:getcontentlength>3</D:getcontentlength>',
    '404 Not Found': '<D:owner/>',
  }),
)

const asked: Asked[] = []
let server: Server
let origin: string

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = ''
  for await (const chunk of request) text += chunk
  const { method, url, headers } = request
  asked.push({ method, url, headers, body: text })
  const xml = { 'Content-Type': 'application/xml; charset=utf-8' }
  switch (url) {
    case '/old':
      return void response.writeHead(301, { Location: '/docs/' }).end()
    case '/private':
      return void response.writeHead(401, { 'Content-Type': 'text/html' }).end('<html>Who are you?</html>')
    case '/failed':
      return void response.writeHead(424, xml).end(body(statusXml('/failed', '423 Locked')))
    case '/cut':
      response.writeHead(207, { ...xml, 'Content-Length': '9999' }).write(listing.slice(0, -40))
      return void setTimeout(() => response.destroy(), 20)
    case '/utf-16':
      return void response
        .writeHead(207, { 'Content-Type': 'application/xml; charset=utf-16le' })
        .end(Buffer.from(listing, 'utf16le'))
    case '/none':
      return void response.writeHead(204).end()
    default:
      return void response.writeHead(207, xml).end(listing)
  }
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  origin = `http://127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
})

describe('show URL', () => {
  it('asks by PROPFIND and shows names relative to the URL', async () => {
    const { code, stdout, stderr } = await runCli(['show', `${origin}/docs/`])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(squeezed(stdout)).toEqual([
      'STATUS  SIZE  MODIFIED  TYPE  NAME',
      '200  -  -  collection  ./',
      '200  3 B  -  -  a b.txt  404: owner',
      '',
      '2 responses, 1 collection, 3 B, 1 property not found',
      '',
    ])
    expect(asked).toMatchObject([
      {
        method: 'PROPFIND',
        url: '/docs/',
        headers: { depth: '1', dav: 'bind', 'content-type': 'application/xml; charset=utf-8' },
      },
    ])
    const props = [...(asked[0]?.body.matchAll(/<D:([\w-]+)\/>/g) ?? [])].map(([, name]) => name)
    expect(props).toEqual([
      'resourcetype',
      'displayname',
      'getcontentlength',
      'getcontenttype',
      'getetag',
      'getlastmodified',
      'resource-id',
    ])
  })

  it('keeps all that the server said in JSON, with absolute URLs', async () => {
    const { stdout } = await runCli(['show', '--json', `${origin}/docs/`])
    expect(JSON.parse(stdout)).toMatchObject({
      responses: [
        { failures: [{ status: 404, props: ['{DAV:}getcontentlength', '{DAV:}resource-id'] }] },
        { url: `${origin}/docs/a%20b.txt` },
      ],
      summary: { requestUri: `${origin}/docs/`, propertiesNotFound: 1 },
    })
  })

  it('sends the depth, the headers and the credentials it is given', async () => {
    const headers = ['--header', 'X-A: 1', '--header', 'X-A:2', '--header', 'dav: none', '--header', 'Accept: text/xml']
    await runCli(['show', '--depth', 'infinity', ...headers, '--user', 'jo:p:ä', `${origin}/docs/`])
    expect(asked[0]?.headers).toMatchObject({ depth: 'infinity', 'x-a': '1, 2', dav: 'none', accept: 'text/xml' })
    expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('jo:p:ä').toString('base64')}`)
  })

  it('takes the password from the environment, and says so when there is none', async () => {
    await runCli(['show', '--user', 'jo', `${origin}/docs/`], { env: { MULTISTATUS_PASSWORD: 'secret' } })
    expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('jo:secret').toString('base64')}`)
    const { code, stderr } = await runCli(['show', '--user', 'jo', `${origin}/docs/`])
    expect(code).toBe(2)
    expect(stderr).toContain('MULTISTATUS_PASSWORD')
    expect(asked).toHaveLength(1)
  })

  it('uses credentials in the URL and does not repeat them', async () => {
    const url = `${origin.replace('//', '//jo:p%40ss@')}/private`
    const { stderr } = await runCli(['show', url])
    expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('jo:p@ss').toString('base64')}`)
    expect(stderr).toContain(`${origin}/private`)
    expect(stderr).not.toContain('p%40ss')
  })

  it('sends other methods without a body, and without a depth of its own', async () => {
    await runCli(['show', '--method', 'delete', `${origin}/docs/`])
    expect(asked).toMatchObject([{ method: 'DELETE', body: '' }])
    expect(asked[0]?.headers).not.toHaveProperty('depth')
  })

  it('follows a redirection and takes names relative to where it leads', async () => {
    const { stdout } = await runCli(['show', `${origin}/old`])
    expect(squeezed(stdout)[1]).toBe('200  -  -  collection  ./')
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['PROPFIND /old', 'PROPFIND /docs/'])
  })

  it('decodes by the charset of the Content-Type', async () => {
    const { code, stdout } = await runCli(['show', `${origin}/utf-16`])
    expect(code).toBe(0)
    expect(stdout).toContain('a b.txt')
  })

  it('shows a body under another status than 207 and mentions the status', async () => {
    const { code, stdout, stderr } = await runCli(['show', `${origin}/failed`])
    expect(code).toBe(0)
    expect(squeezed(stdout)[1]).toBe('423  .  Locked')
    expect(stderr).toBe('multistatus: the HTTP status is 424, expected 207\n')
  })

  it('exits with 1 when the answer is no multistatus', async () => {
    const { code, stdout, stderr } = await runCli(['show', `${origin}/private`])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `multistatus: ${origin}/private: expected a DAV:multistatus, found an HTML page, "<html>Who are you?</html>" (HTTP status 401)\n` +
        'hint: the server asks who you are: use --user name[:password]\n',
    )
    expect((await runCli(['show', `${origin}/none`])).stderr).toContain('found an empty body (HTTP status 204)')
  })

  it('shows what came before the connection broke, and exits with 1', async () => {
    const { code, stdout, stderr } = await runCli(['show', '--ndjson', `${origin}/cut`])
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringContaining('"/docs/"'),
      expect.stringContaining('"complete":false'),
    ])
    expect(stderr).toContain(`${origin}/cut: the connection broke before the body had ended`)
  })

  it('exits with 2 when the host cannot be reached or the request cannot be made', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo // it listens on a port, not on a pipe
    await new Promise((resolve) => closed.close(resolve))
    const { code, stderr } = await runCli(['show', `http://127.0.0.1:${port}/`])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `multistatus: cannot reach http://127.0.0.1:${port}/: connect ECONNREFUSED 127.0.0.1:${port}\n`,
    })
    for (const args of [
      ['--header', 'no colon', `${origin}/`],
      ['--header', 'Bad Name: 1', `${origin}/`],
      ['--header', 'X-A: a\nb', `${origin}/`],
      ['--method', 'TRACE', `${origin}/`],
      ['--method', 'a b', `${origin}/`],
      ['http://[/'],
      ['http://%ff@127.0.0.1/'],
    ]) {
      expect({ args, ...(await runCli(['show', ...args])) }).toMatchObject({ args, code: 2, stdout: '' })
    }
    expect(asked).toEqual([])
  })
})
