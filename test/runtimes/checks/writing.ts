import {
  alreadyReported,
  element,
  type Multistatus,
  multistatusStream,
  parseElement,
  parseMultistatus,
  propstatNames,
  propstatResponse,
  type ResponseInput,
  readMultistatus,
  sameMultistatus,
  statusResponse,
  stringifyMultistatus,
  toHttpResponse,
  writeMultistatus,
} from 'multistatus'
import { lockTokenSubmitted } from 'multistatus/conditions'
import * as dav from 'multistatus/dav'
import { type Checks, equal, refused } from '../check.ts'
import { generated, recorded } from './bodies.ts'

const stored = parseElement('<n:note xmlns:n="urn:example:n" lang="en">left by a <n:b>client</n:b>\u00a0😀</n:note>')
const responses: readonly ResponseInput[] = [
  propstatResponse('/a%20b/', {
    200: [dav.resourcetype([dav.collection]), stored],
    404: [dav.getetag, '{urn:x}color'],
  }),
  propstatResponse('/a%20b/c.txt', {
    200: [dav.getlastmodified(new Date(1e12)), dav.creationdate(new Date(1e12)), dav.displayname('c & d <\r\n> é')],
  }),
  propstatNames('/a%20b/d', { 403: [dav.getetag], 424: ['{urn:x}color'] }),
  statusResponse(['/e', '/f'], 423, { error: lockTokenSubmitted('/e'), description: 'locked' }),
  alreadyReported('/g/', [dav.resourceId('urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf8')]),
]

const sameAsWritten = (read: Multistatus): void =>
  equal(sameMultistatus(read, parseMultistatus(body())), true, 'the same')
const body = (): string => stringifyMultistatus(responses, { syncToken: 'urn:example:7' })

async function* one(ended: () => void): AsyncGenerator<ResponseInput, void, undefined> {
  try {
    for (let i = 0; ; i++) yield propstatResponse(`/${i}`, { 200: [element('{urn:x}long', {}, 'x'.repeat(10_000))] })
  } finally {
    ended()
  }
}

export const writing: Checks = {
  'writes a string that is read as the same'(note) {
    const text = body()
    note(text)
    const read = parseMultistatus(text)
    equal(
      read.issues.filter(({ level }) => level === 'error'),
      [],
    )
    equal(stringifyMultistatus(read), text)
    equal(read.find('/a b/c.txt')?.prop(dav.displayname), 'c & d <\r\n> é')
  },

  'writes what was read with the same meaning'(note) {
    for (const source of [...generated, ...Object.values(recorded)]) {
      const read = parseMultistatus(source)
      const text = stringifyMultistatus(read, { invalid: 'keep' })
      equal(sameMultistatus(parseMultistatus(text), read), true, text.slice(0, 200))
      note(text)
    }
  },

  async 'writes piece by piece'() {
    let text = ''
    for await (const piece of writeMultistatus(responses, { syncToken: () => 'urn:example:7' })) text += piece
    equal(text, body())
  },

  async 'writes a web stream of bytes'() {
    sameAsWritten(await readMultistatus(multistatusStream(responses, { syncToken: 'urn:example:7' })))
    const text = await new Response(new Blob([await new Response(multistatusStream(responses)).arrayBuffer()])).text()
    equal(text, stringifyMultistatus(responses))
  },

  async 'ends its source when the stream is cancelled'() {
    let ends = 0
    const reader = multistatusStream(one(() => ends++)).getReader()
    equal((await reader.read()).value instanceof Uint8Array, true, 'a chunk of bytes')
    await reader.cancel('enough')
    equal(ends, 1, 'how often the source was ended')
  },

  async 'makes a fetch Response'() {
    const answer = await toHttpResponse(responses, { syncToken: 'urn:example:7', headers: { DAV: '1, bind' } })
    equal([answer.status, answer.statusText], [207, 'Multi-Status'])
    equal(answer.headers.get('content-type'), 'application/xml; charset=utf-8')
    equal(answer.headers.get('dav'), '1, bind')
    sameAsWritten(await readMultistatus(answer))
  },

  async 'rejects before it has answered when the source fails at once, and breaks off when it fails later'() {
    async function* failing(after: number): AsyncGenerator<ResponseInput, void, undefined> {
      for (let i = 0; i < after; i++) yield statusResponse(`/${i}`, 404)
      throw new RangeError('the disk is gone')
    }
    const failure = (action: Promise<unknown>): Promise<unknown> => action.then(() => 'no failure', String)
    equal(await failure(toHttpResponse(failing(0))), 'RangeError: the disk is gone')
    equal(await failure(readMultistatus(await toHttpResponse(failing(2)))), 'RangeError: the disk is gone')
    const text = await failure((await toHttpResponse(failing(2))).text()) // Chromium says only that it failed
    equal(text !== 'no failure', true, 'the text is refused')
  },

  async 'refuses what can never stand there'() {
    await refused(() => statusResponse('/a', 99), 'invalid-input')
    await refused(() => stringifyMultistatus([statusResponse('/a', 404, { description: '\u0000' })]), 'invalid-input')
  },
}
