import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { listen } from '../../examples/server/dav-server.ts'
import { bundleForWeb } from './bundles.ts'
import { MARK } from './outcome.ts'
import { endProgram, ProgramError, startProgram } from './run-program.ts'

/** As quiet as it gets: nothing is fetched from anywhere but the server of the checks. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Lets a page in Chromium run the checks, and gives the line with the outcome. */
export async function runInChromium(directory: string, longest: number): Promise<string> {
  const script = await readFile(await bundleForWeb(directory, 'page'), 'utf8')
  let chromium: ReturnType<typeof startProgram> | undefined
  let timer: NodeJS.Timeout | undefined
  let server: Server | undefined
  try {
    return await new Promise<string>((resolve, reject) => {
      const served = pageServer(script, resolve)
      server = served
      timer = setTimeout(() => reject(new ProgramError(`no outcome after ${longest / 1000} s`)), longest)
      listen(served).then((url) => {
        const profile = `--user-data-dir=${join(directory, 'profile')}`
        const started = startProgram('chromium', [...FLAGS, profile, url], directory)
        chromium = started
        let complaints = ''
        started.stderr?.setEncoding('utf8').on('data', (piece: string) => {
          complaints += piece
        })
        started.on('error', (error) => reject(new ProgramError(`chromium cannot be started: ${error.message}`)))
        started.on('close', (code) => reject(new ProgramError(`chromium ended with ${code}\n${complaints}`)))
      }, reject)
    })
  } finally {
    clearTimeout(timer)
    if (chromium) endProgram(chromium)
    server?.closeAllConnections()
    server?.close()
  }
}

/** Serves the page, under a policy that lets no text become code, and takes what the page sends. */
function pageServer(script: string, finished: (line: string) => void): Server {
  const page =
    '<!doctype html><meta charset="utf-8"><title>checks</title><script type="module" src="/checks.js"></script>'
  return createServer((request, response) => {
    if (request.method === 'POST') {
      text(request).then((outcome) => finished(`${MARK}${outcome}`))
      response.writeHead(204).end()
      return
    }
    const isScript = request.url === '/checks.js'
    response.writeHead(200, {
      'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'self'",
    })
    response.end(isScript ? script : page)
  })
}
