import { parseMultistatus } from 'multistatus'
import { parseErrorBody } from 'multistatus/bodies'
import * as dav from 'multistatus/dav'
import { stringifyBind, stringifyPropfind, stringifyRebind, stringifyUnbind } from 'multistatus/request'
import { MemoryStore } from '../../examples/server/memory-store.ts'
import { type Ask, asking, type Question } from './asking.ts'

type Headers = Question['headers']

/** A server with `/shelf/poems/ithaka`. */
export async function library(options?: Parameters<typeof asking>[1]): Promise<Ask> {
  const ask = await asking(new MemoryStore(), options)
  for (const path of ['shelf', 'shelf/poems']) await ask('MKCOL', path)
  await ask('PUT', 'shelf/poems/ithaka', { body: 'As you set out' })
  return ask
}

export async function bind(
  ask: Ask,
  path: string,
  segment: string,
  href: string,
  headers: Headers = {},
): Promise<Response> {
  return ask('BIND', path, { headers, body: stringifyBind({ segment, href }) })
}

export async function rebind(
  ask: Ask,
  path: string,
  segment: string,
  href: string,
  headers: Headers = {},
): Promise<Response> {
  return ask('REBIND', path, { headers, body: stringifyRebind({ segment, href }) })
}

export async function unbind(ask: Ask, path: string, segment: string, headers: Headers = {}): Promise<Response> {
  return ask('UNBIND', path, { headers, body: stringifyUnbind({ segment }) })
}

/** The status of a failure and its conditions. */
export async function refusal(answer: Response): Promise<string> {
  const { conditions } = parseErrorBody(await answer.text())
  return [answer.status, ...conditions.map(({ localName }) => localName)].join(' ')
}

export async function propsOf(ask: Ask, path: string): Promise<{ id: string | undefined; parents: readonly string[] }> {
  const body = stringifyPropfind([dav.resourceId, dav.parentSet])
  const answer = await ask('PROPFIND', path, { headers: { Depth: '0' }, body })
  const [response] = parseMultistatus(await answer.text())
  const parents = response?.prop(dav.parentSet) ?? []
  return { id: response?.prop(dav.resourceId), parents: parents.map(({ href, segment }) => `${href} ${segment}`) }
}
