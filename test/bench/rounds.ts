/** The median of each of several measurements, which are taken in turns. */
export function rounds(
  names: readonly string[],
  count: number,
  measure: (name: string) => number,
): ReadonlyMap<string, number> {
  const all = new Map<string, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < count; round++) for (const name of names) all.get(name)?.push(measure(name))
  return new Map([...all].map(([name, numbers]) => [name, median(numbers)]))
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}
