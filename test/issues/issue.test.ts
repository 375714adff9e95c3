import { InvalidMultistatusError, isMultistatusError } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { finding } from '../../src/issues/issue.ts'

describe('finding', () => {
  it('has facts only where there are some', () => {
    expect(finding({ id: 'a-rule', level: 'error' })).toStrictEqual({ rule: 'a-rule', level: 'error' })
    expect(finding({ id: 'a-rule', level: 'info' }, { code: 1 })).toStrictEqual({
      rule: 'a-rule',
      level: 'info',
      args: { code: 1 },
    })
  })
})

describe('InvalidMultistatusError', () => {
  it('names path, rule, facts and place', () => {
    const place = { path: '/multistatus/response[2]', offset: 10, line: 3, column: 4 }
    const error = new InvalidMultistatusError({ ...finding({ id: 'a-rule', level: 'error' }, { code: 1 }), ...place })
    expect(isMultistatusError(error) && error.code).toBe('invalid-multistatus')
    expect(error.message).toBe('/multistatus/response[2]: a-rule {"code":1} (line 3, column 4)')
    expect(error.issue.rule).toBe('a-rule')
  })
})
