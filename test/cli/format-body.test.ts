import fc from 'fast-check'
import { parseMultistatus, sameMultistatus, stringifyMultistatus } from 'multistatus'
import { describe, expect, it } from 'vitest'
import { formatBody } from '../../src/cli/format-body.ts'
import { bodyText } from '../../src/rules/body-text.ts'
import { bodiesIn, corpusFolders } from '../corpus/bodies.ts'
import { builtResponse } from '../support/arbitraries.ts'

describe('formatBody', () => {
  it('indents the skeleton and keeps values as they are', () => {
    const text =
      '<?xml version="1.0"?><!-- by\n   hand --><D:multistatus xmlns:D="DAV:"\n    xmlns:C="urn:c"><D:response>\n\n\n<D:href>\n /a </D:href><D:propstat >' +
      '<D:prop><C:data> BEGIN\r\n<b> x </b>\n\n</C:data ><D:getetag/><!-- kept --></D:prop>\n<D:status>HTTP/1.1 200 OK</D:status></D:propstat>' +
      '<D:propstat><D:prop>  </D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response><D:response\n/></D:multistatus><!-- end -->'
    expect(formatBody(text, '  ')).toBe(
      [
        '<?xml version="1.0"?>',
        '<!-- by\n   hand -->',
        '<D:multistatus xmlns:D="DAV:"\n    xmlns:C="urn:c">',
        '  <D:response>',
        '    <D:href>\n /a </D:href>',
        '    <D:propstat >',
        '      <D:prop>',
        '        <C:data> BEGIN\r\n<b> x </b>\n\n</C:data >',
        '        <D:getetag/>',
        '        <!-- kept -->',
        '      </D:prop>',
        '      <D:status>HTTP/1.1 200 OK</D:status>',
        '    </D:propstat>',
        '    <D:propstat>',
        '      <D:prop></D:prop>',
        '      <D:status>HTTP/1.1 404 Not Found</D:status>',
        '    </D:propstat>',
        '  </D:response>',
        '  <D:response\n/>',
        '</D:multistatus>',
        '<!-- end -->',
        '',
      ].join('\n'),
    )
  })

  it('breaks lines as the body does', () => {
    const text = '<multistatus xmlns="DAV:">\r\n<response><href>\n/a</href></response></multistatus>'
    expect(formatBody(text, ' ')).toBe(
      '<multistatus xmlns="DAV:">\r\n <response>\r\n  <href>\n/a</href>\r\n </response>\r\n</multistatus>\r\n',
    )
  })

  it('knows the skeleton by its namespace, wherever it is declared', () => {
    const text =
      '<multistatus xmlns="DAV:"><response xmlns=""> <href/> </response><x:response xmlns:x="DAV:"> <x:href>/</x:href></x:response></multistatus>'
    expect(formatBody(text, '\t')).toBe(
      '<multistatus xmlns="DAV:">\n\t<response xmlns=""> <href/> </response>\n\t<x:response xmlns:x="DAV:">\n\t\t<x:href>/</x:href>\n\t</x:response>\n</multistatus>\n',
    )
  })

  it('keeps what is malformed', () => {
    const text =
      '<multistatus xmlns="DAV:">  stray\n text<![CDATA[ <a> ]]>&amp;<response>&#32;<prop><x> </x></prop><status>x<y> </y></status></response></multistatus>'
    const formatted = formatBody(text, '  ')
    expect(formatted).toBe(
      [
        '<multistatus xmlns="DAV:">',
        '  stray\n text<![CDATA[ <a> ]]>&amp;',
        '  <response>',
        '    &#32;',
        '    <prop><x> </x></prop>',
        '    <status>x<y> </y></status>',
        '  </response>',
        '</multistatus>',
        '',
      ].join('\n'),
    )
    expect(sameMultistatus(parseMultistatus(formatted), parseMultistatus(text))).toBe(true)
  })

  it('means the same and is stable, for whatever the writer makes and however it is broken up', () => {
    const noise = fc.constantFrom('', ' ', '\n', '\r\n\t', '<!-- - <D:response> -->', '<?x y?>')
    fc.assert(
      fc.property(
        fc.array(builtResponse, { maxLength: 3 }),
        fc.array(noise),
        fc.constantFrom('', '  ', '\t'),
        (built, noises, indent) => {
          const whole = stringifyMultistatus(built)
          // Between the elements of the skeleton, where noise is allowed.
          let i = 0
          const text = whole.replace(/<\/?D:(?:response|propstat|prop|status)>/g, (tag) =>
            tag === '<D:status>' ? tag : tag + (noises[i++ % (noises.length || 1)] ?? ''),
          )
          const source = meaning(text) === meaning(whole) ? text : whole // the noise fell into a value
          const formatted = formatBody(source, indent)
          expect(meaning(formatted)).toBe(meaning(source))
          expect(formatBody(formatted, indent)).toBe(formatted)
          expect(formatBody(formatBody(source, '    '), indent)).toBe(formatted)
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each(corpusFolders())(
    'means the same and is stable, for all bodies of %s',
    (folder) => {
      let bodies = 0
      for (const body of bodiesIn(folder)) {
        if (body.facts === undefined) continue
        const bytes = body.bytes()
        const read = attempt(bytes)
        if (read === undefined) continue
        bodies++
        const { text } = bodyText(bytes, undefined)
        const formatted = formatBody(text, '  ')
        expect(sameMultistatus(parseMultistatus(formatted.replace(/^<\?xml.*?\?>/, '')), read), body.name).toBe(true)
        expect(formatBody(formatted, '  '), body.name).toBe(formatted)
      }
      expect(bodies).toBeGreaterThan(20)
    },
    600_000,
  )
})

function attempt(bytes: Uint8Array): ReturnType<typeof parseMultistatus> | undefined {
  try {
    return parseMultistatus(bytes)
  } catch {
    return undefined // not a multistatus, or not well-formed
  }
}

/** What a body says and where it departs from the RFCs, as one string. */
function meaning(text: string): string {
  const { responses, issues, extensions, description } = parseMultistatus(text)
  const rules = issues.map(({ rule, path }) => [rule, path])
  return JSON.stringify(
    [
      responses.map(({ propstats, ...rest }) => [rest, propstats.map((each) => ({ ...each, props: [...each.props] }))]),
      rules,
      extensions,
      description,
    ],
    (key, value) => (value instanceof Map ? [...value] : key === 'offset' ? undefined : value),
  )
}
