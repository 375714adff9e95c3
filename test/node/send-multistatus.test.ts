import type { ServerResponse } from 'node:http'
import type { Http2ServerResponse } from 'node:http2'
import { setTimeout as wait } from 'node:timers/promises'
import { type BuiltResponse, InvalidInputError, parseMultistatus, statusResponse, XmlSyntaxError } from 'multistatus'
import { type ServerResponseLike, sendMultistatus } from 'multistatus/node'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import { Counted, until } from './counted.ts'
import { type Handler, makers, type TestServer } from './servers.ts'

describe.each(makers)('sendMultistatus with %o', (make) => {
  let server: TestServer | undefined
  afterEach(() => server?.close())

  const start = async (handler: Handler): Promise<TestServer> => {
    server = await make(handler)
    return server
  }

  it('answers with a 207 that our reader reads', async () => {
    const source = new Counted()
    const sent: Promise<void>[] = []
    const { ask } = await start((res) =>
      sent.push(sendMultistatus(res, source.responses(5000), { syncToken: 'urn:t' })),
    )
    const { status, headers, text, aborted } = await ask()
    expect([status, headers['content-type'], aborted]).toEqual([207, 'application/xml; charset=utf-8', false])
    const multistatus = parseMultistatus(text)
    expect([multistatus.responses.length, multistatus.syncToken]).toEqual([5000, 'urn:t'])
    await expect(Promise.all(sent)).resolves.toEqual([undefined])
    expect(source.finalised).toBe(1)
  })

  it('sends characters of every length whole', async () => {
    const description = 'für 日本 😀'
    const { ask } = await start((res) => void sendMultistatus(res, new Counted().responses(3000, description)))
    const { responses } = parseMultistatus((await ask()).text)
    expect(responses.every((response) => response.description === description)).toBe(true)
  })

  it('sends an empty body for no responses', async () => {
    const { ask } = await start((res) => void sendMultistatus(res, []))
    expect(parseMultistatus((await ask()).text).responses).toEqual([])
  })

  it('sends the headers it is given, beside those that were set before', async () => {
    const warnings: Error[] = []
    const onWarning = (warning: Error): void => void warnings.push(warning)
    process.on('warning', onWarning)
    const { ask } = await start((res) => {
      res.setHeader('DAV', '1, 2')
      const headers = new Headers({ 'Content-Type': 'text/xml; charset="utf-8"', 'Cache-Control': 'no-store' })
      headers.append('Set-Cookie', 'a=1')
      headers.append('Set-Cookie', 'b=2')
      void sendMultistatus(res, [statusResponse('/a', 404)], { headers })
    })
    const { headers } = await ask()
    await wait(5)
    process.off('warning', onWarning)
    expect(headers).toMatchObject({
      dav: '1, 2',
      'content-type': 'text/xml; charset="utf-8"',
      'cache-control': 'no-store',
      'set-cookie': ['a=1', 'b=2'],
    })
    expect(headers).not.toHaveProperty('content-length')
    expect(warnings).toEqual([]) // HTTP/2 warns of a reason phrase
  })

  it('leaves the answer usable when the error comes before the first response', async () => {
    const errors: unknown[] = []
    async function* refused(): AsyncGenerator<BuiltResponse> {
      await Promise.reject(new Error('no such collection'))
      yield statusResponse('/never', 404)
    }
    const { ask } = await start((res) => {
      sendMultistatus(res, refused(), { headers: { DAV: '1' } }).catch((error: unknown) => {
        errors.push(error, res.headersSent)
        res.statusCode = 404
        res.end('not here')
      })
    })
    const { status, headers, text, aborted } = await ask()
    expect([status, text, aborted]).toEqual([404, 'not here', false])
    expect(headers).not.toHaveProperty('dav')
    expect(headers['content-type']).toBeUndefined()
    expect(errors).toEqual([new Error('no such collection'), false])
  })

  it('rejects a first response that breaks the RFC before anything is sent', async () => {
    const { ask } = await start((res) => {
      sendMultistatus(res, [{ hrefs: [] }]).catch((error: unknown) => {
        res.statusCode = error instanceof InvalidInputError && !res.headersSent ? 500 : 200
        res.end()
      })
    })
    expect((await ask()).status).toBe(500)
  })

  it('breaks off, without closing the root, when an error comes later', async () => {
    const errors: unknown[] = []
    async function* failing(): AsyncGenerator<BuiltResponse> {
      for (let i = 0; i < 2000; i++) yield statusResponse(`/some/path/${i}`, 404)
      await wait(20)
      throw new Error('disk gone')
    }
    const { ask } = await start((res) => void sendMultistatus(res, failing()).catch((error) => errors.push(error)))
    const { status, text, aborted } = await ask()
    expect([status, aborted]).toEqual([207, true])
    expect(text).toContain('/some/path/0<')
    expect(text).not.toContain('</D:multistatus>')
    expect(() => parseMultistatus(text)).toThrow(XmlSyntaxError)
    await until(() => errors.length > 0)
    expect(errors).toEqual([new Error('disk gone')])
  })

  it('breaks off when the end of the body cannot be made', async () => {
    const { ask } = await start((res) => {
      const syncToken = async (): Promise<string> => {
        await wait(20)
        throw new Error('no token')
      }
      sendMultistatus(res, new Counted().responses(10), { syncToken }).catch(() => {})
    })
    const { text, aborted } = await ask()
    expect(aborted).toBe(true)
    expect(() => parseMultistatus(text)).toThrow(XmlSyntaxError)
  })

  it('asks for no more than a slow client takes', async () => {
    const source = new Counted()
    const total = 300_000
    const { open } = await start((res) => void sendMultistatus(res, source.responses(total)))
    const { body } = await open()
    await wait(200)
    let before = -1
    while (before !== source.produced) {
      before = source.produced
      await wait(100)
    }
    expect(source.produced).toBeLessThan(total / 2) // sockets on loopback hold some megabytes of the 40
    let text = ''
    for await (const chunk of body.setEncoding('utf8')) text += chunk
    expect(source.produced).toBe(total)
    expect(parseMultistatus(text).responses).toHaveLength(total)
  })

  it('refuses headers about the connection or the length before it asks for anything', async () => {
    const source = new Counted()
    const errors: unknown[] = []
    const { ask } = await start((res) => {
      const names = ['Connection', 'Keep-Alive', 'Transfer-Encoding', 'Upgrade', 'Content-Length']
      const tries = names.map((name) => sendMultistatus(res, source.responses(1), { headers: { [name]: '1' } }))
      void Promise.allSettled(tries).then((results) => {
        for (const result of results) errors.push(result.status === 'rejected' && result.reason)
        res.end()
      })
    })
    expect((await ask()).status).toBe(200)
    expect(errors).toHaveLength(5)
    expect(errors.every((error) => error instanceof InvalidInputError)).toBe(true)
    expect(source.produced).toBe(0)
  })

  it('refuses an answer that was begun before', async () => {
    const source = new Counted()
    let refused: unknown
    const { ask } = await start((res) => {
      res.write('x')
      sendMultistatus(res, source.responses(1)).catch((error: unknown) => {
        refused = error
        res.end('y')
      })
    })
    expect((await ask()).text).toBe('xy')
    expect(refused).toBeInstanceOf(InvalidInputError)
    expect(source.produced).toBe(0)
  })
})

describe('the type of an answer', () => {
  it('is met by the classes of node:http and node:http2', () => {
    expectTypeOf<ServerResponse>().toExtend<ServerResponseLike>()
    expectTypeOf<Http2ServerResponse>().toExtend<ServerResponseLike>()
    expectTypeOf(sendMultistatus).returns.toEqualTypeOf<Promise<void>>()
    expectTypeOf<Response>().not.toExtend<ServerResponseLike>()
  })
})
