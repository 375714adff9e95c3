import type { Writable } from 'node:stream'

/**
 * What a `ServerResponse` of `node:http` and an `Http2ServerResponse` of `node:http2` have in common, which are not
 * assignable to each other. Express's `res` is one of them, Koa has it as `ctx.res`, Fastify as `reply.raw`.
 */
export interface ServerResponseLike extends Writable {
  readonly headersSent: boolean
  setHeader(name: string, value: string | readonly string[]): unknown
  writeHead(statusCode: number): unknown
  /** The stream below an answer of HTTP/2. */
  readonly stream?: Writable | undefined
}
