import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { readText } from './read-text.ts'
import { text } from './text.ts'

/**
 * What this package asks of a validator: the Standard Schema interface, which Zod, Valibot, ArkType and others have.
 * @see https://standardschema.dev
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** What a validator says: the value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] }

/**
 * The text of an element, checked and converted by any Standard Schema validator.
 *
 * `encode` gives the text of a value; without it only values that are strings can be written. What is written is
 * checked with the same schema first. A schema that answers with a promise is an error: values are read at once.
 */
export function standardSchema<Output, Input = Output>(
  schema: StandardSchema<unknown, Output>,
  encode: (value: Input) => string,
): Codec<Output, Input>
export function standardSchema<Output>(
  schema: StandardSchema<unknown, Output>,
): Codec<Output, Output extends string ? Output : never>
export function standardSchema<Output>(
  schema: StandardSchema<unknown, Output>,
  encode: (value: unknown) => unknown = (value) => value,
): Codec<Output, unknown> {
  return {
    decode: (element) => checked(schema, readText(element)),
    encode(value) {
      const written = encode(value)
      if (typeof written !== 'string')
        throw new InvalidInputError('expected a schema of strings, or an encode function')
      checked(schema, written)
      return text.encode(written)
    },
  }
}

function checked<Output>(schema: StandardSchema<unknown, Output>, value: string): Output {
  const result = schema['~standard'].validate(value)
  if ('then' in result) throw new InvalidInputError('expected a schema that validates at once, got a promise')
  if (result.issues === undefined) return result.value
  throw new InvalidInputError(result.issues.map(({ message }) => message).join('; ') || 'refused by its schema')
}
