/** A difference between the grammars and `validate` that stays. */
export interface KnownDifference {
  /** The rule of the example it shows in. */
  readonly rule: string
  /** What the disagreement begins with. */
  readonly says: string
  readonly because: string
}

export const knownDifferences: readonly KnownDifference[] = [
  {
    rule: 'proppatch-single-response',
    says: 'proppatch accepts what breaks proppatch-single-response',
    because: 'A grammar does not know the Request-URI, which the one response must be about.',
  },
  {
    rule: 'mkcol-response-atomic',
    says: 'mkcol-response accepts what breaks mkcol-response-atomic',
    because:
      'That the condition valid-resourcetype stands beside the property resourcetype would need every propstat twice in the grammar.',
  },
]
