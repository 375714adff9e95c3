import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { element, propstatResponse, type ResponseInput, readMultistatus, streamResponses } from 'multistatus'
import { sendMultistatus } from 'multistatus/node'
import { type Checks, equal } from '../check.ts'

/** Lets a server of node:http answer while `use` asks it. */
async function serve(answer: RequestListener, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer(answer)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  try {
    if (address === null || typeof address === 'string') throw new Error('expected a TCP port')
    await use(`http://127.0.0.1:${address.port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function* listing(count: number, ended: () => void): AsyncGenerator<ResponseInput, void, undefined> {
  const long = element('{urn:x}long', {}, 'x'.repeat(10_000))
  try {
    for (let i = 0; i < count; i++) yield propstatResponse(`/${i}`, { 200: [long] })
  } finally {
    ended()
  }
}

/** For runtimes that have node:http, or imitate it. */
export const serving: Checks = {
  async 'answers with node:http, and is read with fetch'() {
    const answer: RequestListener = (_, response) =>
      void sendMultistatus(
        response,
        listing(50, () => {}),
      )
    await serve(answer, async (url) => {
      const received = await fetch(url, { method: 'PROPFIND' })
      equal(received.status, 207)
      const { responses } = await readMultistatus(received)
      equal([responses.length, responses[7]?.target.url], [50, `${url}7`])
    })
  },

  async 'ends the listing when the client has gone'() {
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const answer: RequestListener = (_, response) => {
      sendMultistatus(response, listing(1_000_000, end)).catch(() => {}) // the client is gone: nobody is left to tell
    }
    await serve(answer, async (url) => {
      const received = await fetch(url, { method: 'PROPFIND' })
      for await (const { href } of streamResponses(received)) if (href === '/3') break
      await ended
    })
  },

  async 'can still answer otherwise when the source fails at once'() {
    async function* failing(): AsyncGenerator<ResponseInput, void, undefined> {
      yield* []
      throw new RangeError('the disk is gone')
    }
    const answer: RequestListener = (_, response) => {
      sendMultistatus(response, failing()).catch(() => response.writeHead(500).end())
    }
    await serve(answer, async (url) => equal((await fetch(url, { method: 'PROPFIND' })).status, 500))
  },
}
