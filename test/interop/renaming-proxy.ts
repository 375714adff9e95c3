import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request, type Server } from 'node:http'

/** What litmus calls its properties, their namespaces, values and owners, its files, and itself. */
const NAMES: readonly string[] = [
  ...Array.from({ length: 10 }, (_, index) => `prop${index}`),
  'somename',
  'nonamespace',
  'removeset',
  'high-unicode',
  'valnspace',
  'random',
  'foobar',
  'foo',
  'manynsvalue',
  'notowner',
  'litmus',
]
/** Beginnings of its namespaces: the rest of each is left as it is. */
const NAMESPACES: readonly string[] = ['http://example.com/', 'http://webdav.org/', 'http://bar']

/** Names that say how a message is sent, or who sends it. */
const DROPPED = /^(?:connection|keep-alive|transfer-encoding|content-length|expect|user-agent|x-litmus.*)$/i

/** A proxy and what it has done. */
export interface RenamingProxy {
  readonly server: Server
  /** How often it has replaced a name in requests, and back in answers. */
  readonly renamed: { requests: number; answers: number }
}

/**
 * Puts other names in the place of litmus's own in whatever it sends, and these back into the answers, so that a server
 * cannot know with whom it speaks.
 */
export function createRenamingProxy(target: string): RenamingProxy {
  const { port } = new URL(target)
  const renamed = { requests: 0, answers: 0 }
  const there = new Map<string, string>()
  const back = new Map<string, string>()
  for (const name of [...NAMESPACES, ...NAMES]) {
    const token = `z${randomBytes(6).toString('hex')}`
    const other = NAMESPACES.includes(name) ? `urn:${token}:` : token
    there.set(name, other)
    back.set(other, name)
  }
  const forth = replacer(there, () => renamed.requests++)
  const home = replacer(back, () => renamed.answers++)

  const server = createServer(async (incoming, outgoing) => {
    // Latin-1 keeps every byte as it is.
    const body = forth(Buffer.concat(await incoming.toArray()).toString('latin1'))
    const headers = { ...translated(incoming.headers, forth), 'Content-Length': body.length }
    const options = { host: '127.0.0.1', port, method: incoming.method, path: forth(incoming.url ?? '/'), headers }
    const onward = request(options, async (answer) => {
      const text = home(Buffer.concat(await answer.toArray()).toString('latin1'))
      const own = incoming.method === 'HEAD' ? answer.headers['content-length'] : text.length
      const length =
        own === undefined || answer.statusCode === 204 || answer.statusCode === 304 ? {} : { 'Content-Length': own }
      outgoing.writeHead(answer.statusCode ?? 502, { ...translated(answer.headers, home), ...length })
      outgoing.end(text, 'latin1')
    })
    onward.on('error', () => outgoing.destroy())
    onward.end(body, 'latin1')
  })
  return { server, renamed }
}

function replacer(names: ReadonlyMap<string, string>, onName: () => void): (text: string) => string {
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map((name) => name.replace(/[.]/g, '\\.')).join('|'), 'g')
  return (text) =>
    text.replace(pattern, (name) => {
      onName()
      return names.get(name) ?? name
    })
}

function translated(headers: IncomingHttpHeaders, replace: (text: string) => string): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !DROPPED.test(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'string' ? replace(value) : value]))
}
