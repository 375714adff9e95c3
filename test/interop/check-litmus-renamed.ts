import { ok } from 'node:assert/strict'
import { listen } from '../../examples/server/dav-server.ts'
import { checkLitmus } from './check-litmus.ts'
import { createRenamingProxy } from './renaming-proxy.ts'
import type { Site } from './site.ts'

/** Runs litmus under other names, so that nothing can be made for it alone. */
export async function checkLitmusRenamed({ url, work }: Pick<Site, 'url' | 'work'>): Promise<string> {
  const { server, renamed } = createRenamingProxy(url)
  try {
    const figures = await checkLitmus(await listen(server), work)
    ok(renamed.requests > 100 && renamed.answers > 100, 'expected more than 100 names each way')
    return `${figures}; ${renamed.requests} names changed, ${renamed.answers} changed back`
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
