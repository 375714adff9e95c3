import { type PatternNode, patternTree } from './pattern-tree.ts'

/** A text that grows: `before`, `pump` again and again, `after`. */
export interface Attack {
  readonly before: string
  readonly pump: string
  readonly after: string
}

const CANDIDATES: readonly string[] = [
  ...Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)),
  ...'\u00a0é\u1160\u200b\u202e\u3000漢\ufeff\uffff',
]
const MOST_SAMPLES = 24
const AFTER = ['', '\u0001', '\n<']

/**
 * Texts that try to make a regular expression go back again and again: for each unbounded repetition, what it repeats,
 * with one character of each kind that the expression tells apart, behind a text that leads there; and that beginning
 * itself repeated, for expressions that may start anywhere. What follows lets the match fail.
 */
export function attacksOn(expression: RegExp): readonly Attack[] {
  const tree = patternTree(expression)
  const kinds = kindsOfCharacters(tree)
  const attacks = new Map<string, Attack>()
  for (const { before, of } of repetitions(tree, '', kinds)) {
    for (const sample of samples(of, kinds)) {
      if (sample === '') continue
      for (const after of AFTER) {
        for (const attack of [
          { before, pump: sample, after },
          { before: `\u0001${before}`, pump: sample, after },
          { before: '', pump: before + sample, after },
        ]) {
          attacks.set(JSON.stringify(attack), attack)
        }
      }
    }
  }
  return [...attacks.values()]
}

/** One character for each set that the single characters and classes of an expression tell apart. */
function kindsOfCharacters(tree: PatternNode): readonly string[] {
  const sets = [...characterSets(tree)]
  const kinds = new Map<string, string>()
  for (const candidate of CANDIDATES) {
    const kind = sets.map((set) => (set.test(candidate) ? 1 : 0)).join('')
    if (!kinds.has(kind)) kinds.set(kind, candidate)
  }
  return [...kinds.values()]
}

function* characterSets(node: PatternNode): Generator<RegExp> {
  if (node.kind === 'character') yield node.matches
  else for (const child of childrenOf(node)) yield* characterSets(child)
}

function childrenOf(node: PatternNode): readonly PatternNode[] {
  if (node.kind === 'repeat') return [node.of]
  if (node.kind === 'sequence') return node.parts
  return node.kind === 'choice' ? node.branches : []
}

/** Each unbounded repetition with a text that leads to it. */
function* repetitions(
  node: PatternNode,
  before: string,
  kinds: readonly string[],
): Generator<{ readonly before: string; readonly of: PatternNode }> {
  if (node.kind === 'sequence') {
    let lead = before
    for (const part of node.parts) {
      yield* repetitions(part, lead, kinds)
      lead += samples(part, kinds)[0] ?? ''
    }
    return
  }
  if (node.kind === 'repeat' && node.most > 100) yield { before, of: node.of }
  for (const child of childrenOf(node)) yield* repetitions(child, before, kinds)
}

/** Some texts that a part matches, the shortest first. */
function samples(node: PatternNode, kinds: readonly string[]): readonly string[] {
  if (node.kind === 'character') return charactersOf(node.matches, kinds)
  if (node.kind === 'choice') return some(node.branches.flatMap((branch) => samples(branch, kinds).slice(0, 6)))
  if (node.kind === 'sequence') {
    return node.parts.reduce<readonly string[]>((texts, part) => joined(texts, samples(part, kinds)), [''])
  }
  const of = samples(node.of, kinds)
  const least = of.slice(0, node.least === 0 ? 0 : of.length).map((text) => text.repeat(node.least))
  return some(node.least === 0 ? ['', ...of] : least)
}

function charactersOf(matches: RegExp, kinds: readonly string[]): readonly string[] {
  const some = kinds.filter((kind) => matches.test(kind))
  if (some.length > 0) return some
  return [CANDIDATES.find((candidate) => matches.test(candidate)) ?? '?']
}

function joined(left: readonly string[], right: readonly string[]): readonly string[] {
  return some(right.flatMap((end) => left.map((text) => text + end)))
}

/** At most so many, from all over the list. */
function some(texts: readonly string[]): readonly string[] {
  const distinct = [...new Set(texts)]
  if (distinct.length <= MOST_SAMPLES) return distinct
  return Array.from(
    { length: MOST_SAMPLES },
    (_, i) => distinct[Math.floor((i * distinct.length) / MOST_SAMPLES)] ?? '',
  )
}
