import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import { grow } from './grow.ts'
import { mutate, reencode } from './mutate.ts'
import { Random } from './random.ts'

/** Longer bodies are left out: they would only slow things down. */
const LONGEST = 12_000

/** Bodies without end, which the seed determines: recorded ones changed, grown ones, and grown ones changed. */
export function* inputs(seed: number): Generator<Uint8Array> {
  const random = new Random(seed)
  const recorded = [...bodiesIn(corpusFolders()[0]!)]
    .map(({ bytes }) => new Uint8Array(bytes()))
    .filter(({ length }) => length <= LONGEST)
  const grown = (): Uint8Array => new TextEncoder().encode(grow(random))
  for (;;) {
    const body = random.once(2) ? grown() : random.pick(recorded)
    const other = random.once(2) ? grown() : random.pick(recorded)
    yield reencode(random.once(6) ? body : mutate(body, other, random), random)
  }
}
