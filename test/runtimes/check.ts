import { isMultistatusError, type MultistatusError, XmlSyntaxError } from 'multistatus'

/** Puts a value into the digest, in which all runtimes have to agree. */
export type Note = (value: unknown) => void

/** What is checked, by name. A check throws when it fails. */
export type Checks = Readonly<{ [name: string]: (note: Note) => void | Promise<void> }>

/** Values as text: what is absent is seen, too, and dates are told from texts. */
export function shown(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (member === undefined ? '(undefined)' : member)) ?? '(undefined)'
}

/** @throws Error unless both values are shown as the same. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  if (shown(actual) !== shown(expected)) throw new Error(`${what}: expected ${shown(expected)}, got ${shown(actual)}`)
}

/** Waits for what an action throws, which has to be an error of this package. */
export async function thrownBy(action: () => unknown): Promise<MultistatusError> {
  try {
    await action()
  } catch (error) {
    if (isMultistatusError(error)) return error
    throw new Error(`expected an error of this package, got ${error}`)
  }
  throw new Error('expected an error, got none')
}

/** Waits for what an action throws, which has to be an error of this package with this code. */
export async function refused(action: () => unknown, code: MultistatusError['code']): Promise<MultistatusError> {
  const error = await thrownBy(action)
  equal(error.code, code, `the code of ${error}`)
  return error
}

/** What an error says and where, the same on all runtimes; the stack is theirs. */
export function placeOf(error: MultistatusError): readonly unknown[] {
  const place = error instanceof XmlSyntaxError ? [error.offset, error.line, error.column, error.excerpt] : []
  return [error.name, error.code, error.message, ...place]
}
