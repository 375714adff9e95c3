import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMultistatus } from 'multistatus'
import { type ValidateContext, validate } from 'multistatus/validate'
import { expect, onTestFinished } from 'vitest'
import { createDavServer } from '../../examples/server/dav-server.ts'
import type { Store } from '../../examples/server/store.ts'
import { serving } from './serving.ts'

export interface Question {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
export type Ask = (method: string, path: string, question?: Question) => Promise<Response>

/** Starts the WebDAV server of the examples; gives what sends it requests, by paths without a slash at the start. */
export async function asking(store: Store, options?: Parameters<typeof createDavServer>[1]): Promise<Ask> {
  const root = await serving(createDavServer(store, options))
  return (method, path, { headers, body } = {}) => {
    const init = { method, headers: { 'Content-Type': 'application/xml', ...headers } }
    return fetch(root + path, body === undefined ? init : { ...init, body })
  }
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dav-server-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Checks the body of a 207 and gives each href with its statuses. */
export async function rows(response: Response, method: string, context?: ValidateContext): Promise<readonly string[]> {
  expect(response.status).toBe(207)
  const body = await response.text()
  const applied = response.headers.get('Preference-Applied') ?? undefined
  const about = { method, requestUri: new URL(response.url).pathname, preferenceApplied: applied, ...context }
  expect(validate(body, about).issues).toEqual([])
  const { responses } = await readMultistatus(body)
  return responses.map(({ href, status, propstats }) =>
    [href, ...[status, ...propstats.map((each) => each.status)].flatMap((line) => line?.code ?? [])].join(' '),
  )
}
