import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bundleForWeb } from './bundles.ts'
import { runInChromium } from './chromium.ts'
import { ProgramError, runProgram } from './run-program.ts'

/** Where the checks lie, and where a runtime may write. */
export interface Site {
  readonly directory: string
}

/** Something that runs JavaScript. */
export interface Runtime {
  /** As `--only` names it. */
  readonly name: string
  /** What it says it is; the first to fail where it is not installed. */
  version(site: Site): Promise<string>
  /** What it prints while it runs the checks, for each way in which it can load the package. */
  run(site: Site): Promise<readonly string[]>
}

/** Milliseconds: the first start downloads the runtime. */
const LONGEST_START = 120_000
/** Milliseconds, for the checks. */
const LONGEST_RUN = 60_000

/** A runtime that npx downloads into its cache. */
async function npx(args: readonly string[], { directory }: Site, longest: number): Promise<string> {
  return runProgram('npx', ['-y', ...args], { cwd: directory, longest })
}

/** One with a command line, which takes the package as an ES module and as CommonJS. */
function commandLine(name: string, npxArgs: readonly string[], runArgs: readonly string[] = []): Runtime {
  return {
    name,
    async version(site) {
      const said = await installed(npx([...npxArgs, '--version'], site, LONGEST_START))
      return /\d+(?:\.\d+)+/.exec(said.replace(/^npm .*$/gm, ''))?.[0] ?? said
    },
    async run(site) {
      const outputs: string[] = []
      for (const file of ['checks.mjs', 'checks.cjs']) {
        outputs.push(await npx([...npxArgs, ...runArgs, file], site, LONGEST_RUN))
      }
      return outputs
    },
  }
}

async function installed(said: Promise<string>): Promise<string> {
  return said.catch((error: unknown) => {
    throw new ProgramError(`it is downloaded from the npm registry, which has to be reachable: ${error}`)
  })
}

const workerd: Runtime = {
  name: 'workerd',
  async version(site) {
    const said = await installed(npx(['workerd@1', '--version'], site, LONGEST_START))
    return /\d{4}-\d\d-\d\d/.exec(said)?.[0] ?? said
  },
  async run(site) {
    const bundle = basename(await bundleForWeb(site.directory, 'worker'))
    const config = join(site.directory, 'config.capnp')
    await writeFile(config, workerConfig(bundle))
    return [await npx(['workerd@1', 'test', config], site, LONGEST_RUN)]
  },
}

/** No flag for what Node has: the package must not need it. */
function workerConfig(bundle: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker", esModule = embed "${bundle}")],
    compatibilityDate = "2025-09-01",
  ))],
);
`
}

const chromium: Runtime = {
  name: 'chromium',
  async version({ directory }) {
    const options = { cwd: directory, longest: LONGEST_START }
    const said = await runProgram('chromium', ['--version'], options).catch((error: unknown) => {
      const install = 'apt-get update && apt-get install -y --no-install-recommends chromium'
      throw new ProgramError(`needs chromium: ${install} (${error})`)
    })
    return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said
  },
  async run({ directory }) {
    return [await runInChromium(directory, LONGEST_RUN)]
  },
}

export const runtimes: readonly Runtime[] = [
  ...['20', '22', '24', '26'].map((major) => commandLine(`node${major}`, ['-p', `node@${major}`, 'node'])),
  commandLine('bun', ['bun@1']),
  commandLine('deno', ['deno@2'], ['run', '--allow-read', '--allow-net=127.0.0.1', '--no-remote']),
  workerd,
  chromium,
]
