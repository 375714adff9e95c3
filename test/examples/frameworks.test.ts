import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import {
  type BuiltResponse,
  NotMultistatusError,
  propstatResponse,
  readMultistatus,
  streamResponses,
} from 'multistatus'
import { propfindFiniteDepth, readCondition } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { stringifyPropfind } from 'multistatus/request'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import * as express from '../../examples/frameworks/express.ts'
import * as fastify from '../../examples/frameworks/fastify.ts'
import * as hono from '../../examples/frameworks/hono.ts'
import * as koa from '../../examples/frameworks/koa.ts'
import type { List } from '../../examples/frameworks/listing.ts'
import deployed, { createWorker } from '../../examples/frameworks/worker.ts'

type Ask = (init?: RequestInit, path?: string) => Promise<Response>

/** A client of an application on loopback, which runs until the test has ended. */
async function clientOf(server: Server, close: () => unknown = () => server.close()): Promise<Ask> {
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  onTestFinished(async () => {
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections()
    await close()
  })
  return (init, path = '/') => fetch(`http://127.0.0.1:${port}${path}`, { method: 'PROPFIND', ...init })
}

/** Each example as a client sees it; without a list of the test's own it is the example as it is. */
const examples: Readonly<Record<string, (list?: List) => Promise<Ask>>> = {
  'Express 5': (list) => clientOf(express.createApp(list).listen(0, '127.0.0.1')),
  async 'Fastify 5'(list) {
    const app = fastify.createApp(list)
    await app.listen({ port: 0, host: '127.0.0.1' })
    return clientOf(app.server, () => app.close())
  },
  'Koa 3': (list) => clientOf(koa.createApp(list).listen(0, '127.0.0.1')),
  'Hono 4': (list) => {
    const server = createAdaptorServer({ fetch: hono.createApp(list).fetch })
    return clientOf(server.listen(0, '127.0.0.1') as Server) // without TLS or HTTP/2 it is a server of node:http
  },
  async 'a worker'(list) {
    const { fetch } = list === undefined ? deployed : createWorker(list)
    return (init, path = '/') => fetch(new Request(`https://dav.example${path}`, { method: 'PROPFIND', ...init }))
  },
}

/** A list that counts; `before` may hold the response of a number back, or throw in its place. */
class Source {
  asked = 0
  ended = 0

  list(count: number, before?: (index: number) => unknown): List {
    const counts = this
    return async function* (): AsyncGenerator<BuiltResponse> {
      try {
        for (let i = 0; i < count; i++) {
          counts.asked++
          await before?.(i)
          yield propstatResponse(`/files/${i}`, { 200: [dav.getcontentlength(i)] })
        }
      } finally {
        counts.ended++
      }
    }
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i++) await wait(5)
  expect(holds()).toBe(true)
}

