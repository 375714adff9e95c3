import { parsePropfind } from '../request/propfind.ts'
import type { ValidateContext } from '../rules/validate-context.ts'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'
import { propfindBody, sendRequest } from './request.ts'
import type { RequestFile } from './request-file.ts'
import { isUrl, openFile, type Source } from './source.ts'

/** A body to be checked, with what is known of the request it answers. */
export interface LintTarget {
  readonly source: Source
  readonly context: ValidateContext
}

/** What the command line says of the requests that are sent. */
export interface SentRequest {
  readonly headers: readonly string[]
  readonly user: string | undefined
  /** The body; the command's own PROPFIND if absent. */
  readonly file: RequestFile | undefined
}

/** Methods that change nothing, so that a command which only checks may send them. */
const HARMLESS = ['PROPFIND', 'REPORT']

/** Opens a file, or sends a request and adds to the context what it was and what came with the answer. */
export async function openTarget(
  operand: string,
  context: ValidateContext,
  request: SentRequest,
  io: Io,
): Promise<LintTarget> {
  if (!isUrl(operand)) return { source: openFile(operand, io), context }
  const { method = 'PROPFIND', bind = true, prefer } = context
  if (!HARMLESS.includes(method)) {
    throw new CliError(`--method ${method}: a URL is asked by ${HARMLESS.join(' or ')} only`)
  }
  if (method === 'REPORT' && request.file === undefined) throw new CliError('--method REPORT: expected --request FILE')
  const depth = context.depth ?? (method === 'PROPFIND' ? '1' : undefined)
  const preference = typeof prefer === 'string' ? [`Prefer: ${prefer}`] : []
  const source = await sendRequest(
    operand,
    {
      method,
      depth: depth === undefined ? undefined : String(depth),
      headers: [...preference, ...request.headers],
      user: request.user,
      bind,
      body: request.file?.bytes ?? propfindBody,
    },
    io,
  )
  const asked = context.request ?? parsePropfind(propfindBody)
  const { requestUri } = source
  return { source, context: { requestUri, ...given(context), method, depth, bind, request: asked } }
}

/** What is known, without what is not. */
function given(context: ValidateContext): ValidateContext {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined))
}
