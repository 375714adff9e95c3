import {
  parseMultistatus,
  propstatResponse,
  readMultistatus,
  sameMultistatus,
  streamResponses,
  stringifyMultistatus,
  toHttpResponse,
} from 'multistatus'
import * as dav from 'multistatus/dav'
import { validate } from 'multistatus/validate'

/** What the page found, for the test that runs it. */
export interface Findings {
  readonly etag: string | undefined
  readonly same: boolean
  readonly streamed: readonly string[]
  readonly status: number
  readonly received: number
  readonly valid: boolean
}

/** Uses the package as a page would, with what browsers have. */
export async function page(): Promise<Findings> {
  const body = stringifyMultistatus([
    propstatResponse('/a', { 200: [dav.getetag('"a1"')], 404: [dav.displayname] }),
    propstatResponse('/b', { 200: [dav.getcontentlength(12)] }),
  ])
  const multistatus = parseMultistatus(body)
  const bytes = new TextEncoder().encode(body)
  let sent = 0
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent < bytes.length) controller.enqueue(bytes.subarray(sent, ++sent))
      else controller.close()
    },
  })
  const streamed: string[] = []
  for await (const response of streamResponses(source)) streamed.push(response.href)
  const answer = await toHttpResponse(multistatus.responses)
  return {
    etag: multistatus.responses[0]?.prop(dav.getetag),
    same: sameMultistatus(multistatus, parseMultistatus(stringifyMultistatus(multistatus))),
    streamed,
    status: answer.status,
    received: (await readMultistatus(answer)).responses.length,
    valid: validate(body, { method: 'PROPFIND' }).valid,
  }
}