/** What is thrown. */
async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe.each(Object.entries(examples))('PROPFIND with %s', (_name, start) => {
  beforeEach(() => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {}) // Koa and Hono log what breaks an answer off
    return () => log.mockRestore()
  })

  test('lists the shelf to the depth that is asked for', async () => {
    const ask = await start()
    const answer = await ask({ headers: { Depth: '1' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([207, 'application/xml; charset=utf-8'])
    const { responses, issues } = await readMultistatus(answer, { strict: true })
    expect(issues).toEqual([])
    const found = responses.map(({ target, ...response }) => [target.name, response.propstats.length])
    expect(found).toEqual([
      ['', 1],
      ['novel.epub', 1],
      ['Où sont les neiges?.txt', 1],
    ])
    expect((await readMultistatus(await ask({ headers: { Depth: '0' } }))).responses).toHaveLength(1)
  })

  test.each(['application/xml', 'text/xml; charset="utf-8"'])('reads a request of the type %s', async (type) => {
    const ask = await start()
    const body = stringifyPropfind([dav.getcontentlength])
    const answer = await ask({ headers: { Depth: '1', 'Content-Type': type }, body })
    const [shelf, novel] = (await readMultistatus(answer)).responses
    expect(shelf?.lookup(dav.getcontentlength)).toMatchObject({ state: 'failed', status: { code: 404 } })
    expect(novel?.prop(dav.getcontentlength)).toBe(482_133)
    expect(novel?.lookup(dav.resourcetype).state).toBe('absent')
  })

  test.each(['infinity', undefined])('refuses whole trees with the condition for that: Depth %s', async (depth) => {
    const ask = await start()
    const answer = await ask(depth === undefined ? {} : { headers: { Depth: depth } })
    const error = await thrownBy(readMultistatus(answer))
    expect(error).toBeInstanceOf(NotMultistatusError)
    if (!(error instanceof NotMultistatusError)) return
    expect(error.httpStatus).toBe(403)
    expect(readCondition(error, propfindFiniteDepth)).toBe(true)
  })

  test('answers with 400 to what is no PROPFIND, and not at all to other paths and methods', async () => {
    const ask = await start()
    const xml = { Depth: '1', 'Content-Type': 'application/xml' }
    expect((await ask({ headers: xml, body: '<propfind xmlns="DAV:"><prop>' })).status).toBe(400)
    expect((await ask({ headers: { Depth: '2' } })).status).toBe(400)
    expect((await ask({ method: 'GET' })).status).toBeOneOf([404, 405])
  })

  test('sends a long listing whole', async () => {
    const source = new Source()
    const ask = await start(source.list(20_000))
    const { responses } = await readMultistatus(await ask())
    expect(responses.map((response) => response.prop(dav.getcontentlength))).toEqual(
      Array.from({ length: 20_000 }, (_, i) => i),
    )
    expect(source.ended).toBe(1)
  })

  test('sends each response while the next is looked for', async () => {
    const hrefs: string[] = []
    const ask = await start(new Source().list(4, (index) => until(() => hrefs.length >= index)))
    for await (const { href } of streamResponses(await ask())) hrefs.push(href)
    expect(hrefs).toEqual(['/files/0', '/files/1', '/files/2', '/files/3'])
  })

  test('answers with 500 when the source fails before its first response', async () => {
    const source = new Source()
    const ask = await start(
      source.list(1, () => {
        throw new Error('no database')
      }),
    )
    const answer = await ask()
    expect([answer.status, await answer.text()]).toEqual([500, ''])
    expect(source.ended).toBe(1)
  })

  test('breaks off when the source fails later, so that no client takes the listing for whole', async () => {
    const source = new Source()
    const ask = await start(
      source.list(5000, async (index) => {
        if (index < 2000) return
        await wait(20) // for what was written to be on its way
        throw new Error('the disk is gone')
      }),
    )
    const answer = await ask()
    expect(answer.status).toBe(207)
    let text = ''
    const read = async (): Promise<void> => {
      const decoder = new TextDecoder()
      const reader = answer.body?.getReader()
      for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
        text += decoder.decode(next.value, { stream: true })
      }
    }
    await expect(read()).rejects.toThrow()
    expect(text).toContain('<D:href>/files/0</D:href>')
    expect(text).not.toContain('</D:multistatus>')

    const hrefs: string[] = []
    const stream = streamResponses(await ask())
    const list = async (): Promise<void> => {
      for await (const { href } of stream) hrefs.push(href)
    }
    await expect(list()).rejects.toThrow()
    expect(hrefs[0]).toBe('/files/0')
    expect(stream.summary).toBeUndefined()
    expect(source.ended).toBe(2)
  })

  test('ends the source when the client leaves', async () => {
    const source = new Source()
    const ask = await start(source.list(Number.POSITIVE_INFINITY))
    for await (const _response of streamResponses(await ask())) break
    await until(() => source.ended > 0)
    const { asked } = source
    await wait(50)
    expect([source.asked, source.ended]).toEqual([asked, 1])
  })
})
