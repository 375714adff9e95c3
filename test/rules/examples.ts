import { readdirSync, readFileSync } from 'node:fs'
import { parseMkcol, parsePropertyUpdate, parsePropfind, parseReport } from 'multistatus/request'
import { type HttpMessage, type Report, type ValidateContext, validate, validateHttp } from 'multistatus/validate'

/** A body that breaks a rule, and one that does not; `context` is for both unless the good one has its own. */
export interface Example {
  readonly rule: string
  readonly bad: string
  readonly good: string
  readonly context?: ValidateContext
  readonly goodContext?: ValidateContext
  /** The messages around the bodies, for rules about these. */
  readonly http?: Omit<HttpMessage, 'body'>
  readonly goodHttp?: Omit<HttpMessage, 'body'>
  /** The bodies are bytes, one for each character. */
  readonly latin1?: boolean
}

/** The report on the body that breaks the rule. */
export function badReport({ bad, context, http, latin1 = false }: Example): Report {
  return reportOn(latin1 ? bytesOf(bad) : bad, context, http)
}

/** The report on the body that does not. */
export function goodReport({ good, context, goodContext = context, goodHttp, latin1 = false }: Example): Report {
  return reportOn(latin1 ? bytesOf(good) : good, goodContext, goodHttp)
}

function reportOn(body: string | Uint8Array, context?: ValidateContext, http?: Example['http']): Report {
  return http === undefined ? validate(body, context) : validateHttp({ ...http, body }, context)
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))

/** How the body of a request is read, by the name that a context in a file has for it. */
const parsers = { propfind: parsePropfind, propertyupdate: parsePropertyUpdate, mkcol: parseMkcol, report: parseReport }

/** A context as it stands in a file: `"request": { "propfind": "<D:propfind …" }`. */
type WrittenContext = Omit<ValidateContext, 'request'> & {
  readonly request?: Readonly<Partial<Record<keyof typeof parsers, string>>>
}

/** An example as it stands in a file. */
type Written = Omit<Example, 'context' | 'goodContext'> & {
  readonly context?: WrittenContext
  readonly goodContext?: WrittenContext
}

function readContext({ request, ...rest }: WrittenContext): ValidateContext {
  if (request === undefined) return rest
  const [entry] = Object.entries(request)
  const parse = entry && Object.hasOwn(parsers, entry[0]) ? parsers[entry[0] as keyof typeof parsers] : undefined // checked
  if (entry === undefined || parse === undefined) throw new Error(`no such request: ${Object.keys(request)}`)
  return { ...rest, request: parse(entry[1]) }
}

const folder = new URL('examples/', import.meta.url)

/** The examples of one file. */
function examplesIn(file: string): readonly Example[] {
  // The files of the folder are ours and have this form.
  const written: readonly Written[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  return written.map(({ context, goodContext, ...rest }) => ({
    ...rest,
    ...(context && { context: readContext(context) }),
    ...(goodContext && { goodContext: readContext(goodContext) }),
  }))
}

export const examples: readonly Example[] = readdirSync(folder).sort().flatMap(examplesIn)
