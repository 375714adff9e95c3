/** LOCK and UNLOCK. */
import { statusResponse } from 'multistatus'
import { stringifyPropBody } from 'multistatus/bodies'
import { lockTokenMatchesRequestUri, noConflictingLock } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { formatLockToken, parseDepth, parseLockInfo, parseLockToken, parseTimeout } from 'multistatus/request'
import { requireParent } from './content.ts'
import { type Answer, bodyType, type Exchange, existing, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import { type Lock, type NewLock, shown } from './locks.ts'
import { hrefOf } from './paths.ts'
import { checkConditions, requireTokens } from './preconditions.ts'

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
  const conflict = conflictOf(exchange, wanted)
  if (conflict !== undefined) return conflict
  if (before === undefined) await makeEmpty(exchange, tokens)
  const made = locks.add(wanted, timeouts)
  return {
    status: before === undefined ? 201 : 200,
    headers: { ...XML, 'Lock-Token': formatLockToken(made.token) },
    body: stringifyPropBody([dav.lockdiscovery(locks.covering(path).map(shown))]),
  }
}

export async function unlock(exchange: Exchange): Promise<Answer> {
  const { request, locks, path } = exchange
  const token = parseLockToken(header(request, 'lock-token'))
  if (token === undefined) throw new HttpError(400)
  await existing(exchange)
  await checkConditions(exchange)
  const found = locks.covering(path).find((each) => each.token === token)
  if (found === undefined) throw new HttpError(409, [lockTokenMatchesRequestUri()])
  locks.remove(found)
  return { status: 204 }
}

function refresh({ request, locks, path }: Exchange, tokens: ReadonlySet<string>): Answer {
  if (tokens.size === 0) throw new HttpError(400)
  const found = locks.covering(path).find(({ token }) => tokens.has(token))
  if (found === undefined) throw new HttpError(412, [lockTokenMatchesRequestUri()])
  locks.refresh(found, parseTimeout(header(request, 'timeout')))
  return { status: 200, headers: XML, body: stringifyPropBody([dav.lockdiscovery(locks.covering(path).map(shown))]) }
}

/** The answer if another lock stands in the way: at the resource or around it, or at members that would be locked, too. */
function conflictOf({ locks, path }: Exchange, { exclusive, deep, href }: NewLock): Answer | undefined {
  const hrefsOf = (others: readonly Lock[]): string[] => [
    ...new Set(others.filter((other) => exclusive || other.exclusive).map((other) => other.href)),
  ]
  const here = hrefsOf(locks.covering(path))
  if (here.length > 0) throw new HttpError(423, [noConflictingLock(here)])
  const members = deep ? hrefsOf(locks.below(path)) : []
  if (members.length === 0) return undefined
  const causes = members.map((member) => statusResponse(member, 423, { error: noConflictingLock(member) }))
  return { responses: [...causes, statusResponse(href, 424)] }
}

/** A lock on a URL where nothing is makes an empty file (RFC 4918 section 7.3). */
async function makeEmpty(exchange: Exchange, tokens: ReadonlySet<string>): Promise<void> {
  const { store, path } = exchange
  requireTokens(exchange, tokens, [path.slice(0, -1)])
  await requireParent(exchange, path)
  const upload = await store.receive(nothing())
  await upload.commit(path)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
