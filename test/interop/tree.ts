import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files by their paths with their contents; folders end in a slash and have none. */
export type Tree = ReadonlyMap<string, string>

/** Names that break clients and servers which encode too little or too much. */
export const NAMES: readonly string[] = [
  'plain.txt',
  'with space.txt',
  'Tom & Jerry <3.txt',
  '100%.txt',
  'hash #1.txt',
  'what?.txt',
  'two%20words.txt',
  'plus+semi;colon,comma.txt',
  "quote'd (1) [2].txt",
  'Zoë Äpfel.txt',
  'cake 🍰.txt',
]

/** A folder with all names, in itself and in a folder below. */
export const TREE: Tree = new Map([
  ...NAMES.map((name): [string, string] => [name, `content of ${name}\n`]),
  ['süb dir & 50%/', ''],
  ...NAMES.map((name): [string, string] => [`süb dir & 50%/${name}`, `below: ${name}\n`]),
])

export async function writeTree(folder: string, tree: Tree): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [path, content] of tree) {
    if (path.endsWith('/')) await mkdir(join(folder, path))
    else await writeFile(join(folder, path), content)
  }
}

export async function readTree(folder: string): Promise<Tree> {
  const tree = new Map<string, string>()
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) tree.set(entry.name, await readFile(path, 'utf8'))
    else {
      tree.set(`${entry.name}/`, '')
      for (const [below, content] of await readTree(path)) tree.set(`${entry.name}/${below}`, content)
    }
  }
  return tree
}

/** The paths in an order of their own. */
export function pathsOf(tree: Tree): readonly string[] {
  return [...tree.keys()].sort()
}
