import type { Codec } from './codec.ts'

/** A list in which there should be something: one that is empty is read with a note. */
export function some<T, Input>(codec: Codec<readonly T[], Input>): Codec<readonly T[], Input> {
  return {
    ...codec,
    decode(element, note) {
      let noted = false
      const found = codec.decode(element, (rule, detail) => {
        noted = true
        note(rule, detail)
      })
      if (found.length === 0 && !noted) note('prop-value-content', 'expected one or more, found none')
      return found
    },
  }
}
