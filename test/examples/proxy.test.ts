import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { readMultistatus, streamResponses } from 'multistatus'
import { afterEach, describe, expect, test } from 'vitest'
import { forward } from '../../examples/proxy.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A backend that answers with a body, in pieces that `gate` holds back, and what the proxy makes of it. */
async function proxied(pieces: readonly string[], gate: Promise<void> = Promise.resolve()): Promise<Response> {
  server = createServer(async (_request, response) => {
    response.writeHead(207, { 'Content-Type': 'application/xml' })
    response.write(pieces[0])
    await gate
    for (const piece of pieces.slice(1)) response.write(piece)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const request = new Request('http://proxy.example/files/a%20b/', { method: 'REPORT', body: '<x/>' })
  return forward(request, { upstream: `http://127.0.0.1:${port}/dav/`, path: '/files/' })
}

const row = (href: string, content = '<D:status>HTTP/1.1 404 Not Found</D:status>'): string =>
  `<D:response><D:href>${href}</D:href>${content}</D:response>`
const START = '<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x">'
const END = '<D:sync-token>urn:t</D:sync-token></D:multistatus>'

describe('the proxy', () => {
  test('changes the hrefs of the mounted server and keeps everything else', async () => {
    const value =
      '<D:propstat><D:prop><x:p xml:lang="de">a<!-- c --><x:q/></x:p></D:prop><D:status>HTTP/1.1 200 Fine</D:status></D:propstat>'
    const answer = await proxied([
      START + row('/dav/a%20b/', value),
      row('/dav/a%20b/c') + row('http://other.example/z') + END,
    ])
    const text = await answer.text()
    expect(text).toContain('a<!-- c --><x:q/>')
    const { responses, syncToken } = await readMultistatus(text)
    expect(responses.map(({ href }) => href)).toEqual(['/files/a%20b/', '/files/a%20b/c', 'http://other.example/z'])
    expect(responses[0]?.prop('{urn:x}p')?.lang).toBe('de')
    expect(syncToken).toBe('urn:t')
  })

  test('passes on rows that break the RFC', async () => {
    const both = '<D:status>HTTP/1.1 404 Not Found</D:status><D:propstat><D:prop/><D:status>odd</D:status></D:propstat>'
    const answer = await proxied([START + row('/dav/x y', both) + row('', '') + END])
    const { responses } = await readMultistatus(await answer.text())
    expect(responses[0]).toMatchObject({
      status: { code: 404 },
      propstats: [{ status: { raw: 'odd', code: undefined } }],
    })
    expect(responses[1]?.status).toBeUndefined()
    expect(responses[0]?.target.name).toBe('x y')
  })

  test('streams, and is cut off where the backend is', async () => {
    let open = (): void => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const answer = await proxied([START + row('/dav/1'), `${row('/dav/2')}</D:multi`], gate)
    const hrefs: string[] = []
    const read = async (): Promise<void> => {
      for await (const { href } of streamResponses(answer)) {
        hrefs.push(href)
        open() // the second row has not been sent before the first was read
      }
    }
    await expect(read()).rejects.toThrow()
    expect(hrefs[0]).toBe('/files/1')
  })
})
