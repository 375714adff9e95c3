/** A regular expression as a tree: as much as is needed to make texts that it matches. */
export type PatternNode =
  | { readonly kind: 'character'; readonly matches: RegExp }
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }

const EMPTY: PatternNode = { kind: 'sequence', parts: [] }

/** Takes a regular expression apart. Anchors and what only looks around match the empty text. */
export function patternTree({ source, flags }: RegExp): PatternNode {
  const ownFlags = flags.replace(/[gy]/g, '')
  let at = 0

  function choice(): PatternNode {
    const branches = [sequence()]
    while (source[at] === '|') {
      at++
      branches.push(sequence())
    }
    return branches.length === 1 ? (branches[0] ?? EMPTY) : { kind: 'choice', branches }
  }

  function sequence(): PatternNode {
    const parts: PatternNode[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(atom()))
    return { kind: 'sequence', parts }
  }

  function repeated(of: PatternNode): PatternNode {
    const [text, symbol, from, comma, to] = take(/([*+?])\??|\{([0-9]+)(,?)([0-9]*)\}\??/y) ?? []
    if (text === undefined) return of
    if (symbol !== undefined)
      return { kind: 'repeat', of, least: symbol === '+' ? 1 : 0, most: symbol === '?' ? 1 : Infinity }
    const least = Number(from)
    return { kind: 'repeat', of, least, most: comma === '' ? least : to === '' ? Infinity : Number(to) }
  }

  function atom(): PatternNode {
    if (take(/\^|\$|\\[bB]|\\[1-9]/y)) return EMPTY
    const around = take(/\(\?<?[=!]/y) !== undefined
    if (around || take(/\((?:\?:|\?<[^>]+>)?/y)) {
      const inner = choice()
      if (!take(/\)/y)) throw new Error(`/${source}/: expected ) at ${at}`)
      return around ? EMPTY : inner
    }
    const one = take(/\[\^?(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]+\}|[pP]\{[^}]+\}|u[\da-f]{4}|x[\da-f]{2}|.)|[\s\S]/iy)
    if (!one) throw new Error(`/${source}/: expected a character at ${at}`)
    return { kind: 'character', matches: new RegExp(`^${one[0]}$`, ownFlags.replace('m', '')) }
  }

  function take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = at
    const match = token.exec(source)
    if (match !== null) at = token.lastIndex
    return match ?? undefined
  }

  const tree = choice()
  if (at < source.length) throw new Error(`/${source}/: cannot be taken apart behind ${at}`)
  return tree
}
