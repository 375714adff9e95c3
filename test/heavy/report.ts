let passed = 0
let failed = 0

/** Tells how a case went, how long it took since a time of `performance.now()`, and the most memory used so far. */
export function report(what: string, ok: boolean, detail: string, since: number): void {
  if (ok) passed++
  else failed++
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}: ${detail}, ${seconds} s, at most ${peak} MB resident so far`)
}

/** Tells how many cases passed and failed; the exit code is 1 if any did. */
export function total(): void {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
