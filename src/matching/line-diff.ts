/** How many equal lines are shown around those that differ. */
const CONTEXT = 2
/** How many lines a diff has at most. */
const LONGEST = 60
/** Up to how many pairs of lines are compared to find the shortest diff. */
const PAIRS = 1_000_000

/** A line of a diff: `-` only on the left, `+` only on the right, a blank on both sides. */
type DiffLine = readonly [sign: '-' | '+' | ' ', text: string]

/** What must be left out of and added to some lines to get others, with a few equal lines around it. */
export function lineDiff(left: readonly string[], right: readonly string[]): string {
  let start = 0
  while (start < left.length && start < right.length && left[start] === right[start]) start++
  let end = 0
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end++
  }
  const middle = compared(left.slice(start, left.length - end), right.slice(start, right.length - end))
  const all: DiffLine[] = [...equal(left.slice(0, start)), ...middle, ...equal(left.slice(left.length - end))]
  return excerptOf(all)
}

function equal(lines: readonly string[]): readonly DiffLine[] {
  return lines.map((line): DiffLine => [' ', line])
}

/** The lines of both sides by their longest common subsequence; of very many lines, all. */
function compared(left: readonly string[], right: readonly string[]): readonly DiffLine[] {
  const removed = left.map((line): DiffLine => ['-', line])
  const added = right.map((line): DiffLine => ['+', line])
  if (left.length * right.length > PAIRS) return [...removed, ...added]
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const lines: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      lines.push([' ', left[i++] ?? ''])
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) lines.push(['-', left[i++] ?? ''])
    else lines.push(['+', right[j++] ?? ''])
  }
  return [...lines, ...removed.slice(i), ...added.slice(j)]
}

/** The lines that differ and those around them. */
function excerptOf(lines: readonly DiffLine[]): string {
  const near = new Set<number>()
  lines.forEach(([sign], index) => {
    if (sign !== ' ') for (let i = index - CONTEXT; i <= index + CONTEXT; i++) near.add(i)
  })
  const shown: string[] = []
  let skipped = false
  for (const [index, [sign, text]] of lines.entries()) {
    if (!near.has(index)) {
      skipped = true
      continue
    }
    if (shown.length === LONGEST) return [...shown, '…'].join('\n')
    if (skipped) shown.push('…')
    skipped = false
    shown.push(`${sign} ${text}`)
  }
  return [...shown, ...(skipped ? ['…'] : [])].join('\n')
}
