/** PROPFIND with Koa 3: `npx tsx examples/frameworks/koa.ts`. */
import type { IncomingMessage } from 'node:http'
import { fileURLToPath } from 'node:url'
import Koa from 'koa'
import { LimitError } from 'multistatus'
import { sendMultistatus } from 'multistatus/node'
import { type List, list, refusal } from './listing.ts'

const LONGEST_REQUEST = 64 * 1024

export function createApp(answer: List = list): Koa {
  const app = new Koa()
  app.use(async (ctx, next) => {
    if (ctx.method !== 'PROPFIND' || ctx.path !== '/') return next()
    try {
      const asked = { depth: ctx.get('Depth') || undefined, body: await bodyOf(ctx.req) }
      ctx.respond = false // Koa leaves the answer to us
      await sendMultistatus(ctx.res, answer(asked))
    } catch (error) {
      if (ctx.headerSent) return // the connection has been broken off
      const { status, headers, body } = refusal(error)
      ctx.respond = true
      ctx.status = status
      ctx.set(headers)
      ctx.body = body
    }
  })
  return app
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  // A request to which nobody has set an encoding gives bytes.
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > LONGEST_REQUEST) throw new LimitError('bytes', LONGEST_REQUEST, 'bytes in the request')
  }
  return Buffer.concat(chunks)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) createApp().listen(8207, '127.0.0.1')
