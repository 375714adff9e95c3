import { readMultistatus } from 'multistatus'
import { parsePropBody } from 'multistatus/bodies'
import * as dav from 'multistatus/dav'
import { formatIf, stringifyLockInfo, stringifyPropfind } from 'multistatus/request'
import { describe, expect, test } from 'vitest'
import { type Ask, rows } from './asking.ts'
import { bind, library, rebind, refusal, unbind } from './binding-requests.ts'

async function lock(ask: Ask, path: string, depth: '0' | 'infinity' = 'infinity'): Promise<string> {
  const answer = await ask('LOCK', path, { headers: { Depth: depth }, body: stringifyLockInfo() })
  const locks = parsePropBody(await answer.text()).prop(dav.lockdiscovery)
  return locks?.at(-1)?.token ?? ''
}

/** Submits a token for a path, so that the condition is about the resource there and not at the Request-URI. */
function holding(token: string, resource: string): { readonly If: string } {
  return { If: formatIf([{ resource, conditions: [{ kind: 'token', token }] }]) }
}

describe('locks on resources with several names', () => {
  test('are on a resource, under all its names', async () => {
    const ask = await library()
    await bind(ask, '', 'i', '/shelf/poems/ithaka')
    await bind(ask, '', 'p', '/shelf/poems')
    const If = holding(await lock(ask, 'shelf/poems'), '/shelf/poems/')
    for (const path of ['shelf/poems/ithaka', 'p/ithaka', 'i', 'p/new']) {
      expect([path, (await ask('PUT', path, { body: 'x' })).status]).toEqual([path, 423])
    }
    const body = stringifyPropfind([dav.lockdiscovery])
    const [response] = await readMultistatus(await ask('PROPFIND', 'i', { body }))
    expect(response?.prop(dav.lockdiscovery)?.map(({ root }) => root)).toEqual(['/shelf/poems/'])
    expect((await ask('PUT', 'i', { body: 'x', headers: If })).status).toBe(204)
    expect((await ask('LOCK', 'i', { body: stringifyLockInfo() })).status).toBe(423)
    expect(await rows(await ask('LOCK', 'shelf', { body: stringifyLockInfo() }), 'LOCK')).toEqual([
      '/shelf/poems/ 423',
      '/shelf/ 424',
    ])
  })

  test('keep bindings from being changed without their tokens', async () => {
    const ask = await library()
    await ask('PUT', 'free', { body: 'free' })
    const onShelf = holding(await lock(ask, 'shelf', '0'), '/shelf/')
    const locked = '423 locked-update-allowed lock-token-submitted'
    expect(await refusal(await bind(ask, 'shelf', 'x', '/free'))).toBe(locked)
    expect(await refusal(await unbind(ask, 'shelf', 'poems'))).toBe(locked)
    expect(await refusal(await rebind(ask, 'shelf', 'x', '/free'))).toBe(locked)
    const fromLocked = '423 locked-source-collection-update-allowed lock-token-submitted'
    expect(await refusal(await rebind(ask, '', 'x', '/shelf/poems'))).toBe(fromLocked)
    expect((await bind(ask, 'shelf', 'x', '/free', onShelf)).status).toBe(201)
    expect((await unbind(ask, 'shelf', 'x', onShelf)).status).toBe(204)

    const onFree = holding(await lock(ask, 'free'), '/free')
    const about = (condition: string): string => `423 ${condition} lock-token-submitted`
    expect(await refusal(await bind(ask, '', 'free', '/shelf'))).toBe(about('locked-overwrite-allowed'))
    expect(await refusal(await unbind(ask, '', 'free'))).toBe(about('protected-url-deletion-allowed'))
    expect(await refusal(await rebind(ask, '', 'x', '/free'))).toBe(about('protected-source-url-deletion-allowed'))
    await ask('PUT', 'other', { body: '' })
    expect(await refusal(await rebind(ask, '', 'free', '/other'))).toBe(about('protected-url-modification-allowed'))
    expect((await unbind(ask, '', 'free', onFree)).status).toBe(204)
  })

  test('end with the URL by which they were made, and only then', async () => {
    const ask = await library()
    await bind(ask, '', 'p', '/shelf/poems')
    const If = holding(await lock(ask, 'shelf/poems/ithaka'), '/shelf/poems/ithaka')
    expect(await rows(await unbind(ask, 'shelf', 'poems'), 'UNBIND')).toEqual(['/shelf/poems/ithaka 423'])
    expect((await unbind(ask, '', 'p')).status).toBe(204) // its URL is not the lock's
    expect((await ask('PUT', 'shelf/poems/ithaka', { body: 'x' })).status).toBe(423)
    await bind(ask, '', 'p', '/shelf/poems')
    expect((await unbind(ask, 'shelf', 'poems', If)).status).toBe(204)
    expect((await ask('PUT', 'p/ithaka', { body: 'x' })).status).toBe(204)
  })
})
