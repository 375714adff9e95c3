import {
  InvalidInputError,
  InvalidMultistatusError,
  isMultistatusError,
  LimitError,
  MultistatusError,
  NotMultistatusError,
  XmlSyntaxError,
} from 'multistatus'
import { describe, expect, it, vi } from 'vitest'

const issue = { rule: 'some-rule', level: 'error', path: '/multistatus', offset: 1, line: 2, column: 3 } as const
const errors = [
  [new XmlSyntaxError('syntax', 'a', { offset: 1, line: 2, column: 3 }, 'b\n^'), 'xml-syntax', XmlSyntaxError],
  [
    new NotMultistatusError({ httpStatus: 200, root: '{}a', beginning: '<a/>' }),
    'not-multistatus',
    NotMultistatusError,
  ],
  [new InvalidMultistatusError(issue), 'invalid-multistatus', InvalidMultistatusError],
  [new LimitError('depth', 3, 'elements'), 'limit-exceeded', LimitError],
  [new InvalidInputError('a'), 'invalid-input', InvalidInputError],
] as const

describe.each(errors)('%s', (error, code, Class) => {
  it('has its code, its name and its class', () => {
    expect(error.code).toBe(code)
    expect(Class.code).toBe(code)
    expect(error.name).toBe(Class.name)
    expect(error).toBeInstanceOf(Class)
    expect(error).toBeInstanceOf(MultistatusError)
    expect(error).toBeInstanceOf(Error)
    expect(isMultistatusError(error)).toBe(true)
    for (const [, , other] of errors) expect(error instanceof other).toBe(other === Class)
  })

  it('has no enumerable brand', () => {
    expect(
      Object.getOwnPropertySymbols(error).filter((key) => Object.prototype.propertyIsEnumerable.call(error, key)),
    ).toEqual([])
  })
})

describe('errors of another copy of the package', () => {
  it('are recognised, each as what it is', async () => {
    vi.resetModules()
    const copy = await import('multistatus')
    expect(copy.XmlSyntaxError).not.toBe(XmlSyntaxError)
    const theirs = new copy.LimitError('depth', 3, 'elements')
    expect(isMultistatusError(theirs)).toBe(true)
    expect(theirs).toBeInstanceOf(MultistatusError)
    expect(theirs).toBeInstanceOf(LimitError)
    expect(theirs instanceof XmlSyntaxError).toBe(false)
    expect(copy.isMultistatusError(new InvalidInputError('a'))).toBe(true)
    expect(() => copy.parseElement('')).toThrow(XmlSyntaxError)
  })
})

describe('isMultistatusError', () => {
  it('says no to everything else', () => {
    for (const value of [
      undefined,
      null,
      0,
      '',
      {},
      [],
      new Error('a'),
      { code: 'xml-syntax' },
      () => {},
      Symbol('a'),
    ]) {
      expect(isMultistatusError(value)).toBe(false)
      expect((value as unknown) instanceof MultistatusError).toBe(false)
    }
  })
})

describe('messages', () => {
  it('say what, where and what to do', () => {
    expect(new LimitError('depth', 3, 'elements inside each other').message).toBe(
      'elements inside each other: more than 3; raise it with { limits: { depth: … } } if the source is trusted',
    )
    expect(new InvalidMultistatusError({ ...issue, args: { a: 'b' } }).message).toBe(
      '/multistatus: some-rule {"a":"b"} (line 2, column 3)',
    )
    expect(errors[0][0].message).toBe('a (line 2, column 3)\nb\n^')
  })

  it('keep the cause', () => {
    const cause = new Error('a')
    expect(new InvalidInputError('b', { cause }).cause).toBe(cause)
  })

  it('hold nothing that a terminal acts on', () => {
    const hostile = '\u001b[31m\u009b31m\u007f\u202e\u2066\u200f\r\n\u2028\ud800'
    const shown = [
      new XmlSyntaxError('syntax', hostile, { offset: 1, line: 2, column: 3 }, '').reason,
      new NotMultistatusError({ httpStatus: 200, root: `{${hostile}}a`, beginning: '<a/>' }).message,
      new NotMultistatusError({ httpStatus: 200, root: undefined, beginning: hostile }).message,
      new InvalidMultistatusError({ ...issue, args: { a: hostile } }).message,
    ]
    for (const text of shown) {
      expect(text).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]|\p{Surrogate}/u,
      )
    }
  })
})
