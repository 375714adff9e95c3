import { isMultistatusError } from '../errors/multistatus-error.ts'
import { parsePrefer } from '../request/prefer.ts'
import { rules } from '../rules/rule-facts.ts'
import type { ValidateContext } from '../rules/validate-context.ts'
import { CliError } from './cli-error.ts'
import { oneOf } from './command.ts'
import { hintForRule } from './explain-rule.ts'
import { absoluteUri } from './request-uri.ts'

/** The options of `lint` that tell of the request and choose the rules. */
export const contextOptions = {
  method: { type: 'string' },
  depth: { type: 'string' },
  'request-uri': { type: 'string' },
  destination: { type: 'string' },
  prefer: { type: 'string' },
  bind: { type: 'boolean' },
  'no-bind': { type: 'boolean' },
  conditional: { type: 'boolean' },
  'no-conditional': { type: 'boolean' },
  disable: { type: 'string', multiple: true },
} as const

/** Their values. */
type ContextValues = {
  readonly [K in keyof typeof contextOptions]?:
    | ((typeof contextOptions)[K] extends { readonly multiple: true }
        ? readonly string[]
        : (typeof contextOptions)[K]['type'] extends 'boolean'
          ? boolean
          : string)
    | undefined
}

/**
 * What the options say of the request.
 *
 * @throws CliError for values that nothing can be made of; they would be ignored.
 */
export function contextOf(values: ContextValues): ValidateContext {
  const { method, depth, prefer } = values
  return {
    method: method?.toUpperCase(),
    depth: depth === undefined ? undefined : oneOf('depth', depth, ['0', '1', 'infinity']),
    requestUri: absoluteUri('request-uri', values['request-uri']),
    destination: absoluteUri('destination', values.destination),
    prefer: prefer === undefined ? undefined : preferOf(prefer),
    bind: eitherOf(values, 'bind'),
    conditional: eitherOf(values, 'conditional'),
    levels: Object.fromEntries(disabled(values.disable ?? []).map((rule) => [rule, 'off'])),
  }
}

function eitherOf(values: ContextValues, name: 'bind' | 'conditional'): boolean | undefined {
  const [yes, no] = [values[name], values[`no-${name}`]]
  if (yes && no) throw new CliError(`--${name} and --no-${name} exclude each other`)
  return yes ? true : no ? false : undefined
}

/** As it was written, once it is known that it can be read. */
function preferOf(value: string): string {
  try {
    parsePrefer(value)
    return value
  } catch (cause) {
    if (!isMultistatusError(cause)) throw cause
    throw new CliError(`--prefer ${value}: ${cause.message}`, { cause })
  }
}

function disabled(lists: readonly string[]): readonly string[] {
  const ids = lists.flatMap((list) => list.split(',')).map((id) => id.trim())
  const stranger = ids.find((id) => rules.every((rule) => rule.id !== id))
  if (stranger === undefined) return ids
  throw new CliError(`--disable ${stranger}: expected a rule`, { hint: hintForRule(stranger) })
}
