import { MARK } from './outcome.ts'
import { run } from './shared.ts'

/** For workerd, which calls it inside of a handler: there are no random numbers and no timers outside. */
const worker: { test(): Promise<void> } = {
  async test() {
    console.log(`${MARK}${JSON.stringify(await run())}`)
  },
}

export default worker
