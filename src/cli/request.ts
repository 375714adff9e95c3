import { CliError, exitCodes } from './cli-error.ts'
import type { Io } from './io.ts'
import { shownProps } from './shown-response.ts'
import { messageOf, type Source } from './source.ts'

/** A request as the command line describes it. */
export interface RequestOptions {
  readonly method: string
  /** `undefined`: no header. */
  readonly depth: string | undefined
  /** Fields in the form `Name: value`; they replace those of the command. */
  readonly headers: readonly string[]
  /** `name` or `name:password`. */
  readonly user: string | undefined
  /** Whether the client says that it knows bindings; it does if absent. */
  readonly bind?: boolean | undefined
  /** The XML that is sent; `null`: no body. */
  readonly body: string | Uint8Array<ArrayBuffer> | null
}

/** Asks for the properties that are shown. */
export const propfindBody: string = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<D:propfind xmlns:D="DAV:"><D:prop>',
  ...shownProps.map(({ name }) => `<D:${name.slice('{DAV:}'.length)}/>`),
  '</D:prop></D:propfind>',
  '',
].join('\n')

/** Asks for all properties that the server gives unasked, and for those that are shown in any case. */
export const allpropBody: string = propfindBody
  .replace('<D:prop>', '<D:allprop/>\n<D:include>')
  .replace('</D:prop>', '</D:include>')

/** Sends the request; any HTTP status will do, as the body decides. */
export async function sendRequest(operand: string, options: RequestOptions, io: Io): Promise<Source> {
  const { url, user } = splitUrl(operand)
  const headers = requestHeaders({ ...options, user: options.user ?? user }, io.env)
  const { method, body } = options
  const response = await fetchOrExplain(io, url, { method, headers, body })
  return {
    label: url,
    chunks: bodyChunks(response, url),
    requestUri: response.url === '' ? url : response.url,
    contentType: response.headers.get('content-type') ?? undefined,
    httpStatus: response.status,
    headers: response.headers,
  }
}

/** The URL without its credentials, which `fetch` refuses and messages should not show, and the credentials. */
function splitUrl(operand: string): { url: string; user: string | undefined } {
  if (!URL.canParse(operand)) throw new CliError(`${operand}: expected a URL such as https://dav.example/docs/`)
  const url = new URL(operand)
  const { username, password } = url
  url.username = ''
  url.password = ''
  url.hash = ''
  if (username === '') return { url: url.href, user: undefined }
  return { url: url.href, user: decoded(username) + (password === '' ? '' : `:${decoded(password)}`) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new CliError('the credentials in the URL have a bad escape: use --user', { cause })
  }
}

function requestHeaders({ bind = true, body, depth, headers, user }: RequestOptions, env: Io['env']): Headers {
  // A server may answer with 208 only if the client says that it knows bindings (RFC 5842 section 8.1).
  const own = new Headers({ Accept: 'application/xml, text/xml' })
  if (bind) own.set('DAV', 'bind')
  if (body !== null) own.set('Content-Type', 'application/xml; charset=utf-8')
  if (depth !== undefined) own.set('Depth', depth)
  if (user !== undefined) own.set('Authorization', basic(user, env))
  const given = new Headers()
  for (const line of headers) {
    const [, name = '', value = ''] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? []
    if (name === '') throw new CliError(`--header ${JSON.stringify(line)}: expected 'Name: value'`)
    try {
      given.append(name, value)
    } catch (cause) {
      throw new CliError(`--header ${JSON.stringify(line)}: ${messageOf(cause)}`, { cause })
    }
  }
  for (const [name, value] of given) own.set(name, value)
  return own
}

/** @see RFC 7617 */
function basic(user: string, env: Io['env']): string {
  const pair = user.includes(':') ? user : `${user}:${passwordFrom(env)}`
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`
}

function passwordFrom({ MULTISTATUS_PASSWORD }: Io['env']): string {
  if (MULTISTATUS_PASSWORD !== undefined) return MULTISTATUS_PASSWORD
  throw new CliError('--user: the password is missing', {
    hint: 'set the environment variable MULTISTATUS_PASSWORD, or write --user name:password',
  })
}

async function fetchOrExplain(io: Io, url: string, init: RequestInit): Promise<Response> {
  try {
    return await io.fetch(url, init)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new CliError(`cannot reach ${url}: ${networkReason(cause)}`, { cause })
  }
}

/** The body; when the connection breaks in the middle, the body has ended early, as if it were cut off in a file. */
async function* bodyChunks({ body }: Response, url: string): AsyncGenerator<Uint8Array, void, undefined> {
  if (body === null) return
  try {
    yield* body
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new CliError(`${url}: the connection broke before the body had ended: ${networkReason(cause)}`, {
      cause,
      exitCode: exitCodes.findings,
    })
  }
}

/** What `fetch` hides in the cause of its errors. */
function networkReason(error: Error): string {
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  const code = 'code' in cause ? String(cause.code) : ''
  return cause.message === '' ? code : cause.message
}
