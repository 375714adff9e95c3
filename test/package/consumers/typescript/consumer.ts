import {
  isMultistatusError,
  MultistatusParser,
  parseMultistatus,
  propstatResponse,
  readMultistatus,
  sameMultistatus,
  statusResponse,
  streamResponses,
  stringifyMultistatus,
  toHttpResponse,
} from 'multistatus'
import * as dav from 'multistatus/dav'

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(what)
}

const body: string = stringifyMultistatus([
  propstatResponse('/docs/a.txt', { 200: [dav.getetag('"a1"'), dav.getcontentlength(12)], 404: [dav.displayname] }),
  statusResponse(['/docs/b.txt', '/docs/c.txt'], 423, { description: 'locked' }),
])

const multistatus = parseMultistatus(body, { base: 'http://localhost/docs/' })
const first = multistatus.responses[0]
if (!first) throw new Error('the first response is missing')
const etag: string | undefined = first.prop(dav.getetag)
const length: number | undefined = first.prop(dav.getcontentlength)
check(etag === '"a1"' && length === 12, 'properties')
check(first.prop(dav.displayname) === undefined, 'a property under 404')
check(multistatus.responses[1]?.hrefs.length === 2, 'hrefs')
check(sameMultistatus(multistatus, parseMultistatus(stringifyMultistatus(multistatus))), 'there and back')

const hrefs: string[] = []
for await (const response of streamResponses(new TextEncoder().encode(body))) hrefs.push(response.href)
check(hrefs.join() === '/docs/a.txt,/docs/b.txt', 'streaming')

const answer: Response = await toHttpResponse([propstatResponse('/docs/a.txt', { 200: [dav.getcontentlength(12)] })])
check(answer.status === 207, 'the status of an HTTP response')
check((await readMultistatus(answer)).responses.length === 1, 'an HTTP response')

try {
  const parser = new MultistatusParser()
  for (const response of parser.push('<multistatus xmlns="DAV:"><response></multistatus>')) check(false, response.href)
  parser.end()
  check(false, 'malformed XML was read')
} catch (error) {
  check(isMultistatusError(error) && error.code === 'xml-syntax', 'the error of malformed XML')
}

console.log('fine')
