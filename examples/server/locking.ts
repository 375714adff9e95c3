/** LOCK and UNLOCK. */
import { statusResponse } from 'multistatus'
import { stringifyPropBody } from 'multistatus/bodies'
import { lockTokenMatchesRequestUri, noConflictingLock } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { formatLockToken, parseDepth, parseLockInfo, parseLockToken, parseTimeout } from 'multistatus/request'
import { requireParent } from './content.ts'
import { locksInside, locksOn } from './coverage.ts'
import { type Answer, bodyType, type Exchange, existing, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { type Lock, type NewLock, shown } from './locks.ts'
import { hrefOf } from './paths.ts'
import { checkConditions, requireTokens } from './preconditions.ts'
import { routeOf } from './routes.ts'

const XML = { 'Content-Type': 'application/xml; charset=utf-8' }

export async function lock(exchange: Exchange): Promise<Answer> {
  const { request, store, locks, path, body } = exchange
  const info = parseLockInfo(body, { contentType: bodyType(request) })
  const timeouts = parseTimeout(header(request, 'timeout'))
  const tokens = await checkConditions(exchange)
  if (info === undefined) return refresh(exchange, tokens)
  const depth = parseDepth(header(request, 'depth')) ?? 'infinity'
  if (depth === 1) throw new HttpError(400)
  if (info.type !== 'write' || (info.scope !== 'exclusive' && info.scope !== 'shared')) throw new HttpError(422)

  const before = await store.find(path)
  const wanted = {
    root: path,
    href: hrefOf(path, before?.collection === true),
    deep: depth === 'infinity',
    exclusive: info.scope === 'exclusive',
    owner: info.owner,
  }
  const conflict = await conflictOf(exchange, wanted)
  if (conflict !== undefined) return conflict
  if (before === undefined) await makeEmpty(exchange, tokens)
  const made = locks.add({ ...wanted, resource: (await routeOf(store, path)).resource }, timeouts)
  return {
    status: before === undefined ? 201 : 200,
    headers: { ...XML, 'Lock-Token': formatLockToken(made.token) },
    body: await discovery(exchange),
  }
}

export async function unlock(exchange: Exchange): Promise<Answer> {
  const { request, locks, path } = exchange
  const token = parseLockToken(header(request, 'lock-token'))
  if (token === undefined) throw new HttpError(400)
  await existing(exchange)
  await checkConditions(exchange)
  const found = (await locksOn(exchange, path)).find((each) => each.token === token)
  if (found === undefined) throw new HttpError(409, [lockTokenMatchesRequestUri()])
  locks.remove(found)
  return { status: 204 }
}

async function refresh(exchange: Exchange, tokens: ReadonlySet<string>): Promise<Answer> {
  const { request, locks, path } = exchange
  if (tokens.size === 0) throw new HttpError(400)
  const found = (await locksOn(exchange, path)).find(({ token }) => tokens.has(token))
  if (found === undefined) throw new HttpError(412, [lockTokenMatchesRequestUri()])
  locks.refresh(found, parseTimeout(header(request, 'timeout')))
  return { status: 200, headers: XML, body: await discovery(exchange) }
}

async function discovery(exchange: Exchange): Promise<string> {
  return stringifyPropBody([dav.lockdiscovery((await locksOn(exchange, exchange.path)).map(shown))])
}

/** The answer if another lock stands in the way: at the resource or around it, or at members that would be locked, too. */
async function conflictOf(
  exchange: Exchange,
  { exclusive, deep, href }: Omit<NewLock, 'resource'>,
): Promise<Answer | undefined> {
  const hrefsOf = (others: readonly Lock[]): string[] => [
    ...new Set(others.filter((other) => exclusive || other.exclusive).map((other) => other.href)),
  ]
  const here = hrefsOf(await locksOn(exchange, exchange.path))
  if (here.length > 0) throw new HttpError(423, [noConflictingLock(here)])
  const members = deep ? hrefsOf(await locksInside(exchange, exchange.path)) : []
  if (members.length === 0) return undefined
  const causes = members.map((member) => statusResponse(member, 423, { error: noConflictingLock(member) }))
  return { responses: [...causes, statusResponse(href, 424)] }
}

/** A lock on a URL where nothing is makes an empty file (RFC 4918 section 7.3). */
async function makeEmpty(exchange: Exchange, tokens: ReadonlySet<string>): Promise<void> {
  const { store, path } = exchange
  await requireTokens(exchange, tokens, [path.slice(0, -1)])
  await requireParent(exchange, path)
  const upload = await store.receive(nothing())
  await upload.commit(path)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
