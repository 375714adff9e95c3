import { createLearned, type Learned } from '../xml/learned.ts'

/**
 * What all readers learn from and add to unless the option `learn` says otherwise.
 *
 * The only module state of the package: a bounded cache, of which no result depends.
 */
export const defaultLearned: Learned = /* @__PURE__ */ createLearned()
