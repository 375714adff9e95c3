import type { Issue } from '../issues/issue.ts'
import { CliError, exitCodes } from './cli-error.ts'
import type { Reading } from './reading.ts'
import type { Source } from './source.ts'

/**
 * Reads a whole body, and what can be recovered of one that the strict reader refuses.
 *
 * The recovering reader is loaded when it is asked for: it is all of the command that needs another package.
 */
export async function recovered(source: Source, onIssue: (issue: Issue) => void): Promise<Reading> {
  const { recoverMultistatus } = await import('../recover/recover-multistatus.ts')
  const { requestUri: base, contentType, httpStatus } = source
  const { bytes, broken } = await whatCame(source)
  const recovery = recoverMultistatus(bytes, { base, contentType, httpStatus, onIssue })
  const reasons = new Map(recovery.damaged.map(({ response, reason }) => [response, reason]))
  const { multistatus, cause } = recovery
  return {
    responses: multistatus.responses,
    summary: recovery.complete ? multistatus : undefined,
    damageOf: (response) => reasons.get(response),
    cause: broken ?? cause,
  }
}

/** The body, or what had come of it when the connection broke. */
async function whatCame({ chunks }: Source): Promise<{ bytes: Uint8Array; broken: CliError | undefined }> {
  const parts: Uint8Array[] = []
  const encoder = new TextEncoder()
  let broken: CliError | undefined
  try {
    for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
  } catch (error) {
    if (!(error instanceof CliError) || error.exitCode !== exitCodes.findings) throw error
    broken = error
  }
  return { bytes: Buffer.concat(parts), broken }
}
