import { parsePrefer } from 'multistatus/request'
import { type ValidateContext, validate } from 'multistatus/validate'
import { faultsByGrammar, type GrammarName } from './grammar.ts'
import { grammarsOfRules } from './proto-rules.ts'

const BY_METHOD: Readonly<Record<string, GrammarName>> = {
  PROPFIND: 'propfind',
  PROPPATCH: 'proppatch',
  DELETE: 'namespace-method',
  COPY: 'namespace-method',
  MOVE: 'namespace-method',
  LOCK: 'lock',
  MKCOL: 'mkcol-response',
}

/** The grammar for the answer to a request; `undefined` where there is none and the general one does not know enough. */
export function grammarOf(context: ValidateContext): GrammarName | undefined {
  const { method = '', request, report } = context
  if (method === 'MKCALENDAR') return undefined
  const name = request !== undefined && 'report' in request ? request.report : report
  if (method === 'REPORT') return name === 'sync-collection' ? grammarOfSync(context) : 'report'
  const props = request !== undefined && 'props' in request ? request.props : undefined
  const plainMkcol = method === 'MKCOL' && Array.isArray(props) && props.length === 0
  return plainMkcol ? 'multistatus' : (BY_METHOD[method] ?? 'multistatus')
}

/** By the level, if it is known; neither grammar is for clients that prefer a minimal answer. */
function grammarOfSync({ request, prefer }: ValidateContext): GrammarName | undefined {
  const { return: wanted } = typeof prefer === 'string' ? parsePrefer(prefer) : (prefer ?? {})
  if (wanted === 'minimal') return undefined
  const oneLevel = request !== undefined && 'level' in request && request.level === 1
  return oneLevel ? 'sync-collection' : 'sync-collection-infinite'
}

/** What `validate` and a grammar say of one body. */
export interface Verdicts {
  readonly grammar: GrammarName
  /** The rules of level `error` among those that the grammar knows. */
  readonly rules: readonly string[]
  readonly faults: string
}

/** Both verdicts; `undefined` for a body that one of the two cannot read, or to which no grammar belongs. */
export function verdictsOn(body: string | Uint8Array, context: ValidateContext): Verdicts | undefined {
  const grammar = grammarOf(context)
  const faults = grammar && faultsByGrammar(body, grammar)
  if (grammar === undefined || faults === undefined) return undefined
  const { issues, multistatus } = validate(body, context)
  const errors = issues.filter(({ level }) => level === 'error').map(({ rule }) => rule)
  // The answer to sync-collection must have a token (RFC 6578 section 6.4), whether or not validate minds.
  if (grammar.startsWith('sync-') && multistatus?.syncToken === undefined) errors.push('sync-token-once')
  const rules = [...new Set(errors)].filter((rule) => grammarsOfRules[rule]?.includes(grammar))
  const unreadable = multistatus === undefined && errors.length > 0 && rules.length === 0
  return unreadable ? undefined : { grammar, rules, faults }
}

/** What is wrong with two verdicts; `undefined` when they agree. */
export function disagreement({ grammar, rules, faults }: Verdicts): string | undefined {
  if ((faults === '') === (rules.length === 0)) return undefined
  return faults === '' ? `${grammar} accepts what breaks ${rules}` : `${grammar} rejects it: ${faults}`
}
