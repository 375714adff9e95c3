import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ParseOption, RelaxNGValidator, XmlDocument, XmlParseError, XmlValidateError } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

/** The folder that is shipped. */
export const schemas: string = fileURLToPath(new URL('../../schemas/', import.meta.url))

/** The grammars, each a pair of files. */
export const grammarNames = [
  'multistatus',
  'propfind',
  'proppatch',
  'namespace-method',
  'lock',
  'report',
  'sync-collection',
  'sync-collection-infinite',
  'error',
  'mkcol-response',
] as const

export type GrammarName = (typeof grammarNames)[number]

const validators = new Map<GrammarName, RelaxNGValidator>()

function validatorOf(name: GrammarName): RelaxNGValidator {
  const known = validators.get(name)
  if (known !== undefined) return known
  xmlRegisterFsInputProviders() // the grammars include each other
  const url = `${schemas}${name}.rng`
  const grammar = XmlDocument.fromString(readFileSync(url, 'utf8'), { url })
  const made = RelaxNGValidator.fromDoc(grammar)
  grammar.dispose()
  validators.set(name, made)
  return made
}

/** What libxml2 finds wrong with a body by a grammar: `''` for nothing, `undefined` if it cannot read the body. */
export function faultsByGrammar(body: string | Uint8Array, name: GrammarName): string | undefined {
  const document = parse(body)
  try {
    if (document !== undefined) validatorOf(name).validate(document)
    return document && ''
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return error.message
  } finally {
    document?.dispose()
  }
}

function parse(body: string | Uint8Array): XmlDocument | undefined {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  try {
    return XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE })
  } catch (error) {
    if (error instanceof XmlParseError) return undefined
    throw error
  }
}
