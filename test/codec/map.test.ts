import { expect, it } from 'vitest'
import { attribute } from '../../src/codec/attribute.ts'
import { map } from '../../src/codec/map.ts'
import { text } from '../../src/codec/text.ts'
import { describeCodec } from './codec-table.ts'

const url = map(
  text,
  (value) => new URL(value),
  (value: URL) => value.href,
)

describeCodec('map', url, {
  reads: [['http://h/a', new URL('http://h/a')]],
  writes: [[new URL('http://h/b'), 'http://h/b']],
  refuses: [
    ['nowhere', 'Invalid URL'],
    ['<x:a/>', 'expected text'],
  ],
  refusesToWrite: [[{}, 'expected a string, got undefined']],
})

const upper = map(
  attribute('id'),
  (value) => value.toUpperCase(),
  (value: string) => value.toLowerCase(),
)

describeCodec('map of an attribute', upper, {
  reads: [['<D:p id="a"/>', 'A']],
  writes: [['B', '<D:p id="b"/>']],
  refuses: [['', 'expected the attribute id']],
  refusesToWrite: [],
})

it('lets what is thrown while writing through, and tells what was no error', () => {
  const broken = map(
    text,
    () => {
      throw 'a word'
    },
    (): string => {
      throw new RangeError('mine')
    },
  )
  expect(() => broken.encode(undefined as never)).toThrow(RangeError)
  expect(() => url.decode({ children: ['x'], text: 'x' } as never, () => {})).toThrow(
    expect.objectContaining({ code: 'invalid-input', cause: expect.any(TypeError) }),
  )
  expect(() => broken.decode({ children: [], text: '' } as never, () => {})).toThrow('a word')
})
