/** PROPFIND with Express 5: `npx tsx examples/frameworks/express.ts`. */
import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Express } from 'express'
import { sendMultistatus } from 'multistatus/node'
import { type List, list, refusal } from './listing.ts'

export function createApp(answer: List = list): Express {
  const app = express()
  app.propfind('/', express.raw({ type: () => true }), async (req, res) => {
    await sendMultistatus(res, answer({ depth: req.get('Depth'), body: req.body ?? '' }))
  })
  app.use(sendError)
  return app
}

/** Express knows by the fourth parameter that this is for errors. */
const sendError: ErrorRequestHandler = (error, _req, res, _next) => {
  if (res.headersSent) return // the connection has been broken off
  const { status, headers, body } = refusal(error)
  res.status(status).set(headers).send(body)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) createApp().listen(8207, '127.0.0.1')
