import { describe, expect, it } from 'vitest'
import { body, propsXml, runCli, squeezed } from './run-cli.ts'

const CALDAV = 'urn:ietf:params:xml:ns:caldav'
const event = propsXml('/cal/1.ics', {
  '200 OK':
    `<D:getetag>"1"</D:getetag><D:getlastmodified>Sun, 06 Nov 1994 08:49:37 GMT</D:getlastmodified>` +
    `<C:calendar-data xmlns:C="${CALDAV}">BEGIN:VCALENDAR&#13;\nEND:VCALENDAR&#13;\n</C:calendar-data>` +
    '<D:getcontentlength>many</D:getcontentlength><D:resourcetype/><D:displayname> (404)</D:displayname>' +
    '<X:a xmlns:X="urn:x">1 &lt; 2</X:a><X:b xmlns:X="urn:x" k="v">t<X:c/></X:b>',
  '403 Forbidden': '<D:owner/><X:d xmlns:X="urn:x"/>',
})

/** The lines of properties, each as name and value. */
function propRows(stdout: string): string[] {
  return squeezed(stdout)
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())
}

describe('show --props', () => {
  it('prints every property with its value, or why it has none', async () => {
    const { code, stdout, stderr } = await runCli(['show', '--props'], { stdin: [body(event)] })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(propRows(stdout)).toEqual([
      'getetag  "1"',
      'getlastmodified  1994-11-06T08:49:37.000Z',
      '{urn:ietf:params:xml:ns:caldav}calendar-data  BEGIN:VCALENDAR\\r\\nEND:VCALENDAR\\r\\n',
      expect.stringMatching(/^getcontentlength {2}\(invalid\) .*"many".*/),
      'resourcetype  []',
      'displayname  \\x20(404)',
      '{urn:x}a  1 < 2',
      expect.stringMatching(/^\{urn:x\}b {2}<.* k="v".*>t<X:c\/><\/.*>$/),
      'owner  (403)',
      '{urn:x}d  (403)',
    ])
    expect(stdout).not.toContain('403: ') // not in the row of the response as well
  })

  it('gives the same as JSON, in full', async () => {
    const { stdout } = await runCli(['show', '--props', '--json'], { stdin: [body(event)] })
    const { responses } = JSON.parse(stdout) as { responses: { props: unknown[] }[] } // see ShownResponse
    expect(responses[0]?.props).toEqual([
      { prop: '{DAV:}getetag', status: 200, state: 'found', value: '"1"' },
      { prop: '{DAV:}getlastmodified', status: 200, state: 'found', value: '1994-11-06T08:49:37.000Z' },
      {
        prop: `{${CALDAV}}calendar-data`,
        status: 200,
        state: 'found',
        value: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
      },
      {
        prop: '{DAV:}getcontentlength',
        status: 200,
        state: 'invalid',
        xml: '<D:getcontentlength>many</D:getcontentlength>',
        reason: expect.stringContaining('"many"'),
      },
      { prop: '{DAV:}resourcetype', status: 200, state: 'found', value: [] },
      { prop: '{DAV:}displayname', status: 200, state: 'found', value: ' (404)' },
      { prop: '{urn:x}a', status: 200, state: 'unknown', value: '1 < 2' },
      { prop: '{urn:x}b', status: 200, state: 'unknown', xml: expect.stringContaining(' k="v"') },
      { prop: '{DAV:}owner', status: 403, state: 'failed' },
      { prop: '{urn:x}d', status: 403, state: 'failed' },
    ])
  })

  it('says what is odd about a value that it could read', async () => {
    const odd = propsXml('/a', { '200 OK': '<D:getlastmodified>Sunday, 06-Nov-94 08:49:37 GMT</D:getlastmodified>' })
    const { stdout } = await runCli(['show', '--props'], { stdin: [body(odd)] })
    expect(propRows(stdout)).toEqual([
      'getlastmodified  1994-11-06T08:49:37.000Z',
      expect.stringMatching(/^\(note\) [\w-]+: /),
    ])
    const json = await runCli(['show', '--props', '--ndjson'], { stdin: [body(odd)] })
    expect(JSON.parse(json.stdout.split('\n')[0] ?? '')).toMatchObject({ props: [{ notes: [expect.any(String)] }] })
  })

  it('does not let a value pass for a remark, or drive the terminal', async () => {
    const evil = '(404)\u009b2J\u202e\n&#x9d;\u2028'
    const stdin = [
      body(
        propsXml('/a', {
          '200 OK':
            `<D:displayname>${evil}</D:displayname><D:getetag/><D:getcontentlength>${evil}</D:getcontentlength>` +
            `<X:a xmlns:X="urn:${evil}">${evil}</X:a><X:b xmlns:X="urn:x" k="${evil}"/><D:resourcetype><X:z xmlns:X="urn:${evil}"/></D:resourcetype>`,
        }),
      ),
    ]
    const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069]/
    for (const format of [[], ['--json'], ['--ndjson']]) {
      const { code, stdout } = await runCli(['show', '--props', ...format], { stdin })
      expect(code).toBe(0)
      expect(stdout).not.toMatch(raw)
    }
    const { stdout } = await runCli(['show', '--props'], { stdin })
    expect(propRows(stdout)[0]).toBe('displayname  \\x28404)\\x9b2J\\u{202e}\\n\\x9d\\u{2028}')
    expect(propRows(stdout)[1]).toMatch(/^getetag {2}\((empty|invalid)\)/)
  })

  it('asks a server for all that it gives', async () => {
    let sent: unknown
    const fetch = async (_url: unknown, init?: RequestInit): Promise<Response> => {
      sent = init?.body
      return new Response(body(event), { status: 207, headers: { 'Content-Type': 'application/xml' } })
    }
    await runCli(['show', '--props', 'http://dav.example/cal/'], { fetch })
    expect(sent).toContain('<D:allprop/>')
    expect(sent).toMatch(/<D:include>\s*<D:resourcetype\/>/)
    await runCli(['show', 'http://dav.example/cal/'], { fetch })
    expect(sent).not.toContain('allprop')
  })
})
