import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { RuleId } from '../issues/issue.ts'
import type { Note } from './codec.ts'

/** Notes which rule a value breaks, and makes the error that refuses it: where a codec knows more than one rule. */
export function refusal(note: Note, rule: RuleId, message: string): InvalidInputError {
  note(rule, message)
  return new InvalidInputError(message)
}
