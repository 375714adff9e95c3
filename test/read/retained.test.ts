import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('what is learned of bodies does not keep their texts in memory', () => {
  const program = fileURLToPath(new URL('retained-program.ts', import.meta.url))
  const args = ['--expose-gc', '--import', 'tsx', program]
  const megabytes = Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  expect(megabytes).toBeLessThan(6) // twelve bodies of 3 MB were read; one of them may still be at hand
})
