// Run after every change of the dependencies: `node .ci/complete-lock.mjs`.
//
// Tools with native code list one package for each platform as optional dependencies. npm leaves those that its
// registry does not have out of package-lock.json, and `npm ci` then refuses that file (npm/cli#9846). This adds an
// entry with the platform for each of them, so that `npm ci` skips it where it does not fit.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Whether a package installed at `from` finds one called `name`. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

let added = 0
for (const [from, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const words = name.split(/[/-]/)
    const os = systems.find((system) => words.includes(system))
    const cpu = processors.find((processor) => words.includes(processor))
    if (isLocked(from, name) || !os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) continue
    const musl = words.some((word) => word.startsWith('musl'))
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(os === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
      optional: true,
      os: [os],
    }
    added++
  }
}
const [rootPackage, ...others] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([rootPackage, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))])
writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`)
console.log(`${added} packages for other platforms added to package-lock.json`)
