import { type BuiltResponse, multistatusStream, parseMultistatus, statusResponse, writeMultistatus } from 'multistatus'
import { describe, expect, it } from 'vitest'

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function collect(pieces: AsyncIterable<string>): Promise<string[]> {
  const collected: string[] = []
  for await (const piece of pieces) collected.push(piece)
  return collected
}

function* many(count: number): Generator<BuiltResponse> {
  for (let i = 0; i < count; i++) yield statusResponse(`/some/longer/path/${i}`, 404)
}

describe('writeMultistatus', () => {
  it('hands on the first response at once and the rest in pieces of about 32 Ki units', async () => {
    const pieces = await collect(writeMultistatus(many(5000)))
    expect(pieces[0]).toContain('/some/longer/path/0<')
    expect(pieces[0]).not.toContain('/some/longer/path/1<')
    for (const piece of pieces.slice(1, -1)) {
      expect(piece.length).toBeGreaterThanOrEqual(32 * 1024)
      expect(piece.length).toBeLessThan(33 * 1024)
    }
    expect(parseMultistatus(pieces.join('')).responses).toHaveLength(5000)
  })

  it('does not hold back what is ready while the next response is not', async () => {
    async function* slow(): AsyncGenerator<BuiltResponse> {
      yield statusResponse('/1', 404)
      yield statusResponse('/2', 404)
      yield statusResponse('/3', 404)
      await wait(50)
      yield statusResponse('/4', 404)
    }
    const pieces = await collect(writeMultistatus(slow()))
    expect(pieces.map((piece) => piece.match(/<D:href>/g)?.length ?? 0)).toEqual([1, 2, 1])
  })

  it('gathers what an async source has ready', async () => {
    async function* ready(): AsyncGenerator<BuiltResponse> {
      yield* many(100)
    }
    const pieces = await collect(writeMultistatus(ready()))
    expect(pieces).toHaveLength(2)
  })

  it('asks for nothing beyond what the consumer has taken', async () => {
    let asked = 0
    function* counted(): Generator<BuiltResponse> {
      for (;;) {
        asked++
        yield statusResponse('/a', 404)
      }
    }
    const pieces = writeMultistatus(counted())
    await pieces.next()
    expect(asked).toBe(1)
    await pieces.return()
  })

  it('ends the source when the consumer leaves', async () => {
    let ended = 0
    async function* source(): AsyncGenerator<BuiltResponse> {
      try {
        for (;;) yield statusResponse('/a', 404)
      } finally {
        ended++
      }
    }
    for await (const _piece of writeMultistatus(source())) break
    expect(ended).toBe(1)
  })

  it('throws the error of the source and leaves the root open', async () => {
    async function* failing(): AsyncGenerator<BuiltResponse> {
      yield statusResponse('/a', 404)
      throw new Error('disk gone')
    }
    const written: string[] = []
    const read = async (): Promise<void> => {
      for await (const piece of writeMultistatus(failing())) written.push(piece)
    }
    await expect(read()).rejects.toThrow('disk gone')
    expect(written).toHaveLength(1)
    expect(() => parseMultistatus(written.join(''))).toThrow(/the body ends before/)
  })

  it('ends the source when a response cannot be written', async () => {
    let ended = false
    function* source(): Generator<BuiltResponse | { hrefs: string[] }> {
      try {
        yield statusResponse('/a', 404)
        yield { hrefs: [] }
      } finally {
        ended = true
      }
    }
    await expect(collect(writeMultistatus(source()))).rejects.toThrow(/without an href/)
    expect(ended).toBe(true)
  })

  it('waits for what stands at the end', async () => {
    const pieces = await collect(
      writeMultistatus(many(1), { syncToken: async () => 'urn:late', description: () => 'all' }),
    )
    const { syncToken, description } = parseMultistatus(pieces.join(''))
    expect([syncToken, description]).toEqual(['urn:late', 'all'])
  })
})

describe('multistatusStream', () => {
  it('is made as fast as it is read, and ends the source when cancelled', async () => {
    let asked = 0
    let ended = false
    function* source(): Generator<BuiltResponse> {
      try {
        for (;;) {
          asked++
          yield statusResponse('/some/path', 404)
        }
      } finally {
        ended = true
      }
    }
    const reader = multistatusStream(source()).getReader()
    await wait(10)
    expect(asked).toBe(0)
    const { value } = await reader.read()
    expect(value).toBeInstanceOf(Uint8Array)
    expect(asked).toBe(1)
    await reader.cancel()
    expect(ended).toBe(true)
  })
})
