import { deepStrictEqual } from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatHref } from 'multistatus'
import { run } from './commands.ts'
import type { Site } from './site.ts'
import { NAMES, readTree } from './tree.ts'

const FOLDER = 'gio & süb #1'

/** Uploads, lists, reads, copies, moves, renames and removes with gio, as GNOME's file manager does it. */
export async function checkGio({ url, served, work }: Site): Promise<string> {
  const home = join(work, 'gio')
  await mkdir(home)
  for (const name of NAMES) await writeFile(join(home, name), `by gio: ${name}\n`)
  const at = (...names: readonly string[]): string =>
    `dav://${new URL(url).host}${formatHref(names, { collection: names.length === 0 })}`

  await script(home, [
    ['mount', at()],
    ['mkdir', at(FOLDER)],
    ...NAMES.map((name) => ['copy', name, at(FOLDER, name)]),
    ['list', at(FOLDER), '>', 'listed'],
    ...NAMES.map((name, index) => ['cat', at(FOLDER, name), '>', `got ${index}`]),
    ['info', at(FOLDER, 'plain.txt'), '>', 'info'],
  ])
  const expected = new Map(NAMES.map((name) => [name, `by gio: ${name}\n`]))
  deepStrictEqual(sorted(await readTree(join(served, FOLDER))), sorted(expected))
  deepStrictEqual((await lines(home, 'listed')).sort(), [...NAMES].sort())
  for (const [index, name] of NAMES.entries()) {
    deepStrictEqual(await readFile(join(home, `got ${index}`), 'utf8'), expected.get(name))
  }
  const size = (await lines(home, 'info')).find((line) => line.startsWith('size:'))
  deepStrictEqual(size?.split(/\s+/), ['size:', '18'])

  await script(home, [
    ['mount', at()],
    ...NAMES.map((name) => ['move', at(FOLDER, name), at(FOLDER, `moved ${name}`)]),
    ['copy', at(FOLDER, 'moved 100%.txt'), at(FOLDER, 'copy of 100%.txt')],
    ['rename', at(FOLDER, 'moved plain.txt'), 'two%20words & #?.txt'],
    ['remove', at(FOLDER, 'moved what?.txt')],
    ['list', at(FOLDER), '>', 'listed'],
  ])
  const moved = NAMES.filter((name) => name !== 'plain.txt' && name !== 'what?.txt').map((name) => `moved ${name}`)
  const after = [...moved, 'copy of 100%.txt', 'two%20words & #?.txt'].sort()
  deepStrictEqual([...(await readTree(join(served, FOLDER))).keys()].sort(), after)
  deepStrictEqual((await lines(home, 'listed')).sort(), after)
  return `${NAMES.length} names uploaded, listed, read, moved; copied, renamed, removed`
}

/** Runs gio several times in one session, because what it mounts ends with the session. */
async function script(cwd: string, commands: readonly (readonly string[])[]): Promise<void> {
  const shell = commands.map((words) => ['gio', ...words.map((word) => (word === '>' ? word : quoted(word)))].join(' '))
  await run('dbus-run-session', ['--', 'sh', '-c', ['set -e', ...shell].join('\n')], { cwd })
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}

async function lines(folder: string, file: string): Promise<string[]> {
  return (await readFile(join(folder, file), 'utf8')).trim().split('\n')
}

function sorted(tree: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...tree].sort(([one], [other]) => (one < other ? -1 : 1))
}
