/** PROPFIND with Fastify 5: `npx tsx examples/frameworks/fastify.ts`. */
import { fileURLToPath } from 'node:url'
import { type FastifyInstance, fastify } from 'fastify'
import { sendMultistatus } from 'multistatus/node'
import { type List, list, refusal } from './listing.ts'

export function createApp(answer: List = list): FastifyInstance {
  const app = fastify()
  app.addHttpMethod('PROPFIND', { hasBody: true })
  app.addContentTypeParser(['application/xml', 'text/xml'], { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  app.route<{ Body?: string | Buffer; Headers: { depth?: string } }>({
    method: 'PROPFIND',
    url: '/',
    async handler({ headers: { depth }, body = '' }, reply) {
      reply.hijack() // from here on Fastify leaves the answer to us
      try {
        await sendMultistatus(reply.raw, answer({ depth, body }))
      } catch (error) {
        if (reply.raw.headersSent) return // the connection has been broken off
        const { status, headers, body } = refusal(error)
        reply.raw.writeHead(status, headers).end(body)
      }
    },
  })
  return app
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await createApp().listen({ port: 8207, host: '127.0.0.1' })
