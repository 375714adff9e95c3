import { Readable } from 'node:stream'
import { createContext, runInContext } from 'node:vm'
import {
  InvalidInputError,
  isMultistatusError,
  parseMultistatus,
  readMultistatus,
  type Source,
  streamResponses,
  XmlSyntaxError,
} from 'multistatus'
import { describe, expect, it, vi } from 'vitest'
import { utf8 } from '../xml/scanning.ts'
import { contentOf } from './reading.ts'
import { generator, nonsense, settle, webStream } from './sources.ts'

const row = (href: string): string =>
  `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>`
const start = '<D:multistatus xmlns:D="DAV:">'
const body = `${start}${row('/é')}${row('/b')}${row('/c')}<D:sync-token>urn:t</D:sync-token></D:multistatus>`
const bytes = utf8(body)
const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.subarray(i * 7, i * 7 + 7))
const expected = contentOf(parseMultistatus(body))

/** A class such as frameworks put in the place of the global one. */
class OtherResponse {
  readonly body: ReadableStream<Uint8Array>
  readonly headers = {
    get: (name: string): string | null => (name === 'content-type' ? 'text/xml; charset=iso-8859-1' : null),
  }
  readonly status = 207
  readonly url = 'http://h/c/'

  constructor(of: Uint8Array) {
    this.body = webStream([of]).stream
  }
}

function* syncPieces(): Generator<string | Uint8Array> {
  yield* pieces.slice(0, 5)
  yield ''
  yield new TextDecoder().decode(bytes.subarray(35, 70))
  yield new Uint8Array(0)
  yield bytes.subarray(70)
}

const sources: readonly (readonly [string, () => Source])[] = [
  ['a string', () => body],
  ['bytes', () => bytes],
  ['a Buffer', () => Buffer.from(body)],
  ['an ArrayBuffer', () => bytes.slice().buffer],
  ['an ArrayBuffer of another realm', () => foreign(bytes).buffer],
  ['bytes of another realm', () => foreign(bytes)],
  ['a fetch Response', () => new Response(body, { status: 207 })],
  ['a Response of another class', () => Object.assign(new OtherResponse(bytes), { headers: new Headers() })],
  [
    'a Response whose body is a Node stream',
    () => ({ body: Readable.from(pieces), headers: new Headers(), status: 207 }),
  ],
  ['a web stream of bytes', () => webStream(pieces).stream],
  ['a web stream of strings', () => webStream([...body]).stream],
  ['a byte stream', () => new Blob([body]).stream()],
  ['a Node stream of bytes', () => Readable.from(pieces)],
  ['a Node stream of strings', () => Readable.from([...body])],
  [
    'a Node stream that decodes',
    () =>
      Readable.from(
        pieces.map((piece) => Buffer.from(piece)),
        { objectMode: false },
      ).setEncoding('utf8'),
  ],
  ['an async generator', () => generator(pieces).source],
  ['a generator of strings and bytes', () => syncPieces()],
  ['an array', () => pieces],
  ['an array of chunks of another realm', () => pieces.map(foreign)],
  ['a set', () => new Set([body])],
]

function foreign(of: Uint8Array): Uint8Array<ArrayBuffer> {
  return runInContext(`new Uint8Array([${of}])`, createContext()) as Uint8Array<ArrayBuffer> // what the code makes
}

describe('every kind of source', () => {
  it.each(sources)('%s is read whole', async (_name, source) => {
    expect(contentOf(await readMultistatus(source()))).toBe(expected)
  })

  it.each(sources)('%s is read one response at a time', async (_name, source) => {
    const stream = streamResponses(source())
    const responses = []
    for await (const response of stream) {
      expect(stream.summary).toBeUndefined()
      responses.push(response)
    }
    expect(stream.summary).toMatchObject({ complete: true, count: 3, syncToken: 'urn:t', truncated: false })
    expect(contentOf({ ...stream.summary!, responses })).toBe(expected)
  })

  it.each(sources)('%s may be left early', async (_name, source) => {
    const stream = streamResponses(source())
    for await (const { href } of stream) {
      expect(href).toBe('/é')
      break
    }
    expect(stream.summary).toBeUndefined()
  })
})

