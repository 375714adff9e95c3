import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Debian's own Python, which is the one that has Debian's modules. */
export const PYTHON = '/usr/bin/python3'

interface Need {
  /** The Debian package. */
  readonly name: string
  isThere(): Promise<boolean>
}

const NEEDS: readonly Need[] = [
  ...['litmus', 'rclone', 'cadaver', 'curl', 'vdirsyncer'].map((name) => ({ name, isThere: () => onPath(name) })),
  { name: 'libglib2.0-bin', isThere: () => onPath('gio') },
  { name: 'gvfs-backends', isThere: () => isExecutable('/usr/libexec/gvfsd-dav') },
  { name: 'dbus', isThere: () => onPath('dbus-run-session') },
  { name: 'python3-caldav', isThere: () => succeeds(PYTHON, ['-c', 'import caldav']) },
]

/** The Debian packages that are not installed. */
export async function missingPackages(): Promise<readonly string[]> {
  const missing: string[] = []
  for (const { name, isThere } of NEEDS) if (!(await isThere())) missing.push(name)
  return missing
}

async function onPath(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (await isExecutable(join(folder, program))) return true
  }
  return false
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'ignore' })
  await once(child, 'close').catch(() => {}) // the program itself is not there
  return child.exitCode === 0
}
