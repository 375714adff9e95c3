import { deepStrictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { run } from './commands.ts'
import type { Site } from './site.ts'
import { pathsOf, readTree, TREE, writeTree } from './tree.ts'

/** Copies a tree with rclone to the server, lists it, compares it there and copies it back. */
export async function checkRclone({ url, served, work }: Site): Promise<string> {
  const local = join(work, 'local')
  const back = join(work, 'back')
  await writeTree(local, TREE)
  const rclone = (...args: readonly string[]) => run('rclone', [...settings(url), ...args], { cwd: work })

  await rclone('copy', local, ':webdav:rclone')
  deepStrictEqual(await readTree(join(served, 'rclone')), TREE)
  await rclone('check', '--download', local, ':webdav:rclone')
  const listed: unknown = JSON.parse((await rclone('lsjson', '-R', ':webdav:rclone')).stdout)
  deepStrictEqual(pathsListed(listed), pathsOf(TREE))

  await rclone('copy', ':webdav:rclone', ':webdav:copied')
  deepStrictEqual(await readTree(join(served, 'copied')), TREE)
  await rclone('copy', ':webdav:copied', back)
  deepStrictEqual(await readTree(back), TREE)
  await rclone('moveto', ':webdav:copied/cake 🍰.txt', ':webdav:copied/Kuchen & 🍰 100%.txt')
  await rclone('purge', ':webdav:rclone')
  const left = pathsOf(await readTree(served))
  deepStrictEqual(
    left.filter((path) => path.includes('🍰')),
    ['copied/Kuchen & 🍰 100%.txt', 'copied/süb dir & 50%/cake 🍰.txt'],
  )
  return `${TREE.size} names there, listed, compared, copied and back`
}

function settings(url: string): readonly string[] {
  return ['--config', '', '--webdav-url', url, '--webdav-vendor', 'other']
}

function pathsListed(listed: unknown): readonly string[] {
  if (!Array.isArray(listed)) throw new Error('lsjson: expected an array')
  return listed.map(({ Path, IsDir }) => (IsDir ? `${Path}/` : `${Path}`)).sort()
}
