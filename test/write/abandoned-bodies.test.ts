import { type BuiltResponse, multistatusStream, statusResponse, toHttpResponse, writeMultistatus } from 'multistatus'
import { describe, expect, it } from 'vitest'

/** A source that counts how often it was ended; `before` may hold a response back. */
class Counted {
  asked = 0
  ended = 0

  async *responses(before?: (index: number) => unknown): AsyncGenerator<BuiltResponse, void, undefined> {
    try {
      for (let i = 0; ; i++) {
        this.asked++
        await before?.(i)
        yield statusResponse(`/${i}`, 404)
      }
    } finally {
      this.ended++
    }
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>

/** What is abandoned: a body that is read as a web stream, from a source. */
const bodies: readonly (readonly [string, (source: AsyncIterable<BuiltResponse>) => Promise<Reader>])[] = [
  ['multistatusStream', async (source) => multistatusStream(source).getReader()],
  [
    'toHttpResponse',
    async (source) => {
      const { body } = await toHttpResponse(source)
      if (body === null) throw new Error('a 207 has a body')
      return body.getReader()
    },
  ],
]

describe.each(bodies)('%s of a source without end', (_name, open) => {
  it('ends the source once when it is cancelled, however far it was read', async () => {
    for (const pieces of [0, 1, 2, 5]) {
      const source = new Counted()
      const reader = await open(source.responses())
      for (let i = 0; i < pieces; i++) expect((await reader.read()).done).toBe(false)
      await reader.cancel()
      await reader.cancel()
      expect(source.ended, `after ${pieces} pieces`).toBe(source.asked === 0 ? 0 : 1) // what was not begun needs no end
      expect((await reader.read()).done).toBe(true)
    }
  })

  it('ends the source once when it is cancelled while a response is awaited', async () => {
    let goOn = (): void => {}
    const stalled = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const source = new Counted()
    const reader = await open(source.responses((index) => (index === 1 ? stalled : undefined)))
    await reader.read()
    const reading = reader.read()
    const cancelled = reader.cancel()
    expect((await reading).done).toBe(true) // whoever reads need not wait for the source
    expect(source.ended).toBe(0)
    goOn()
    await cancelled
    expect(source.ended).toBe(1)
  })

  it('fails once, and ends the source once, when the source throws half-way', async () => {
    const source = new Counted()
    const reader = await open(
      source.responses((index) => {
        if (index === 2) throw new Error('disk gone')
      }),
    )
    const read = async (): Promise<never> => {
      for (;;) await reader.read()
    }
    await expect(read()).rejects.toThrow('disk gone')
    await expect(reader.cancel()).rejects.toThrow('disk gone')
    expect([source.asked, source.ended]).toEqual([3, 1])
  })
})

describe('writeMultistatus of a source without end', () => {
  it('ends a source that is no generator once, by whichever way it is left', async () => {
    const ways: readonly ((pieces: AsyncGenerator<string>) => Promise<unknown>)[] = [
      (pieces) => pieces.return(undefined),
      (pieces) => pieces.throw(new Error('enough')).catch(() => {}),
      async (pieces) => {
        for await (const _piece of pieces) break
      },
    ]
    for (const leave of ways) {
      let ended = 0
      const source: AsyncIterable<BuiltResponse> = {
        [Symbol.asyncIterator]: () => ({
          next: async () => ({ done: false, value: statusResponse('/a', 404) }),
          return: async () => {
            ended++
            return { done: true, value: undefined }
          },
        }),
      }
      const pieces = writeMultistatus(source)
      await pieces.next()
      await leave(pieces)
      await pieces.return()
      expect(ended).toBe(1)
    }
  })
})
