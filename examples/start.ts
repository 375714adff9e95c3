/** What `npm start` shows: a listing as it arrives, then what servers have really answered. */
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { formatReport, type ValidateContext, validate } from 'multistatus/validate'
import { processIo } from '../src/cli/io.ts'
import { main } from '../src/cli/main.ts'
import { createServer, listen } from './server.ts'
import { library, type Resource } from './tree.ts'

/** Recorded word for word: a body of each of these servers. */
const RECORDED = [
  'golang-x-net-webdav/pf-minimal',
  'lighttpd-webdav/pf-root-d1',
  'mod_dav_svn/pf-prop-d0',
  'sabredav-4/aq-limit',
  'jsdav/pf-doubleslash-d1',
  'calypso/prin-root-d1',
  'radicale/sync-added-ics',
  'xandikos/mg-missing',
  'wsgidav/delete-locked-child-207',
  'apache-mod_dav/delete-fs-fail',
  'nephele/illname-bidi',
  'nginx-dav-ext/illname-fffe',
]

// Each run of the command listens for errors of both.
process.stdout.setMaxListeners(0)
process.stderr.setMaxListeners(0)

await listWhileItStreams()
for (const name of RECORDED) await showRecorded(name)

async function listWhileItStreams(): Promise<void> {
  const server = createServer(slowly(library))
  const url = await listen(server)
  console.log(`$ multistatus show --depth infinity ${url}`)
  let body = Promise.resolve('')
  const keepBody: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    body = response.clone().text()
    return response
  }
  await main(['show', '--depth', 'infinity', url], { ...processIo(), fetch: keepBody })
  printVerdict(await body, { method: 'PROPFIND', depth: 'infinity', bind: true, requestUri: url })
  server.closeAllConnections()
  server.close()
}

async function showRecorded(name: string): Promise<void> {
  const file = fileURLToPath(new URL(`../test/fixtures/servers/${name}.xml`, import.meta.url))
  const { server, request, response } = JSON.parse(await readFile(file.replace(/xml$/, 'json'), 'utf8'))
  console.log(`\n\n${server}: ${request.method} ${request.path}\n`)
  await main(['show', file], processIo())
  const { method, path: requestUri, headers } = request
  const contentType = response.headers['Content-Type']
  printVerdict(await readFile(file), { method, requestUri, depth: headers.Depth, contentType })
}

/** The same tree in a store that takes its time. */
function slowly(resource: Resource): Resource {
  const { members } = resource
  if (members === undefined) return resource
  async function* late(): AsyncGenerator<readonly [string, Resource]> {
    for await (const [name, member] of members ?? []) {
      await setTimeout(100)
      yield [name, slowly(member)]
    }
  }
  return { ...resource, members: { [Symbol.asyncIterator]: late } }
}

function printVerdict(body: string | Uint8Array, context: ValidateContext): void {
  const report = validate(body, context)
  console.log(report.valid ? 'valid' : 'not valid')
  if (report.issues.length > 0) console.log(`\n${formatReport(report, body, { contentType: context.contentType })}`)
}
