/** A part of the report: Markdown, also for the terminal. */
export interface Section {
  readonly heading: string
  readonly text: string
}

/** Times of the same work by name, for each column of a table. */
export type Columns = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * A table of how many times longer each peer takes than this package.
 *
 * Where values are only decoded when they are looked at, the second number of a cell is for looking at every one.
 */
export function ratioTable(columns: Columns): string {
  const peers = new Set([...columns.values()].flatMap((times) => [...times.keys()].filter((name) => !isOwn(name))))
  const head = ['', ...columns.keys()]
  const body = [...peers].map((peer) => [peer, ...[...columns.values()].map((times) => ratios(times, peer))])
  return [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** Where the peer is the faster one, in words. */
export function slower(columns: Columns): string {
  const cases = [...columns].flatMap(([column, times]) =>
    [...times.keys()]
      .filter((peer) => !isOwn(peer) && owns(times).some((own) => (times.get(peer) ?? 0) < own))
      .map((peer) => `${peer} for ${column} (${ratios(times, peer)})`),
  )
  return cases.length === 0 ? 'No peer of this table is faster.' : `Faster than this package: ${cases.join('; ')}.`
}

export const OWN = 'multistatus'
export const TOUCHED = 'multistatus, every value touched'

const isOwn = (name: string): boolean => name === OWN || name === TOUCHED

function owns(times: ReadonlyMap<string, number>): readonly number[] {
  return [times.get(OWN), times.get(TOUCHED)].filter((time) => time !== undefined)
}

function ratios(times: ReadonlyMap<string, number>, peer: string): string {
  const time = times.get(peer)
  if (time === undefined) return '–'
  return owns(times)
    .map((own) => shown(time / own))
    .join(' / ')
}

function shown(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)
}
