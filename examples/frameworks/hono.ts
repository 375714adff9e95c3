/** PROPFIND with Hono 4, here on Node: `npx tsx examples/frameworks/hono.ts`. */
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { toHttpResponse } from 'multistatus'
import { type List, list, refusal } from './listing.ts'

export function createApp(answer: List = list): Hono {
  const app = new Hono()
  app.on('PROPFIND', '/', bodyLimit({ maxSize: 64 * 1024 }), async ({ req }) => {
    return toHttpResponse(answer({ depth: req.header('Depth'), body: new Uint8Array(await req.arrayBuffer()) }))
  })
  app.onError((error) => {
    const { status, headers, body } = refusal(error)
    return new Response(body, { status, headers })
  })
  return app
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  serve({ fetch: createApp().fetch, port: 8207, hostname: '127.0.0.1' })
