import { parseMultistatus } from 'multistatus'
import * as assert from 'multistatus/assert'
import * as dav from 'multistatus/dav'
import { toEqualMultistatus, toHaveProp } from 'multistatus/matchers'
import { checkStatusEntry, describeStatus, getStatus, parseStatusLine, statusCodes } from 'multistatus/status'
import { describeIssue, formatReport, rules, validate } from 'multistatus/validate'
import { type Checks, equal } from '../check.ts'
import { generated, recorded } from './bodies.ts'

const faulty = `<multistatus xmlns="DAV:">
  <response><href>/a b.txt</href><status>HTTP/1.1 423 Locked</status></response>
  <response><href>/b</href><status>HTTP/1.1 2000</status></response>
</multistatus>`

export const validating: Checks = {
  'finds nothing in good bodies, and the same everywhere in others'(note) {
    for (const body of generated) equal(validate(body).issues, [])
    for (const body of Object.values(recorded)) note(validate(body, { method: 'PROPFIND' }).issues)
  },

  'reports rule, place and hint'(note) {
    const report = validate(faulty, { method: 'DELETE', requestUri: '/' })
    equal(report.valid, false)
    equal(
      report.issues.some(({ rule }) => rule === 'href-invalid-characters'),
      true,
      'the rule of a blank in an href',
    )
    note(report.issues.map(describeIssue))
    note(formatReport(report, faulty))
  },

  'never throws'(note) {
    for (const body of ['', '<', '<html><p>not found', '<multistatus xmlns="DAV:"', '\u0000', '{}']) {
      const report = validate(body)
      equal(report.valid, false, body)
      note(report.issues)
    }
  },

  'knows the rules and the status codes'(note) {
    equal([getStatus(208)?.phrase, getStatus(207)?.phrase], ['Already Reported', 'Multi-Status'])
    note([rules, statusCodes.map((code) => [getStatus(code), describeStatus(code, 'PROPFIND')])])
    note(parseStatusLine('HTTP/1.1 404 Not Found'))
    note(checkStatusEntry({ code: 204, place: 'response', method: 'DELETE' }))
  },

  'has matchers and assertions'() {
    const [body = ''] = generated
    assert.assertValidMultistatus(body, { method: 'PROPFIND' })
    assert.assertProp(body, '/dav/work/minutes%203.txt', dav.getcontenttype, 'text/plain')
    equal(toHaveProp.call(undefined, body, '/dav/work/minutes%203.txt', dav.getcontenttype, 'text/html').pass, false)
    equal(toEqualMultistatus.call(undefined, body, parseMultistatus(body)).pass, true)
  },
}
