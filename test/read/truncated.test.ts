import { XmlSyntaxError } from 'multistatus'
import { expect, it } from 'vitest'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import { run } from './reading.ts'

const BODIES = 30
/** Places tried in each body: all of a short one, some of a long one, the last ones of every one. */
const PLACES = Number(process.env.MULTISTATUS_CUTS ?? 1000)
const LONGEST = 20_000

/** Recorded bodies of many servers, spread over all that there are. */
const chosen = [...bodiesIn(corpusFolders()[0]!)]
  .filter(
    ({ facts, bytes }) =>
      (facts?.() as { responses?: unknown } | undefined)?.responses !== undefined && bytes().length < LONGEST,
  )
  .filter((_, i, { length }) => Math.floor((i * BODIES) / length) !== Math.floor(((i - 1) * BODIES) / length))

it('there are bodies to cut', () => {
  expect(chosen.length).toBeGreaterThanOrEqual(BODIES)
})

it.each(chosen)('$name cut anywhere is never complete, and loses no response before the cut', ({ bytes }) => {
  const body = bytes()
  const whole = run([body])
  expect(whole.summary?.complete).toBe(true)
  const hrefs = whole.responses.map(({ href }) => href)
  const closed = afterRoot(body)
  const step = Math.max(1, Math.floor(closed / PLACES))
  for (let cut = 0; cut < closed; cut += cut < closed - 20 ? step : 1) {
    const { responses, summary, error } = run([body.subarray(0, cut)])
    if (summary !== undefined || error === undefined) expect(cut).toBe('incomplete')
    const count = responses.length
    if (count !== ends(body, cut)) expect([cut, count]).toEqual([cut, ends(body, cut)])
    if (responses.some(({ href }, i) => href !== hrefs[i])) expect(cut).toBe('a prefix of the whole')
    if (error instanceof XmlSyntaxError && !(error.offset >= 0 && error.offset <= cut))
      expect(error.offset).toBe(`up to ${cut}`)
  }
})

/** The index behind the end tag of the root: what follows may be missing. */
function afterRoot(body: Uint8Array): number {
  return Buffer.from(body).lastIndexOf('>') + 1
}

/** How many responses end before an index, by their end tags. */
function ends(body: Uint8Array, cut: number): number {
  return (
    Buffer.from(body.subarray(0, cut))
      .toString('latin1')
      .match(/<\/(?:\w+:)?response>/g)?.length ?? 0
  )
}
