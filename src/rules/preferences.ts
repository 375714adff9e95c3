import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { type PreferInput, parsePrefer } from '../request/prefer.ts'
import type { ValidateContext } from './validate-context.ts'

/** What the client preferred and what the server granted; `granted` is `undefined` where the answer does not say. */
interface Preferences {
  readonly preferred: PreferInput
  readonly granted: PreferInput | undefined
}

/** The preferences around a body. A header that cannot be read is ignored, as a server does. */
export function preferencesOf({ prefer, preferenceApplied }: ValidateContext): Preferences {
  return {
    preferred: readPrefer(prefer) ?? {},
    granted: preferenceApplied === undefined ? undefined : readPrefer(preferenceApplied),
  }
}

/** Whether the answer may be a minimal one: the client asked for it, or the server says that it is. */
export function mayBeMinimal(context: ValidateContext): boolean {
  const { preferred, granted } = preferencesOf(context)
  return preferred.return === 'minimal' || granted?.return === 'minimal'
}

/** Whether the answer should be a minimal one: the client asked for it, and the server does not say otherwise. */
export function shouldBeMinimal(context: ValidateContext): boolean {
  const { preferred, granted } = preferencesOf(context)
  return (granted ?? preferred).return === 'minimal'
}

function readPrefer(prefer: string | PreferInput | undefined): PreferInput | undefined {
  if (typeof prefer !== 'string') return prefer
  try {
    return parsePrefer(prefer)
  } catch (error) {
    if (error instanceof InvalidInputError) return undefined
    throw error
  }
}
