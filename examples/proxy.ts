/** A proxy that mounts another WebDAV server below a path of its own and changes the hrefs of its answers on the fly. */
import { type ResponseElement, streamResponses, toHttpResponse } from 'multistatus'

export interface Mount {
  /** Where the other server is: `http://backend:8080/dav/`. */
  readonly upstream: string
  /** Where clients see it: `/files/`. */
  readonly path: string
}

/** Answers a PROPFIND or REPORT; a fetch handler, as Deno, Bun and Workers call it. */
export async function forward(request: Request, { upstream, path }: Mount): Promise<Response> {
  const url = new URL(request.url.slice(new URL(request.url).origin.length + path.length), upstream)
  const { method, headers } = request
  const answer = await fetch(url, { method, headers, body: await request.text() })
  if (answer.status !== 207) return answer

  const listing = streamResponses(answer)
  async function* rewritten(): AsyncGenerator<ResponseElement> {
    for await (const response of listing) {
      yield response.with({ hrefs: response.targets.map(({ url: target, raw }) => mounted(target ?? raw)) })
    }
  }
  function mounted(href: string): string {
    return href.startsWith(upstream) ? path + href.slice(upstream.length) : href
  }
  // What breaks the RFC is passed on as it is: to judge it is the client's business.
  return toHttpResponse(rewritten(), {
    invalid: 'keep',
    syncToken: () => listing.summary?.syncToken,
    description: () => listing.summary?.description,
  })
}
