import { run } from './shared.ts'

/** For a page: the outcome goes back to where it came from. */
run().then((outcome) => fetch('/outcome', { method: 'POST', body: JSON.stringify(outcome) }))
