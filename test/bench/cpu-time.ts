/** For so many CPU milliseconds a function runs before it is measured: the compiler is done with it by then. */
const WARM = 500

/** Below so many CPU milliseconds a measurement says little. */
const ENOUGH = 120

/** The CPU milliseconds of one run of a function, in a process that has run it at least three times before. */
export async function cpuTime(run: () => unknown): Promise<number> {
  let runs = 1
  let spent = await timed(run, runs)
  for (let all = spent, warm = 1; all < WARM || warm < 3; all += spent, warm += runs) {
    if (spent < WARM / 4) runs *= 2
    spent = await timed(run, runs)
  }
  const times = Math.max(2, Math.ceil((ENOUGH * runs) / spent))
  return (await timed(run, times)) / times
}

async function timed(run: () => unknown, runs: number): Promise<number> {
  const before = process.cpuUsage()
  for (let i = 0; i < runs; i++) {
    const result = run()
    if (result instanceof Promise) await result
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