describe('a Response', () => {
  it('gives base, content type and HTTP status, unless the caller does', async () => {
    const latin = Uint8Array.from(body, (char) => char.charCodeAt(0))
    const read = await readMultistatus(new OtherResponse(latin))
    expect(read.responses[0]).toMatchObject({ href: '/é', base: 'http://h/c/' })
    const other = await readMultistatus(new OtherResponse(bytes), { base: 'http://o/', contentType: 'text/xml' })
    expect(other.responses[0]).toMatchObject({ href: '/é', base: 'http://o/' })
    await expect(readMultistatus(new OtherResponse(utf8('')))).rejects.toMatchObject({ httpStatus: 207 })
    await expect(readMultistatus(new OtherResponse(utf8('')), { httpStatus: 1 })).rejects.toMatchObject({
      httpStatus: 1,
    })
  })

  it('without a URL or a content type has none', async () => {
    expect((await readMultistatus(new Response(new Blob([body])))).responses[0]?.base).toBeUndefined()
  })

  it('of any HTTP status is read', async () => {
    for (const status of [200, 207, 424, 500]) {
      expect((await readMultistatus(new Response(body, { status }))).responses).toHaveLength(3)
    }
  })

  it('with no body is empty', async () => {
    await expect(readMultistatus(new Response(null))).rejects.toThrow('found an empty body (HTTP status 200)')
  })

  it('that has been read before is refused', async () => {
    const response = new Response(body)
    await response.text()
    await expect(readMultistatus(response)).rejects.toThrow(InvalidInputError)
    await expect(readMultistatus(response)).rejects.toThrow('has been read before')
  })
})

describe('leaving the loop', () => {
  it('cancels a web stream once, and asks for nothing more', async () => {
    const { stream, pulled, cancelled } = webStream(
      [utf8(start + row('/a')), utf8(row('/b')), utf8(row('/c'))],
      'stall',
    )
    for await (const _ of streamResponses(stream)) break
    await settle()
    expect(cancelled()).toEqual([undefined])
    expect(pulled()).toBe(1)
  })

  it('cancels when the loop throws, and throws what the loop threw', async () => {
    const { stream, cancelled } = webStream([utf8(start + row('/a'))], 'stall')
    const reading = (async () => {
      for await (const { href } of streamResponses(stream)) throw new Error(href)
    })()
    await expect(reading).rejects.toThrow('/a')
    expect(cancelled()).toHaveLength(1)
  })

  it('ends generators and Node streams', async () => {
    const { source, ended } = generator([start + row('/a'), row('/b'), row('/c')])
    for await (const _ of streamResponses(source)) break
    await settle()
    expect(ended()).toBe(true)
    const node = Readable.from([start + row('/a'), row('/b'), row('/c')])
    for await (const _ of streamResponses(node)) break
    await settle()
    expect(node.destroyed).toBe(true)
  })

  it('does not wait for a source that does not want to end, nor listen to its complaints', async () => {
    const end = vi.fn(() => {
      throw new Error('not now')
    })
    const complaining: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: start + row('/a') }), return: end }),
    }
    for await (const _ of streamResponses(complaining)) break
    expect(end).toHaveBeenCalledOnce()
    const stubborn = new ReadableStream({
      pull: (controller) => controller.enqueue(start + row('/a')),
      cancel: () => new Promise<never>(() => {}),
    })
    for await (const _ of streamResponses(stubborn)) break
  })

  it('is nothing to a source that has ended', async () => {
    const { stream, cancelled } = webStream(pieces)
    expect((await readMultistatus(stream)).responses).toHaveLength(3)
    expect(cancelled()).toEqual([])
  })
})

describe('backpressure', () => {
  it('asks for a chunk only when the responses of the last are used up', async () => {
    const { stream, pulled } = webStream([
      utf8(start + row('/a') + row('/b')),
      utf8(row('/c')),
      utf8('</D:multistatus>'),
    ])
    const seen: [string, number][] = []
    for await (const { href } of streamResponses(stream)) {
      await settle()
      seen.push([href, pulled()])
    }
    expect(seen).toEqual([
      ['/a', 1],
      ['/b', 1],
      ['/c', 2],
    ])
  })
})

describe('a fault of the body', () => {
  it('is thrown behind the responses before it, and cancels the source', async () => {
    const { stream, cancelled } = webStream(
      [utf8(start + row('/a')), utf8(`${row('/b')}</oops>${row('/c')}`), utf8(row('/d'))],
      'stall',
    )
    const hrefs: string[] = []
    const reading = streamResponses(stream)
    const loop = (async () => {
      for await (const { href } of reading) hrefs.push(href)
    })()
    await expect(loop).rejects.toThrow(XmlSyntaxError)
    await settle()
    expect(hrefs).toEqual(['/a', '/b'])
    expect(cancelled()).toHaveLength(1)
    expect(reading.summary).toBeUndefined()
  })

  it('is thrown at the end when the body is cut short', async () => {
    const hrefs: string[] = []
    const loop = (async () => {
      for await (const { href } of streamResponses([start, row('/a'), row('/b').slice(0, 40)])) hrefs.push(href)
    })()
    await expect(loop).rejects.toThrow(XmlSyntaxError)
    expect(hrefs).toEqual(['/a'])
  })
})

