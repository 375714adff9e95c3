import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './manifest.ts'
import { run } from './run.ts'

/** The package as the registry would hand it out. */
export interface Packed {
  readonly tarball: string
  /** The extracted tarball. */
  readonly directory: string
  /** Where it was built. */
  readonly workshop: string
}

/** What the tarball is made of; a change in one of these means a new build. */
const ingredients = [
  'src',
  'schemas',
  'package.json',
  'package-lock.json',
  'tsup.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
]

const prefix = 'multistatus-packed-'

/**
 * Builds, packs and extracts the package outside the working tree, once for each state of its ingredients.
 *
 * The build runs in a copy, so that it neither disturbs `dist/` nor packs what an older build left there.
 */
export async function packed(): Promise<Packed> {
  const home = join(tmpdir(), `${prefix}${fingerprint()}`)
  const packedIn = (directory: string): Packed => ({
    tarball: join(directory, 'multistatus.tgz'),
    directory: join(directory, 'package'),
    workshop: join(directory, 'workshop'),
  })
  if (!existsSync(home)) {
    removeOldPacks()
    const draft = `${home}.${process.pid}`
    try {
      await build(packedIn(draft))
      if (!existsSync(home)) renameSync(draft, home) // another run may have been faster
    } finally {
      rmSync(draft, { recursive: true, force: true })
    }
  }
  return packedIn(home)
}

async function build({ tarball, workshop }: Packed): Promise<void> {
  mkdirSync(workshop, { recursive: true })
  for (const name of ingredients) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(workshop, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(workshop, 'node_modules'), 'junction')
  await run('npm', ['run', 'build'], workshop)
  await run('npm', ['pack', '--pack-destination', '..'], workshop)
  const home = dirname(tarball)
  const name = readdirSync(home).find((entry) => entry.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack wrote no tarball')
  renameSync(join(home, name), tarball)
  await run('tar', ['-xzf', tarball, '-C', home], home)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(root)
  for (const ingredient of ingredients) {
    const path = join(root, ingredient)
    if (!existsSync(path)) continue
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort() : ['']
    for (const file of files) {
      const full = join(path, file)
      if (statSync(full).isFile()) hash.update(`\0${ingredient}/${file}\0`).update(readFileSync(full))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Packs of earlier states are of no use to anybody after an hour. */
function removeOldPacks(): void {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name)
    if (!name.startsWith(prefix)) continue
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Number.POSITIVE_INFINITY }
    if (Date.now() - mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true })
  }
}
