import {
  type BuiltResponse,
  readMultistatus,
  statusResponse,
  streamResponses,
  toHttpResponse,
  XmlSyntaxError,
} from 'multistatus'
import { describe, expect, it } from 'vitest'

describe('toHttpResponse', () => {
  it('is a 207 with a media type that our reader reads back', async () => {
    const response = await toHttpResponse([statusResponse('/ü'.replace('ü', '%C3%BC'), 423, { description: 'für' })], {
      headers: { DAV: '1' },
    })
    expect([response.status, response.headers.get('content-type'), response.headers.get('dav')]).toEqual([
      207,
      'application/xml; charset=utf-8',
      '1',
    ])
    expect((await readMultistatus(response)).responses[0]?.description).toBe('für')
  })

  it('lets the caller choose another media type', async () => {
    const response = await toHttpResponse([], { headers: new Headers({ 'Content-Type': 'text/xml' }) })
    expect(response.headers.get('content-type')).toBe('text/xml')
  })

  it('rejects with an error that comes before the first response', async () => {
    async function* refused(): AsyncGenerator<BuiltResponse> {
      await Promise.reject(new Error('no such collection'))
      yield statusResponse('/never', 404)
    }
    await expect(toHttpResponse(refused())).rejects.toThrow('no such collection')
    await expect(toHttpResponse([{ hrefs: [] }])).rejects.toThrow(/without an href/)
  })

  it('leaves a body that our reader refuses when the error comes later', async () => {
    async function* failing(): AsyncGenerator<BuiltResponse> {
      yield statusResponse('/a', 423)
      yield statusResponse('/b', 423)
      throw new Error('disk gone')
    }
    const seen: string[] = []
    const read = async (): Promise<void> => {
      for await (const { href } of streamResponses(await toHttpResponse(failing()))) seen.push(href)
    }
    await expect(read()).rejects.toThrow('disk gone')
    expect(seen[0]).toBe('/a')

    // What a client on the other side of a connection has: the bytes up to the error.
    const pieces: Uint8Array[] = []
    const reader = (await toHttpResponse(failing())).body?.getReader()
    try {
      for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) pieces.push(next.value)
    } catch {}
    await expect(readMultistatus(pieces)).rejects.toBeInstanceOf(XmlSyntaxError)
  })

  it('asks for one response before it resolves, and no more', async () => {
    let asked = 0
    function* source(): Generator<BuiltResponse> {
      for (;;) {
        asked++
        yield statusResponse('/a', 423)
      }
    }
    const response = await toHttpResponse(source())
    expect(asked).toBe(1)
    await response.body?.cancel()
  })
})
