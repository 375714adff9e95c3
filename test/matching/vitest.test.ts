import { parseMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import * as matchers from 'multistatus/matchers'
import 'multistatus/vitest'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { body } from './support.ts'

describe('multistatus/vitest', () => {
  it('installs the matchers', () => {
    expect(body).toBeValidMultistatus({
      method: 'PROPFIND',
      level: 'warning',
      levels: { 'status-423-condition': 'off' },
    })
    expect(body).toHaveResponse('/docs/', { collection: true })
    expect(body).toHaveProp('/docs/a.txt', dav.getcontentlength, 12)
    expect(body).toHaveProp('/docs/a.txt', '{DAV:}getetag', '"a1"')
    expect(body).toHaveFailedProp('/docs/a.txt', dav.displayname, 404)
    expect(body).toEqualMultistatus(parseMultistatus(body))
  })

  it('installs them for .not', () => {
    expect('<multistatus/>').not.toBeValidMultistatus()
    expect(body).not.toHaveResponse('/x')
    expect(body).not.toHaveProp('/docs/a.txt', dav.displayname)
    expect(body).not.toHaveFailedProp('/docs/a.txt', dav.getetag)
    expect(body).not.toEqualMultistatus('<D:multistatus xmlns:D="DAV:"/>')
    expect(() => expect('<').not.toHaveResponse('/x')).toThrow('cannot be read')
    expect(() => expect(body).toHaveResponse('/x')).toThrow('expected a response for /x')
  })

  it('installs them as asymmetric matchers', () => {
    expect({ status: 207, body }).toEqual({
      status: 207,
      body: expect.toHaveProp('/docs/a.txt', dav.getcontentlength, 12),
    })
    expect({ body }).not.toEqual({ body: expect.toHaveResponse('/x') })
  })

  it('has types that know the value of a property', () => {
    expectTypeOf(expect(body).toHaveResponse).returns.toEqualTypeOf<void>()
    expectTypeOf(expect(body).toHaveResponse).parameter(0).toEqualTypeOf<string>()
    // @ts-expect-error a content length is a number
    expect(() => expect(body).toHaveProp('/docs/a.txt', dav.getcontentlength, '12')).toThrow()
    // @ts-expect-error there is no such kind
    expect(() => expect(body).toHaveResponse('/docs/', { kind: 'folder' })).toThrow()
    // @ts-expect-error there is no such level
    expect(body).toBeValidMultistatus({ level: 'fatal' })
  })

  it('exports nothing to expect.extend but matchers', () => {
    expect(Object.keys(matchers).sort()).toEqual([
      'toBeValidMultistatus',
      'toEqualMultistatus',
      'toHaveFailedProp',
      'toHaveProp',
      'toHaveResponse',
    ])
    for (const matcher of Object.values(matchers)) expect(matcher).toBeTypeOf('function')
  })
})
