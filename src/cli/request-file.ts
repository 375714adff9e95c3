import { isMultistatusError } from '../errors/multistatus-error.ts'
import { parseMkcalendar } from '../request/mkcalendar.ts'
import { parseMkcol } from '../request/mkcol.ts'
import { parseBody } from '../request/parse-body.ts'
import { parsePropertyUpdate } from '../request/propertyupdate.ts'
import { parsePropfind } from '../request/propfind.ts'
import { parseReport } from '../request/report.ts'
import type { RequestBody } from '../rules/validate-context.ts'
import type { ClarkName } from '../xml/name.ts'
import { CliError } from './cli-error.ts'
import type { Io } from './io.ts'
import { bytesOf, openFile } from './source.ts'

/** The body of a request, as it was in a file. */
export interface RequestFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly request: RequestBody
  /** The method that such a body belongs to; `undefined` when its root element is not known. */
  readonly method: string | undefined
}

/** How the bodies are read that are told by their root element; every other one is that of a REPORT. */
const BY_ROOT: Readonly<Record<ClarkName, readonly [method: string, read: (body: Uint8Array) => RequestBody]>> = {
  '{DAV:}propfind': ['PROPFIND', parsePropfind],
  '{DAV:}propertyupdate': ['PROPPATCH', parsePropertyUpdate],
  '{DAV:}mkcol': ['MKCOL', parseMkcol],
  '{urn:ietf:params:xml:ns:caldav}mkcalendar': ['MKCALENDAR', parseMkcalendar],
}

/**
 * Reads the body of a request from a file, or from standard input for `-`. An empty one is that of a PROPFIND.
 *
 * @throws CliError for a file that cannot be read or is no such body.
 */
export async function readRequestFile(file: string, io: Io): Promise<RequestFile> {
  const source = openFile(file, io)
  const bytes = new Uint8Array(await bytesOf(source))
  try {
    const root = parseBody(bytes, {})
    const known = BY_ROOT[root?.name ?? '{DAV:}propfind']
    if (known !== undefined) return { bytes, request: known[1](bytes), method: known[0] }
    const request = parseReport(bytes)
    return { bytes, request, method: request.report === 'other' ? undefined : 'REPORT' }
  } catch (cause) {
    if (!isMultistatusError(cause)) throw cause
    throw new CliError(`--request ${source.label}: ${cause.message}`, { cause })
  }
}
