/** PROPFIND where the platform calls `fetch`: Cloudflare Workers, `deno serve`, Bun. */
import { toHttpResponse } from 'multistatus'
import { type List, list, refusal } from './listing.ts'

export interface Worker {
  fetch(request: Request): Promise<Response>
}

export function createWorker(answer: List = list): Worker {
  return {
    async fetch(request) {
      if (request.method !== 'PROPFIND') return new Response(null, { status: 405, headers: { Allow: 'PROPFIND' } })
      const body = new Uint8Array(await request.arrayBuffer())
      try {
        return await toHttpResponse(answer({ depth: request.headers.get('Depth'), body }))
      } catch (error) {
        const { status, headers, body } = refusal(error)
        return new Response(body, { status, headers })
      }
    },
  }
}

const worker: Worker = createWorker()
export default worker
