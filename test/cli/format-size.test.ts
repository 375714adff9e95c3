import { expect, it } from 'vitest'
import { formatSize } from '../../src/cli/format-size.ts'

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1536, '1.5 KiB'],
  [10 * 1024 - 1, '10 KiB'],
  [1024 * 1024 - 1, '1.0 MiB'],
  [689 * 1024 ** 3, '689 GiB'],
  [Number.MAX_SAFE_INTEGER, '8.0 PiB'],
  [5000 * 1024 ** 5, '5000 PiB'],
])('shows %d bytes as %s', (bytes, shown) => {
  expect(formatSize(bytes)).toBe(shown)
})

it('never takes more than eight columns', () => {
  for (let bytes = 1; bytes < 2 ** 60; bytes = Math.ceil(bytes * 1.001)) {
    expect(formatSize(bytes).length).toBeLessThanOrEqual(8)
  }
})
