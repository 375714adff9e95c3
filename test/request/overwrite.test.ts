import { describe, expect, it } from 'vitest'
import { formatOverwrite, parseOverwrite } from '../../src/request/overwrite.ts'
import { expectFault, expectRefusal } from './bodies.ts'

describe('Overwrite', () => {
  it.each([
    ['T', true],
    ['F', false],
    [' f ', false],
    ['t', true],
    ['', true],
    [null, true],
    [undefined, true],
  ])('%j is read as %j', (value, overwrite) => {
    expect(parseOverwrite(value)).toBe(overwrite)
  })

  it.each(['true', 'TF', '0', 'F, F'])('%j is answered with 400', (value) => {
    expectFault(() => parseOverwrite(value), 400, 'Overwrite: expected T or F')
  })

  it('is read back', () => {
    for (const overwrite of [true, false]) expect(parseOverwrite(formatOverwrite(overwrite))).toBe(overwrite)
    expectRefusal(() => formatOverwrite('F' as unknown as boolean), 'expected true or false') // as without types
  })
})
