import { deepStrictEqual, match } from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './commands.ts'
import type { Site } from './site.ts'
import { NAMES, readTree } from './tree.ts'

/** Puts, lists, gets, copies, moves, locks and describes files with cadaver. */
export async function checkCadaver({ url, served, work }: Site): Promise<string> {
  const home = join(work, 'cadaver')
  await mkdir(home)
  for (const name of NAMES) await writeFile(join(home, name), `by cadaver: ${name}\n`)
  const cadaver = (...lines: readonly string[]) =>
    run('cadaver', [url], { cwd: home, input: `${lines.join('\n')}\nquit\n` })

  await cadaver('mkcol "cada ver"', 'cd "cada ver"', ...NAMES.map((name) => `put ${quoted(name)}`))
  const expected = new Map(NAMES.map((name) => [name, `by cadaver: ${name}\n`]))
  deepStrictEqual(sorted(await readTree(join(served, 'cada ver'))), sorted(expected))

  const { stdout: listing } = await cadaver('cd "cada ver"', 'ls')
  deepStrictEqual(
    NAMES.filter((name) => !listing.includes(` ${name} `)),
    [],
    listing,
  )
  await cadaver('cd "cada ver"', ...NAMES.map((name, index) => `get ${quoted(name)} back-${index}`))
  for (const [index, name] of NAMES.entries()) {
    deepStrictEqual(await readFile(join(home, `back-${index}`), 'utf8'), expected.get(name))
  }

  // cadaver does not escape values: `&` would be malformed XML, which the server refuses.
  const { stdout } = await cadaver(
    'cd "cada ver"',
    'propset plain.txt note "grün und rot"',
    'lock plain.txt',
    'copy plain.txt "copy of it.txt"',
    'propget "copy of it.txt" note',
    'unlock plain.txt',
    'move plain.txt moved.txt',
    'delete "100%.txt"',
  )
  match(stdout, /Value of note is: grün und rot/)
  const names = [...(await readTree(join(served, 'cada ver'))).keys()].sort()
  const after = [...NAMES.filter((name) => name !== 'plain.txt' && name !== '100%.txt'), 'copy of it.txt', 'moved.txt']
  deepStrictEqual(names, after.sort())
  return `${NAMES.length} names put, listed and got; property, lock, copy, move, delete`
}

function quoted(name: string): string {
  return `"${name}"`
}

function sorted(tree: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...tree].sort(([one], [other]) => (one < other ? -1 : 1))
}
