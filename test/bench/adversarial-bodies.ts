import { random } from './random.ts'

/** Bodies whose markup repeats as little as a server could make it, against a reader that learns what repeats. */
export type Adversary = 'random order' | 'gaps' | 'new prefixes' | 'indentation'

export const adversaries: readonly Adversary[] = ['random order', 'gaps', 'new prefixes', 'indentation']

const names: readonly string[] = Array.from({ length: 20 }, (_, i) => `p${i}name`)

/** The text of a body with so many responses, the same for the same kind and count. */
export function adversarialBody(kind: Adversary, count: number): string {
  const next = random(count + 7)
  const rows = Array.from({ length: count }, (_, i) => {
    const props = writers[kind](i, next)
    return `<d:response><d:href>/files/${word(next)}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
  })
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:x="urn:x">${rows.join('')}</d:multistatus>`
}

const writers: Readonly<Record<Adversary, (i: number, next: () => number) => string>> = {
  /** A random half of the properties, in random order. */
  'random order': (_i, next) =>
    shuffled(names, next)
      .slice(0, 10)
      .map((name) => prop(name, next))
      .join(''),
  /** Always the same order, with three in ten missing. */
  gaps: (_i, next) =>
    names
      .filter(() => next() > 0.3)
      .map((name) => prop(name, next))
      .join(''),
  /** Every property declares a prefix that no other has. */
  'new prefixes': (i, next) =>
    names
      .slice(0, 10)
      .map((name, k) => `<n${i * 10 + k}:${name} xmlns:n${i * 10 + k}="urn:x">${value(next)}</n${i * 10 + k}:${name}>`)
      .join(''),
  /** White space of random length before each property. */
  indentation: (_i, next) =>
    names
      .slice(0, 12)
      .map((name) => indent(next) + prop(name, next))
      .join('') + indent(next),
}

const word = (next: () => number): string => Math.floor(next() * 1e9).toString(36)
const value = (next: () => number): string => `${word(next)} value`
const prop = (name: string, next: () => number): string => `<x:${name}>${value(next)}</x:${name}>`
const indent = (next: () => number): string => `\n${' '.repeat(Math.floor(next() * 8))}`

function shuffled(list: readonly string[], next: () => number): readonly string[] {
  return list
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
