import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from 'multistatus/request'
import type { ValidateContext } from 'multistatus/validate'

/** A recorded body and what a grammar can know of the request it answers. */
export interface RecordedBody {
  readonly file: string
  readonly bytes: Uint8Array
  /** None, and that of the request if it was recorded. */
  readonly contexts: readonly ValidateContext[]
}

/** The bodies below a folder. */
export function* recordedIn(folder: string): Generator<RecordedBody> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
  for (const file of files.sort()) {
    const path = join(folder, file)
    const context = requestOf(path.replace(/xml$/, 'json'))
    yield { file, bytes: readFileSync(path), contexts: context === undefined ? [{}] : [{}, context] }
  }
}

/** What stands beside a recorded body, as far as it is read here. */
interface Recording {
  readonly request?: { readonly method?: string; readonly body?: string }
}

function requestOf(file: string): ValidateContext | undefined {
  if (!existsSync(file)) return undefined
  const { request }: Recording = JSON.parse(readFileSync(file, 'utf8'))
  if (request?.method === undefined) return undefined
  const { method, body = '' } = request
  try {
    return method === 'REPORT' ? { method, request: parseReport(body) } : { method }
  } catch {
    return { method } // servers were also asked what nobody understands
  }
}
