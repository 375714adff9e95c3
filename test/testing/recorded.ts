import { isMultistatusError, type Multistatus, parseMultistatus } from 'multistatus'
import { bodiesIn, type CorpusBody } from '../corpus/bodies.ts'

/** A recorded body without an error, and what it says. */
export interface SoundBody {
  readonly name: string
  readonly bytes: Uint8Array
  readonly multistatus: Multistatus
}

/** Bodies of more than this take their time and show nothing new. */
const LARGEST = 20_000

/** Some bodies of each server below a folder, evenly spread over those that are sound and not too large. */
export function* soundBodies(folder: string, ofEachServer: number): Generator<SoundBody> {
  const byServer = new Map<string, CorpusBody[]>()
  for (const body of bodiesIn(folder)) {
    const server = body.name.split('/').slice(0, -1).join('/')
    byServer.set(server, [...(byServer.get(server) ?? []), body])
  }
  for (const bodies of byServer.values()) {
    const step = Math.max(1, Math.floor(bodies.length / (ofEachServer * 2)))
    let taken = 0
    for (let i = 0; i < bodies.length && taken < ofEachServer; i += step) {
      const sound = bodies[i] && soundBody(bodies[i] as CorpusBody) // there is one
      if (sound === undefined) continue
      taken++
      yield sound
    }
  }
}

function soundBody({ name, bytes }: CorpusBody): SoundBody | undefined {
  const body = bytes()
  if (body.length > LARGEST) return undefined
  try {
    return { name, bytes: body, multistatus: parseMultistatus(body, { strict: true }) }
  } catch (error) {
    if (isMultistatusError(error)) return undefined
    throw error
  }
}
