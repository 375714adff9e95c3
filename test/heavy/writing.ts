import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type BuiltResponse, propstatResponse, toHttpResponse } from 'multistatus'
import * as dav from 'multistatus/dav'
import { sendMultistatus } from 'multistatus/node'
import { report } from './report.ts'

const MILLION = 1_000_000
const END = '</D:response>'
const ROOT_END = '</D:multistatus>'

/** Far more than sockets on loopback, a piece and the buffers between them hold, and far less than a million. */
const AHEAD = 150_000

/** A walk through a tree: how many responses it was asked for, and how often it was ended. */
class Walk {
  asked = 0
  ended = 0

  async *responses(count: number): AsyncGenerator<BuiltResponse, void, undefined> {
    try {
      while (this.asked < count) {
        const i = this.asked++
        yield propstatResponse(`/files/${i}`, {
          200: [dav.getetag(`"${i}"`), dav.getcontentlength(i)],
          404: [dav.displayname],
        })
      }
    } finally {
      this.ended++
    }
  }
}

/** Counts the responses in a body that comes in chunks, without keeping it. */
class Counter {
  responses = 0
  closed = false
  #rest = ''
  readonly #decoder = new TextDecoder()

  take(chunk: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(chunk, { stream: true })
    let at = text.indexOf(END)
    let after = 0
    for (; at >= 0; at = text.indexOf(END, after)) {
      this.responses++
      after = at + END.length
    }
    this.closed = text.trimEnd().endsWith(ROOT_END)
    this.#rest = text.slice(Math.max(after, text.length - ROOT_END.length))
  }
}

/** Millions of responses, written for readers that are slow, and for readers that leave. */
export async function writeMillions(): Promise<void> {
  await fetchResponse()
  await cancelledResponse()
  await slowClient()
  await leavingClient()
}

async function fetchResponse(): Promise<void> {
  const since = performance.now()
  const walk = new Walk()
  const seen = new Counter()
  const body = (await toHttpResponse(walk.responses(MILLION))).body?.getReader()
  const first = walk.asked
  let ahead = 0
  for (let next = await body?.read(); next?.done === false; next = await body?.read()) {
    seen.take(next.value)
    ahead = Math.max(ahead, walk.asked - seen.responses)
    if (seen.responses % 1000 === 0) await wait(1)
  }
  const whole = seen.responses === MILLION && seen.closed && walk.ended === 1
  const detail = `${first} asked for before it was read, at most ${ahead} more than read`
  report('1,000,000 responses by toHttpResponse', whole && first === 1 && ahead <= 1, detail, since)
}

async function cancelledResponse(): Promise<void> {
  const since = performance.now()
  const walk = new Walk()
  const seen = new Counter()
  const body = (await toHttpResponse(walk.responses(Number.POSITIVE_INFINITY))).body?.getReader()
  while (seen.responses < 100_000) seen.take((await body?.read())?.value ?? new Uint8Array())
  await body?.cancel()
  const { asked } = walk
  await wait(50)
  const ok = walk.ended === 1 && walk.asked === asked && asked - seen.responses <= 1
  report(
    'toHttpResponse, cancelled',
    ok,
    `${asked} asked for, ${seen.responses} read, ended ${walk.ended} times`,
    since,
  )
}

/** A server on loopback that answers with a walk, and the answer as its client has it. */
async function answerOf(
  walk: Walk,
  count: number,
): Promise<{
  body: IncomingMessage
  first: () => number
  sent: Promise<unknown>
  leave: () => void
  close: () => void
}> {
  let first = -1
  let sent: Promise<unknown> = Promise.resolve()
  const server = createServer((_request, response: ServerResponse) => {
    const write = response.write.bind(response) as (chunk: unknown) => boolean // the pipeline calls it with a chunk alone
    response.write = (chunk: unknown) => {
      if (first < 0) first = walk.asked
      return write(chunk)
    }
    sent = sendMultistatus(response, walk.responses(count)).catch((error: unknown) => error)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  const asking = request({ port, host: '127.0.0.1', method: 'PROPFIND' }).end()
  asking.on('error', () => {}) // leaving is one
  const [body] = (await once(asking, 'response')) as [IncomingMessage] // as the event is documented
  body.on('error', () => {})
  return { body, first: () => first, sent, leave: () => asking.destroy(), close: () => server.close() }
}

async function slowClient(): Promise<void> {
  const since = performance.now()
  const walk = new Walk()
  const seen = new Counter()
  const { body, first, sent, close } = await answerOf(walk, MILLION)
  const stalled = await standstill(walk)
  let ahead = 0
  let pauses = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    // no encoding was set
    seen.take(chunk)
    ahead = Math.max(ahead, walk.asked - seen.responses)
    if (seen.responses > (pauses + 1) * 50_000) {
      pauses++
      await wait(50)
    }
  }
  const failure = await sent
  close()
  const whole = seen.responses === MILLION && seen.closed && walk.ended === 1 && failure === undefined
  const held = first() === 1 && stalled < AHEAD && ahead < AHEAD
  const detail = `${first()} asked for at the first write, ${stalled} while the client did not read, at most ${ahead} more than read`
  report('1,000,000 responses by sendMultistatus to a slow client', whole && held, detail, since)
}

async function leavingClient(): Promise<void> {
  const since = performance.now()
  const walk = new Walk()
  const { body, sent, leave, close } = await answerOf(walk, Number.POSITIVE_INFINITY)
  const seen = new Counter()
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    // no encoding was set
    seen.take(chunk)
    if (seen.responses > 100_000) break
  }
  leave()
  const failure = await sent
  const { asked } = walk
  await wait(50)
  close()
  const ok = failure instanceof Error && walk.ended === 1 && walk.asked === asked && asked - seen.responses < AHEAD
  report('sendMultistatus, left', ok, `${asked} asked for, ${seen.responses} read, ended ${walk.ended} times`, since)
}

/** How many responses a walk was asked for when nobody asks for more. */
async function standstill(walk: Walk): Promise<number> {
  let before = -1
  while (before !== walk.asked) {
    before = walk.asked
    await wait(200)
  }
  return before
}
