import type { Server } from 'node:http'
import { onTestFinished } from 'vitest'
import { listen } from '../../examples/server.ts'

/** Lets a server listen until the test has ended; gives the URL of its root. */
export async function serving(server: Server): Promise<string> {
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return listen(server)
}
