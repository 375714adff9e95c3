import { once } from 'node:events'
import http, { type IncomingMessage } from 'node:http'
import http2, { type ClientHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import type { ServerResponseLike } from 'multistatus/node'

/** What a client saw of an answer: its beginning, and what came of the body until it ended or broke off. */
export interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  readonly aborted: boolean
}

/** An answer of which the client takes the body when it likes, or not at all. */
export interface OpenAnswer {
  readonly body: IncomingMessage | ClientHttp2Stream
  leave(): void
}

/** A server on loopback, and a client of it. */
export interface TestServer {
  readonly protocol: string
  /** The answer to one request, read to its end. */
  ask(): Promise<Answer>
  /** The answer to one request, not read; resolves when its headers are there. */
  open(): Promise<OpenAnswer>
  /** Sends a request and leaves, without an answer, once something holds. */
  leaveEarly(when: () => boolean): void
  close(): Promise<void>
}

/** An answer as a handler of either protocol has it. */
export type TestResponse = ServerResponseLike & { statusCode: number }

export type Handler = (res: TestResponse) => void

/** A server of each protocol that answers every request with the handler. */
export const makers: readonly ((handler: Handler) => Promise<TestServer>)[] = [startHttp1, startHttp2]

async function startHttp1(handler: Handler): Promise<TestServer> {
  const server = http.createServer((_req, res) => handler(res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  const open = async (): Promise<{ body: IncomingMessage; leave: () => void }> => {
    const request = http.request({ port, host: '127.0.0.1', method: 'PROPFIND', agent: false }).end()
    request.on('error', () => {}) // leaving early is one
    const [body] = (await once(request, 'response')) as [IncomingMessage] // as the event is documented
    body.on('error', () => {})
    return { body, leave: () => request.destroy() }
  }
  return {
    protocol: 'http1',
    open,
    async ask() {
      const { body } = await open()
      return { status: body.statusCode, headers: body.headers, ...(await textOf(body)) }
    },
    leaveEarly(when) {
      const request = http.request({ port, host: '127.0.0.1', method: 'PROPFIND', agent: false }).end()
      request.on('error', () => {})
      whenever(when, () => request.destroy())
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function startHttp2(handler: Handler): Promise<TestServer> {
  const server = http2.createServer((_req, res) => handler(res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  const session = http2.connect(`http://127.0.0.1:${port}`)
  const open = async (): Promise<{ body: ClientHttp2Stream; leave: () => void; headers: Record<string, unknown> }> => {
    const body = session.request({ ':method': 'PROPFIND' }, { endStream: true })
    body.on('error', () => {})
    const [headers] = (await once(body, 'response')) as [Record<string, unknown>] // as the event is documented
    return { body, leave: () => body.close(http2.constants.NGHTTP2_CANCEL), headers }
  }
  return {
    protocol: 'http2',
    open,
    async ask() {
      const { body, headers } = await open()
      return { status: Number(headers[':status']), headers, ...(await textOf(body)) }
    },
    leaveEarly(when) {
      const request = session.request({ ':method': 'PROPFIND' }, { endStream: true })
      request.on('error', () => {})
      whenever(when, () => request.close(http2.constants.NGHTTP2_CANCEL))
    },
    async close() {
      session.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function whenever(holds: () => boolean, act: () => void): void {
  if (holds()) act()
  else setTimeout(() => whenever(holds, act), 5)
}

async function textOf(body: IncomingMessage | ClientHttp2Stream): Promise<{ text: string; aborted: boolean }> {
  let text = ''
  let aborted = false
  body.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  body.on('aborted', () => {
    aborted = true
  })
  body.on('error', () => {
    aborted = true
  })
  if (!body.destroyed) await new Promise((resolve) => body.once('close', resolve))
  return { text, aborted }
}
