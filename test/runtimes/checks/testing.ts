import { parseMultistatus, sameMultistatus } from 'multistatus'
import { faults, sampleMultistatus, variants } from 'multistatus/testing'
import { validate } from 'multistatus/validate'
import { type Checks, equal, thrownBy } from '../check.ts'

const bytesOf = (body: string | Uint8Array): unknown => (typeof body === 'string' ? body : [...body])

export const testing: Checks = {
  'reads every variant of a body as the same'(note) {
    const sample = parseMultistatus(sampleMultistatus)
    const made = variants()
    equal(made.length > 20, true, 'there are variants')
    for (const { name, body, contentType } of made) {
      equal(sameMultistatus(parseMultistatus(body, { contentType }), sample), true, name)
      note([name, bytesOf(body)])
    }
  },

  async 'sees every fault'(note) {
    const made = faults()
    equal(made.length > 20, true, 'there are faults')
    for (const { name, body, rule, context, kind } of made) {
      equal(
        validate(body, context).issues.some((issue) => issue.rule === rule),
        true,
        name,
      )
      if (kind === 'malformed') {
        const { code } = await thrownBy(() => parseMultistatus(body))
        equal(code === 'xml-syntax' || code === 'not-multistatus', true, `${name}: ${code}`)
      }
      note([name, bytesOf(body), validate(body, context).issues])
    }
  },
}
