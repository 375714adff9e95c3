import { alreadyReported, linkBindings, parseMultistatus, propstatResponse, stringifyMultistatus } from 'multistatus'
import * as dav from 'multistatus/dav'
import { describe, expect, it } from 'vitest'

describe('linkBindings', () => {
  it('pairs each 208 with the first report of the same resource-id, before or behind it', () => {
    const { responses } = parseMultistatus(
      stringifyMultistatus([
        alreadyReported('/early/', [dav.resourceId('urn:x')]),
        propstatResponse('/a/', { 200: [dav.resourceId('urn:x')] }),
        propstatResponse('/a2/', { 200: [dav.resourceId('urn:x')] }),
        alreadyReported('/late/', [dav.resourceId('urn:x')]),
      ]),
    )
    expect(linkBindings(responses).map(({ response, reported }) => [response.href, reported?.href])).toEqual([
      ['/early/', '/a/'],
      ['/late/', '/a/'],
    ])
  })

  it('leaves a 208 without a resource-id, or with one that is reported nowhere, unpaired', () => {
    const { responses } = parseMultistatus(
      stringifyMultistatus([
        propstatResponse('/a/', { 200: [dav.displayname('a')] }),
        alreadyReported('/b/', [dav.displayname('b')]),
        alreadyReported('/c/', [dav.resourceId('urn:unknown')]),
      ]),
    )
    expect(linkBindings(responses).map(({ reported }) => reported)).toEqual([undefined, undefined])
  })
})
