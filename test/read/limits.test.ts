import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectingLimits, type Limits, streamingLimits } from '../../src/read/limits.ts'

describe('docs/limits.md', () => {
  it('has a row for each limit with its two defaults', () => {
    const text = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8')
    const rows = Array.from(text.matchAll(/^\| `(\w+)` \| .* \| ([\d,]+) \| ([\d,]+) \|$/gm), ([, key, a, b]) => [
      key,
      Number(a?.replaceAll(',', '')),
      Number(b?.replaceAll(',', '')),
    ])
    const keys = Object.keys(collectingLimits) as (keyof Limits)[] // the keys of its type
    expect(rows.sort()).toEqual(keys.map((key) => [key, collectingLimits[key], streamingLimits[key]]).sort())
  })
})
