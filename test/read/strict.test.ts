import { InvalidMultistatusError, parseMultistatus, readMultistatus } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { everySplit } from '../xml/scanning.ts'
import { multistatus, run } from './reading.ts'

const good = '<D:response><D:href>/a</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>'
const noResult = '<D:response><D:href>/b</D:href></D:response>'
const advice = '<x:foreign/>'

describe('strict', () => {
  it('throws the first error, and no warning before it', () => {
    const heard: string[] = []
    const body = multistatus(`${good}${advice}${noResult}<D:response/>`)
    const read = (): unknown => parseMultistatus(body, { strict: true, onIssue: ({ rule }) => heard.push(rule) })
    expect(read).toThrow(InvalidMultistatusError)
    expect(heard).toEqual(['element-foreign', 'response-no-result'])
    expect(read).toThrow('/multistatus/response[2]: response-no-result (line 2, column 100)')
  })

  it('gives the responses before the error, the same at every split', () => {
    const body = multistatus(`${good}${noResult}${good}`)
    for (const chunks of everySplit(body)) {
      const { responses, error } = run(chunks, { strict: true })
      expect(responses.map(({ href }) => href)).toEqual(['/a'])
      expect(error).toMatchObject({
        code: 'invalid-multistatus',
        issue: { rule: 'response-no-result', path: '/multistatus/response[2]', line: 2, column: 88 },
      })
    }
  })

  it('accepts what is only advised against', async () => {
    const body = multistatus(good + advice)
    expect(parseMultistatus(body, { strict: true }).issues).toHaveLength(1)
    expect((await readMultistatus(body, { strict: true })).issues).toHaveLength(1)
    expect(parseMultistatus(multistatus(noResult), { strict: false }).responses).toHaveLength(1)
  })
})
