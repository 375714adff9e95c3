import { type Checks, shown } from './check.ts'
import { bindings } from './checks/bindings.ts'
import { codecs } from './checks/codecs.ts'
import { encodings } from './checks/encodings.ts'
import { errors } from './checks/errors.ts'
import { objects } from './checks/objects.ts'
import { reading } from './checks/reading.ts'
import { recovering } from './checks/recovering.ts'
import { requests } from './checks/requests.ts'
import { testing } from './checks/testing.ts'
import { validating } from './checks/validating.ts'
import { writing } from './checks/writing.ts'
import { Digest } from './digest.ts'
import type { Outcome } from './outcome.ts'

const rooms: Readonly<{ [room: string]: Checks }> = {
  reading,
  encodings,
  writing,
  validating,
  bindings,
  errors,
  requests,
  codecs,
  recovering,
  objects,
  testing,
}

/**
 * Runs the checks with what every runtime has: no framework, nothing of Node. A check that fails stops no other.
 *
 * `more` are those of a runtime that has more; they must leave the digest alone.
 */
export async function run(more: { readonly [room: string]: Checks } = {}): Promise<Outcome> {
  const digest = new Digest()
  const passed: string[] = []
  const failures: string[] = []
  for (const [room, checks] of Object.entries({ ...rooms, ...more })) {
    for (const [name, check] of Object.entries(checks)) {
      try {
        await check((value) => digest.add(shown(value)))
        passed.push(`${room}: ${name}`)
      } catch (error) {
        failures.push(`${room}: ${name}: ${error instanceof Error ? error.message : error}`)
      }
    }
  }
  return { passed, digest: digest.text, ...(failures.length > 0 && { failure: failures.join('\n') }) }
}
