/** What must hold before a method may do its work: If, If-Match, If-None-Match, and the locks. */
import { resolveHref, statusResponse } from 'multistatus'
import { type EmptyCondition, lockTokenSubmitted } from 'multistatus/conditions'
import { type IfHeader, type IfList, parseIf } from 'multistatus/request'
import { locksBelow, locksOn } from './coverage.ts'
import { type Answer, type Exchange, header } from './exchange.ts'
import { HttpError } from './http-error.ts'
import type { Lock } from './locks.ts'
import type { Path, Resource } from './store.ts'

/**
 * Checks the conditional headers.
 * @returns the lock tokens that the client submitted
 */
export async function checkConditions(exchange: Exchange): Promise<ReadonlySet<string>> {
  const { request, store, path } = exchange
  checkEntityTags(exchange, await store.find(path))
  const lists = parseIf(header(request, 'if')) ?? []
  if (lists.length > 0 && !(await anyHolds(exchange, lists))) throw new HttpError(412)
  return new Set(
    lists.flatMap(({ conditions }) => conditions).flatMap((each) => (each.kind === 'token' ? each.token : [])),
  )
}

/** Whether the client has a token for everything that keeps others from changing these paths. */
export async function requireTokens(
  exchange: Exchange,
  tokens: ReadonlySet<string>,
  paths: readonly Path[],
  condition?: EmptyCondition,
): Promise<void> {
  const hrefs = new Set<string>()
  for (const path of paths) for (const { href } of without(tokens, await locksOn(exchange, path))) hrefs.add(href)
  if (hrefs.size === 0) return
  throw new HttpError(423, [...(condition === undefined ? [] : [condition()]), lockTokenSubmitted([...hrefs])])
}

/** The answer if members of a tree that is to go are locked by others: then nothing is done. */
export async function lockedMembers(
  exchange: Exchange,
  tokens: ReadonlySet<string>,
  path: Path,
): Promise<Answer | undefined> {
  const hrefs = new Set<string>()
  for (const { root, href } of await locksBelow(exchange, path)) {
    if (without(tokens, await locksOn(exchange, root)).length > 0) hrefs.add(href)
  }
  if (hrefs.size === 0) return undefined
  return { responses: Array.from(hrefs, (href) => statusResponse(href, 423, { error: lockTokenSubmitted(href) })) }
}

/** The locks of which the client has none: one token of several shared locks is enough. */
function without(tokens: ReadonlySet<string>, locks: readonly Lock[]): readonly Lock[] {
  return locks.some(({ token }) => tokens.has(token)) ? [] : locks
}

function checkEntityTags({ request }: Exchange, resource: Resource | undefined): void {
  const etag = resource?.etag
  const match = header(request, 'if-match')
  if (match !== undefined && !names(match, etag)) throw new HttpError(412)
  const noneMatch = header(request, 'if-none-match')
  if (noneMatch === undefined || !names(noneMatch, etag)) return
  const reading = request.method === 'GET' || request.method === 'HEAD'
  throw reading ? new HttpError(304, [], { ETag: etag }) : new HttpError(412)
}

/** Whether a list of entity tags has this one; ours are all strong. */
function names(list: string, etag: string | undefined): boolean {
  if (etag === undefined) return false
  const tags: readonly string[] = list.match(/(?:W\/)?"[^"]*"/g) ?? []
  return list.trim() === '*' || tags.includes(etag)
}

async function anyHolds(exchange: Exchange, lists: IfHeader): Promise<boolean> {
  for (const list of lists) if (await holds(exchange, list)) return true
  return false
}

async function holds(exchange: Exchange, { resource, conditions }: IfList): Promise<boolean> {
  const { store, path, base } = exchange
  const target = resource === undefined ? undefined : resolveHref(resource, `${base}/`)
  if (target?.flags.includes('other-host')) return false
  const about = target?.segments.filter((name) => name !== '') ?? path
  const etag = (await store.find(about))?.etag
  const tokens = (await locksOn(exchange, about)).map(({ token }) => token)
  return conditions.every((condition) => {
    const found = condition.kind === 'token' ? tokens.includes(condition.token) : condition.etag === etag
    return found !== condition.not
  })
}
