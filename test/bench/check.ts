import { digest, type Fact, factsOf } from './facts.ts'
import type { Row } from './rows.ts'
import { writers } from './writers.ts'

/** How much stands in a body, for readers that cannot be asked for more. */
export interface Sizes {
  readonly bytes: number
  readonly responses: number
  readonly properties: number
  /** Bytes of the texts of all properties. */
  readonly textLength: number
}

/**
 * What a body says, after libxml2 and saxes have been found to read the same.
 *
 * @throws Error if they do not.
 */
export async function checkBody(bytes: Uint8Array): Promise<Sizes & { facts: readonly Fact[] }> {
  const [{ parseMultistatus }, { libxml2Facts }, { saxesFacts }] = await Promise.all([
    import('multistatus'),
    import('./libxml2-facts.ts'),
    import('./saxes-facts.ts'),
  ])
  const multistatus = parseMultistatus(bytes)
  const facts = factsOf(multistatus)
  const own = digest(facts)
  if (digest(libxml2Facts(bytes)) !== own) throw new Error('libxml2 reads another body')
  if (digest(saxesFacts(new TextDecoder().decode(bytes))) !== own) throw new Error('saxes reads another body')
  const props = multistatus.responses.flatMap(({ propstats }) => propstats.flatMap(({ props }) => [...props]))
  const textLength = props.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  return { facts, bytes: bytes.length, responses: facts.length, properties: props.length, textLength }
}

/**
 * The bytes that each writer makes of the same rows, after all were found to say the same.
 *
 * @throws Error if one does not.
 */
export async function checkWriters(rows: readonly Row[]): Promise<Readonly<Record<string, number>>> {
  const { parseMultistatus } = await import('multistatus')
  const sizes: Record<string, number> = {}
  let expected: string | undefined
  for (const [name, load] of Object.entries(writers)) {
    const bytes = (await load())(rows)
    const said = digest(factsOf(parseMultistatus(bytes)))
    expected ??= said
    if (said !== expected) throw new Error(`${name} writes another body`)
    sizes[name] = bytes.length
  }
  return sizes
}
