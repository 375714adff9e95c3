import {
  type BuiltResponse,
  type ClarkName,
  type Lookup,
  type PropValue,
  parseMultistatus,
  propstatNames,
  propstatResponse,
  type ResponseElement,
  type ResponseInput,
  statusResponse,
  stringifyMultistatus,
  type XmlElement,
} from 'multistatus'
import { defineProp, integer } from 'multistatus/codec'
import * as dav from 'multistatus/dav'
import { describe, expectTypeOf, it } from 'vitest'

const { responses } = parseMultistatus(
  '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/a</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response></D:multistatus>',
)
const [first] = responses

describe('types of reading', () => {
  it('come from the descriptor', () => {
    expectTypeOf(first?.prop(dav.getcontentlength)).toEqualTypeOf<number | undefined>()
    expectTypeOf(first?.prop(dav.getlastmodified)).toEqualTypeOf<Date | undefined>()
    expectTypeOf(first?.prop(dav.resourcetype)).toEqualTypeOf<ReadonlySet<ClarkName> | undefined>()
    expectTypeOf(first?.prop('{urn:x}y')).toEqualTypeOf<XmlElement | undefined>()
    expectTypeOf<ResponseElement>().toHaveProperty('requireProp')
    const required = (response: ResponseElement) => response.requireProp(dav.getetag)
    expectTypeOf(required).returns.toEqualTypeOf<string>()
    const looked = (response: ResponseElement) => response.lookup(dav.getcontentlength)
    expectTypeOf(looked).returns.toEqualTypeOf<Lookup<number>>()
    const own = defineProp('{urn:x}count', integer)
    expectTypeOf(first?.prop(own)).toEqualTypeOf<number | undefined>()
    expectTypeOf(first?.prop(own)).not.toBeAny()
  })

  it('of pick follow the selection', () => {
    const picked = first?.pick({ etag: dav.getetag, size: dav.getcontentlength, color: '{urn:x}color' })
    expectTypeOf(picked?.etag).toEqualTypeOf<string | undefined>()
    expectTypeOf(picked?.size).toEqualTypeOf<number | undefined>()
    expectTypeOf(picked?.color).toEqualTypeOf<XmlElement | undefined>()
  })

  it('tell responses apart by kind', () => {
    if (first?.kind === 'status') expectTypeOf(first.kind).toEqualTypeOf<'status'>()
  })

  it('fit the writer', () => {
    expectTypeOf<ResponseElement>().toExtend<ResponseInput>()
    expectTypeOf<BuiltResponse>().toExtend<ResponseInput>()
    stringifyMultistatus(responses)
  })
})

describe('types of building', () => {
  it('take lists that were collected in a loop, and groups that may be absent', () => {
    const found: PropValue[] = []
    const missing: ClarkName[] = []
    propstatResponse('/a', { 200: found, 404: missing })
    propstatResponse('/a', { 200: found, 404: missing.length > 0 ? missing : undefined })
    propstatResponse('/a', { 208: [dav.displayname('x')], 404: [dav.getetag, '{urn:x}color'] })
    propstatNames('/a', { 200: [dav.getetag], 403: [dav.displayname] })
    statusResponse('/a', 423)
  })

  it('refuse what can never be right', () => {
    const code: number = 200 + missingStatus().length
    const refused = (): void => {
      // @ts-expect-error a value under 404
      propstatResponse('/a', { 404: [dav.displayname('x')] })
      // @ts-expect-error a name under 200
      propstatResponse('/a', { 200: [dav.displayname] })
      // @ts-expect-error a computed status
      propstatResponse('/a', { [code]: [dav.displayname('x')] })
      const groups = { 999: [dav.displayname('x')], 200: [dav.displayname('x')] }
      // @ts-expect-error an unknown status
      propstatResponse('/a', groups)
      // @ts-expect-error 207 never stands in a propstat
      propstatResponse('/a', { 207: [] })
      // @ts-expect-error a wrong type of value
      dav.getcontentlength('12')
      // @ts-expect-error an element is no name
      propstatNames('/a', { 403: [dav.displayname('x')] })
      // @ts-expect-error a name that is not in Clark notation
      first?.prop('displayname')
    }
    expectTypeOf(refused).toBeFunction()
  })
})

function missingStatus(): string {
  return ''
}
