import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readMultistatus, streamResponses } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../xml/scanning.ts'
import { settle, webStream } from './sources.ts'

const row = (href: string): string =>
  `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>`
const start = '<D:multistatus xmlns:D="DAV:">'
const reason = new Error('changed my mind')

describe('a signal', () => {
  it('that is aborted before stops everything before it begins', async () => {
    const { stream, pulled, cancelled } = webStream([utf8(start)])
    for (const source of [stream, start, utf8(start), [start], new Response(start)]) {
      await expect(readMultistatus(source, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    }
    expect([pulled(), cancelled()]).toEqual([0, []])
  })

  it('aborts while a source stalls, and cancels it with the reason', async () => {
    const { stream, cancelled } = webStream([utf8(start + row('/a'))], 'stall')
    const controller = new AbortController()
    const hrefs: string[] = []
    const loop = (async () => {
      for await (const { href } of streamResponses(stream, { signal: controller.signal })) hrefs.push(href)
    })()
    await settle()
    controller.abort(reason)
    await expect(loop).rejects.toBe(reason)
    expect(hrefs).toEqual(['/a'])
    expect(cancelled()).toEqual([reason])
  })

  it('with no reason of the caller gives an AbortError', async () => {
    const controller = new AbortController()
    const reading = readMultistatus(webStream([], 'stall').stream, { signal: controller.signal })
    controller.abort()
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
    await expect(
      readMultistatus(webStream([], 'stall').stream, { signal: AbortSignal.timeout(5) }),
    ).rejects.toMatchObject({ name: 'TimeoutError' })
  })

  it('destroys a Node stream that stalls', async () => {
    const node = new Readable({ read: () => {} })
    node.push(start + row('/a'))
    const controller = new AbortController()
    const reading = readMultistatus(node, { signal: controller.signal })
    await settle()
    controller.abort(reason)
    await expect(reading).rejects.toBe(reason)
    await settle()
    expect(node.destroyed).toBe(true)
  })

  it('stops a generator that stalls only as far as it lets itself be stopped', async () => {
    const controller = new AbortController()
    const stalling = (async function* () {
      yield start
      await new Promise(() => {})
    })()
    const reading = readMultistatus(stalling, { signal: controller.signal })
    await settle()
    controller.abort(reason)
    await expect(reading).rejects.toBe(reason)
  })

  it.each([
    ['a string', start + row('/a') + row('/b')],
    ['an array', [start + row('/a'), row('/b')]],
    ['one chunk', [start + row('/a') + row('/b')]],
    ['bytes', utf8(start + row('/a') + row('/b'))],
  ])('that the loop aborts is heard at the next response, though %s is always ready', async (_name, source) => {
    const controller = new AbortController()
    const hrefs: string[] = []
    const loop = (async () => {
      for await (const { href } of streamResponses(source, { signal: controller.signal })) {
        hrefs.push(href)
        controller.abort(reason)
      }
    })()
    await expect(loop).rejects.toBe(reason)
    expect(hrefs).toEqual(['/a'])
  })

  it('that the source aborts is heard, too', async () => {
    const controller = new AbortController()
    const source = {
      *[Symbol.iterator]() {
        yield start
        controller.abort(reason)
        yield row('/a')
      },
    }
    await expect(readMultistatus(source, { signal: controller.signal })).rejects.toBe(reason)
  })

  it('that nobody aborts changes nothing and keeps no listener', async () => {
    const controller = new AbortController()
    let listeners = 0
    const { signal } = controller
    const { addEventListener, removeEventListener } = signal
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++
      addEventListener.apply(signal, args)
    }
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--
      removeEventListener.apply(signal, args)
    }
    const chunks = Array.from({ length: 100 }, (_, i) => row(`/${i}`))
    const read = await readMultistatus(webStream([start, ...chunks, '</D:multistatus>']).stream, { signal })
    expect(read.responses).toHaveLength(100)
    await settle()
    expect(listeners).toBe(0)
  })

  it('keeps no chunk alive', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void // what the flag exposes
    const finalised: number[] = []
    const registry = new FinalizationRegistry<number>((held) => finalised.push(held))
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield utf8(start)
      for (let i = 0; i < 200; i++) {
        const chunk = new Uint8Array(200_000).fill(0x20)
        registry.register(chunk, i)
        yield chunk
        if (i % 20 === 0) await settle()
      }
      collect()
      await settle()
      yield utf8('</D:multistatus>')
    }
    await readMultistatus(chunks(), { signal: new AbortController().signal })
    expect(finalised.length).toBeGreaterThan(150)
  })
})
