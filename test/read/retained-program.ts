import { parseMultistatus } from 'multistatus'

/** Prints how many megabytes more are held after some bodies have been read and forgotten. */
const collect = globalThis.gc
if (collect === undefined) throw new Error('run with --expose-gc')

function row(i: number, k: number): string {
  const values = `<x:number-${k}-of-some>${i}</x:number-${k}-of-some><x:nested-${k}><x:inner>a text of some length ${k}</x:inner></x:nested-${k}>`
  return `<D:response><D:href>/a${i}</D:href><D:propstat><D:prop>${values}</D:prop><D:status>HTTP/1.1 200 OK, says ${k}</D:status></D:propstat></D:response>`
}

function readOne(k: number): void {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(i, k))
  const text = `<D:multistatus xmlns:D="DAV:" xmlns:x="urn:x">${rows.join('')}</D:multistatus>`
  // Decoded from bytes, so that the text is one piece.
  const { responses } = parseMultistatus(new TextDecoder().decode(new TextEncoder().encode(text)))
  for (const property of responses[5]?.propstats[0]?.props ?? []) if (property.text === '') throw new Error('empty')
}

const held = (): number => {
  collect()
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

readOne(0)
const before = held()
for (let k = 1; k <= 12; k++) readOne(k)
console.log(held() - before)
