import { validate } from 'multistatus/validate'
import { describe, expect, it } from 'vitest'
import { bodyOf, linesOf, propstat, reporting, withProp, withStatus } from './requests.ts'

const event = '<C:calendar-data>BEGIN:VCALENDAR</C:calendar-data>'
const card = '<K:address-data>BEGIN:VCARD</K:address-data>'

describe('calendar and address data', () => {
  it('are no properties, found by PROPFIND', () => {
    const body = bodyOf(withProp('/a', event), withProp('/b', card), withProp('/c', '<C:calendar-data/>', 404))
    for (const method of ['PROPFIND', 'PROPPATCH']) {
      expect(linesOf(/not-property/, body, { method })).toEqual([
        '2 error caldav-calendar-data-not-property',
        '3 error carddav-address-data-not-property',
      ])
    }
    expect(linesOf(/not-property/, body, { report: 'calendar-query' })).toEqual([])
    expect(validate(body, { method: 'PROPFIND' }).issues).toContainEqual(
      expect.objectContaining({ path: '/multistatus/response[1]/propstat[1]/prop/calendar-data' }),
    )
  })

  it('are a matter of style in sync-collection, which is said once', () => {
    const body = bodyOf(withProp('/a', card), withProp('/b', event), withProp('/c', event))
    expect(linesOf(/not-property/, body, { report: 'sync-collection' })).toEqual([
      '3 info caldav-calendar-data-not-property',
    ])
  })

  it('are text that begins as its type does', () => {
    const data = (text: string, attributes = ''): string =>
      withProp('/a', `<C:calendar-data ${attributes}>${text}</C:calendar-data>`)
    const body = bodyOf(
      data('\ufeff\n BEGIN:VCALENDAR'),
      data('<![CDATA[begin:vcalendar]]>'),
      data('[]', 'content-type="application/calendar+json"'),
      data('[]'),
      data('[]', 'content-type="Text/Calendar; charset=utf-8"'),
      data('BEGIN:VCALENDAR<C:comp name="VEVENT"/>'),
      data('<C:comp name="VEVENT"/>', 'content-type="application/calendar+xml"'),
      withProp('/b', '<K:address-data>BEGIN:VCALENDAR</K:address-data>'),
    )
    expect(linesOf(/data-text/, body)).toEqual([
      '6 error caldav-calendar-data-text',
      '7 error caldav-calendar-data-text',
      '8 error caldav-calendar-data-text',
      '9 error caldav-calendar-data-text',
      '10 error carddav-address-data-text',
    ])
  })
})

describe('the answer to calendar-query', () => {
  const query = (more = {}) =>
    reporting(
      '<C:calendar-query><D:prop><D:getetag/><D:owner/></D:prop><C:filter><C:comp-filter name="VCALENDAR"/></C:filter></C:calendar-query>',
      { requestUri: '/c/', ...more },
    )

  it('reports what was asked for, under any status', () => {
    const whole = `<D:response><D:href>/c/b</D:href>${propstat('<D:getetag>"1"</D:getetag>')}${propstat('<D:owner/>', 403)}</D:response>`
    const body = bodyOf(withProp('/c/a'), whole, withStatus('/c/d', 404), withProp('/c/e', '<D:x/>'))
    expect(linesOf(/missing/, body, query())).toEqual([
      '2 error caldav-query-missing-property',
      '5 error caldav-query-missing-property',
      '5 error caldav-query-missing-property',
    ])
    expect(linesOf(/^caldav/, body, query({ prefer: 'return=minimal' }))).toEqual([])
  })

  it('marks a list that is cut short with the Request-URI', () => {
    const marks = bodyOf(withStatus('/c', 507), withStatus('/c/x', 507), withStatus('', 507))
    expect(linesOf(/truncation/, marks, query())).toEqual(['3 info caldav-query-truncation'])
    for (const requestUri of [undefined, 'urn:x', '']) {
      expect(linesOf(/truncation/, marks, query({ requestUri }))).toEqual([])
    }
  })
})

describe('the answer to addressbook-query', () => {
  const query = (nresults: number) =>
    reporting(
      `<K:addressbook-query><D:prop><D:getetag/></D:prop><K:filter/><K:limit><K:nresults>${nresults}</K:nresults></K:limit></K:addressbook-query>`,
      { requestUri: '/k/' },
    )
  const said = '<D:error><D:number-of-matches-within-limits/></D:error>'

  it('marks a list that is cut short with the Request-URI and a condition', () => {
    const body = bodyOf(withStatus('/k/', 507), withStatus('/k/a', 507, said), withProp('/k/b'))
    expect(linesOf(/truncation/, body, query(9))).toEqual([
      '2 warning carddav-truncation-507',
      '3 error carddav-truncation-507',
    ])
  })

  it('counts results without the mark', () => {
    const body = (count: number): string =>
      bodyOf(...Array.from({ length: count }, (_, i) => withProp(`/k/${i}`)), withStatus('/k/', 507, said))
    expect(linesOf(/limit/, body(2), query(3))).toEqual(['4 error carddav-limit-count'])
    for (const count of [1, 3, 4]) expect(linesOf(/limit/, body(count), query(3))).toEqual([])
  })

  it('says why it does not convert, in the response or in the propstat', () => {
    const why = '<D:error><K:supported-address-data-conversion/></D:error>'
    const failed = propstat('<K:address-data/>', 415)
    const body = bodyOf(
      withStatus('/a', 415),
      withStatus('/b', 415, why),
      `<D:response><D:href>/c</D:href>${failed}</D:response>`,
      `<D:response><D:href>/d</D:href>${failed}${why}</D:response>`,
      `<D:response><D:href>/e</D:href>${propstat('<K:address-data/>', 415, why)}</D:response>`,
    )
    expect(linesOf(/conversion/, body, query(9))).toEqual([
      '2 error carddav-conversion-condition',
      '4 error carddav-conversion-condition',
    ])
    expect(linesOf(/conversion/, body, { report: 'calendar-query' })).toEqual([])
  })
})

describe('the answer to a POST', () => {
  const recipient = '<C:recipient><D:href>mailto:a@example.com</D:href></C:recipient>'
  const found = (body: string, context = {}): string[] => linesOf(/schedule/, body, { method: 'POST', ...context })

  it('is no multistatus if it went to an Outbox, which the context or the body tells', () => {
    const wrong = ['1 error caldav-schedule-response-207']
    expect(found(bodyOf(withStatus('/a', 200)), { outbox: true })).toEqual(wrong)
    expect(found(bodyOf(withStatus('/a', 200, recipient)))).toEqual(wrong)
    expect(found(bodyOf(`<C:response>${recipient}</C:response>`))).toEqual(wrong)
  })

  it('may be one elsewhere', () => {
    expect(found(bodyOf(withStatus('/a', 200)))).toEqual([])
    expect(found(bodyOf(withStatus('/a', 200, recipient)), { outbox: false })).toEqual([])
    expect(found(bodyOf(withStatus('/a', 200, recipient)), { method: 'REPORT' })).toEqual([])
  })
})