describe('a source that fails', () => {
  const failure = new Error('connection lost')

  it('fails with its own error, behind the responses that were complete, and is not cancelled', async () => {
    const { stream, cancelled } = webStream([utf8(start + row('/a'))], failure)
    const hrefs: string[] = []
    const loop = (async () => {
      for await (const { href } of streamResponses(stream)) hrefs.push(href)
    })()
    await expect(loop).rejects.toBe(failure)
    expect(hrefs).toEqual(['/a'])
    expect(cancelled()).toEqual([])
  })

  it('may throw at once, or something that is no error', async () => {
    const throwing = (thrown: unknown): Iterable<string> => ({
      [Symbol.iterator]: () => ({
        next: () => {
          throw thrown
        },
      }),
    })
    await expect(readMultistatus(throwing(failure))).rejects.toBe(failure)
    await expect(readMultistatus(throwing(undefined))).rejects.toBeUndefined()
    await expect(readMultistatus(new ReadableStream({ start: (controller) => controller.error('lost') }))).rejects.toBe(
      'lost',
    )
  })

  it('may be a Node stream', async () => {
    const node = Readable.from(
      (async function* () {
        yield start + row('/a')
        throw failure
      })(),
    )
    await expect(readMultistatus(node)).rejects.toBe(failure)
  })
})

describe('nonsense', () => {
  const values = [
    undefined,
    null,
    0,
    1,
    true,
    {},
    { body: 'x' },
    () => {},
    Symbol('a'),
    new DataView(new ArrayBuffer(4)),
    new Date(0),
  ]

  it.each(values.map((value) => [Object.prototype.toString.call(value), value]))(
    '%s is no source',
    async (_name, value) => {
      await expect(readMultistatus(nonsense(value))).rejects.toThrow(InvalidInputError)
      await expect(readMultistatus(nonsense(value))).rejects.toThrow('expected a string, bytes, a fetch Response')
    },
  )

  const chunks = [
    undefined,
    null,
    0,
    60,
    true,
    {},
    [],
    ['<'],
    Object.create(null),
    new Uint16Array([60]),
    new ArrayBuffer(1),
    new DataView(new ArrayBuffer(1)),
  ]

  it.each(chunks.map((chunk) => [Object.prototype.toString.call(chunk), chunk]))(
    '%s is no chunk',
    async (_name, chunk) => {
      const { source, ended } = generator([start, chunk, '</D:multistatus>'])
      await expect(readMultistatus(nonsense(source))).rejects.toThrow(/expected chunks of strings or bytes, got \w+/)
      await settle()
      expect(ended()).toBe(true)
      await expect(readMultistatus(nonsense([start, chunk]))).rejects.toThrow(InvalidInputError)
    },
  )

  it('of the synchronous reader', () => {
    for (const value of [...values, Promise.resolve(body), new Uint16Array(2), [body], new Response(body)]) {
      expect(() => parseMultistatus(value as string)).toThrow(InvalidInputError) // what JavaScript callers may hand in
    }
  })
})

describe('a stream of responses', () => {
  it('is read by one loop', async () => {
    const stream = streamResponses(body)
    for await (const _ of stream) break
    const again = (async () => {
      for await (const _ of stream) break
    })()
    await expect(again).rejects.toThrow('has been read before')
  })

  it('does nothing before the loop', async () => {
    const { stream, pulled } = webStream(pieces)
    streamResponses(stream)
    await settle()
    expect(pulled()).toBe(0)
  })

  it('passes on what onIssue throws, and cancels', async () => {
    const { stream, cancelled } = webStream([utf8(`${start}<x/>`), utf8('</D:multistatus>')], 'stall')
    const stop = new Error('enough')
    const reading = readMultistatus(stream, {
      onIssue: () => {
        throw stop
      },
    })
    await expect(reading).rejects.toBe(stop)
    expect(isMultistatusError(stop)).toBe(false)
    expect(cancelled()).toHaveLength(1)
  })
})
