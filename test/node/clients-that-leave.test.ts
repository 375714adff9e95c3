import { setTimeout as wait } from 'node:timers/promises'
import { parseMultistatus, XmlSyntaxError } from 'multistatus'
import { sendMultistatus } from 'multistatus/node'
import { afterEach, describe, expect, it } from 'vitest'
import { Counted, settled, until } from './counted.ts'
import { type Handler, makers, type TestServer } from './servers.ts'

const LEFT = { code: 'ERR_STREAM_PREMATURE_CLOSE' }
const FOR_EVER = 1_000_000_000

describe.each(makers)('sendMultistatus with %o', (make) => {
  let server: TestServer | undefined
  afterEach(() => server?.close())

  const start = async (handler: Handler): Promise<TestServer> => {
    server = await make(handler)
    return server
  }

  it('ends the source when the client leaves, and rejects', async () => {
    const source = new Counted()
    const errors: unknown[] = []
    const { open } = await start((res) => {
      sendMultistatus(res, source.responses(Number.POSITIVE_INFINITY)).catch((error: unknown) => errors.push(error))
    })
    const { leave } = await open()
    expect(source.finalised).toBe(0)
    leave()
    await until(() => source.finalised === 1 && errors.length === 1)
    const { produced } = source
    await wait(50)
    expect([source.produced, source.finalised]).toEqual([produced, 1])
    expect(errors[0]).toMatchObject(LEFT)
  })

  it('ends the source of each of many clients once', async () => {
    const sources: Counted[] = []
    const errors: unknown[] = []
    const { open } = await start((res) => {
      const source = new Counted()
      sources.push(source)
      sendMultistatus(res, source.responses(Number.POSITIVE_INFINITY)).catch((error: unknown) => errors.push(error))
    })
    const clients = await Promise.all(Array.from({ length: 10 }, open))
    for (const { leave } of clients) leave()
    await until(() => errors.length === 10 && sources.every(({ finalised }) => finalised === 1))
    await wait(20)
    expect(sources.map(({ finalised }) => finalised)).toEqual(Array.from({ length: 10 }, () => 1))
  })

  it('ends the source when a client leaves that has long stopped reading', async () => {
    const source = new Counted()
    const errors: unknown[] = []
    const { open } = await start((res) => {
      const responses = source.responses(Number.POSITIVE_INFINITY, 'x'.repeat(1000))
      sendMultistatus(res, responses).catch((error: unknown) => errors.push(error))
    })
    const { leave } = await open()
    const produced = await settled(() => source.produced)
    expect([source.finalised, errors.length]).toEqual([0, 0]) // it waits for the client
    leave()
    await until(() => errors.length === 1 && source.finalised === 1)
    expect(source.produced - produced).toBeLessThan(100)
    expect(errors[0]).toMatchObject(LEFT)
  })

  it.each([0, 1, 3])('rejects when the client leaves while response %i is awaited', async (at) => {
    const source = new Counted()
    const errors: unknown[] = []
    let goOn: (value?: unknown) => void = () => {}
    const stalled = new Promise((resolve) => {
      goOn = resolve
    })
    let waits = false
    const before = (index: number): unknown => {
      if (index !== at) return undefined
      waits = true
      return stalled
    }
    const { leaveEarly } = await start((res) => {
      const responses = source.responses(Number.POSITIVE_INFINITY, '', before)
      sendMultistatus(res, responses).catch((error: unknown) => errors.push(error))
    })
    leaveEarly(() => waits)
    await until(() => errors.length === 1)
    expect(errors[0]).toMatchObject(LEFT)
    expect([source.produced, source.finalised]).toEqual([at, 0]) // nothing reaches into a generator that is busy
    goOn()
    await until(() => source.finalised === 1)
    await wait(20)
    expect([source.finalised, errors.length]).toEqual([1, 1])
    expect(source.produced).toBeLessThan(1000) // no more than a piece
  })

  it('lets the caller call off what a source waits for when the client has left', async () => {
    const source = new Counted()
    const work = new AbortController()
    const forEver = (index: number): unknown =>
      index === 2 ? wait(FOR_EVER, undefined, { signal: work.signal }) : undefined
    const { open } = await start((res) => {
      sendMultistatus(res, source.responses(5, '', forEver)).catch((error: unknown) => work.abort(error))
    })
    const { leave } = await open()
    await until(() => source.produced === 2)
    leave()
    await until(() => source.finalised === 1)
    expect(work.signal.reason).toMatchObject(LEFT)
    expect(source.produced).toBe(2)
  })

  it('asks for nothing when the client has left before', async () => {
    const source = new Counted()
    const errors: unknown[] = []
    const { leaveEarly } = await start((res) => {
      arrived = true
      res.once('close', () => {
        sendMultistatus(res, source.responses(1)).catch((error: unknown) => errors.push(error))
      })
    })
    let arrived = false
    leaveEarly(() => arrived)
    await until(() => errors.length === 1)
    expect(errors[0]).toMatchObject(LEFT)
    expect([source.produced, source.finalised]).toEqual([0, 0])
  })

  it('tells the error of the source, not that the answer closed, while the client reads or does not', async () => {
    for (const reads of [true, false]) {
      const source = new Counted()
      const errors: unknown[] = []
      const failing = (index: number): unknown => {
        if (index === 300) throw new Error('disk gone')
        return index === 299 ? wait(20) : undefined
      }
      const { ask, open } = await start((res) => {
        const responses = source.responses(5000, '', failing)
        sendMultistatus(res, responses).catch((error: unknown) => errors.push(error))
      })
      if (reads) {
        const { text, aborted } = await ask()
        expect(aborted).toBe(true)
        expect(text).not.toContain('</D:multistatus>')
        expect(() => parseMultistatus(text)).toThrow(XmlSyntaxError)
      } else await open()
      await until(() => errors.length === 1)
      await wait(20)
      expect(errors).toEqual([new Error('disk gone')])
      expect(source.finalised).toBe(1)
      await server?.close()
      server = undefined
    }
  })

  it('leaves no listeners behind on an answer that stays open', async () => {
    const counts: number[] = []
    const { ask } = await start((res) => {
      const listeners = (): number => (res.stream ?? res).listenerCount('close')
      counts.push(listeners())
      const refused = new Counted().responses(1, '', () => Promise.reject(new Error('no such collection')))
      sendMultistatus(res, refused).catch(async () => {
        await wait(1)
        counts.push(listeners())
        res.end()
      })
    })
    await ask()
    expect(counts[1]).toBe(counts[0])
  })
})
