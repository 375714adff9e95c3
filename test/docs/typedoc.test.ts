import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))

test('the pages made of the doc comments tell of every door', () => {
  const { entryPoints, treatWarningsAsErrors } = read('typedoc.json')
  const doors = Object.keys(read('package.json').exports).filter((door) => !/schemas|package\.json/.test(door))
  expect([...entryPoints].sort()).toEqual(doors.map((door) => `src/${door.slice(2) || 'index'}.ts`).sort())
  expect(treatWarningsAsErrors).toBe(true)
})
