/** What one runtime made of the checks. */
export interface Outcome {
  /** The names of the checks that passed. */
  readonly passed: readonly string[]
  /** Of all that was read and written: the same wherever the checks run. */
  readonly digest: string
  /** Why a check failed, all of them; absent when all passed. */
  readonly failure?: string
}

/** What stands before an outcome on the line of standard output that carries it. */
export const MARK = 'multistatus-outcome:'

/** The outcome among what a program has printed, if there is one. */
export function outcomeIn(output: string): Outcome | undefined {
  const line = output.split('\n').find((candidate) => candidate.includes(MARK))
  return line === undefined ? undefined : JSON.parse(line.slice(line.indexOf(MARK) + MARK.length))
}
