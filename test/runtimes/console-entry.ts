import { serving } from './checks/serving.ts'
import { MARK } from './outcome.ts'
import { run } from './shared.ts'

/** For runtimes with a command line. No `await` at the top: this is required as well as imported. */
run({ serving }).then((outcome) => console.log(`${MARK}${JSON.stringify(outcome)}`))
