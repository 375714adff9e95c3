import fc from 'fast-check'
import { isMultistatusError } from 'multistatus'
import { recoverMultistatus } from 'multistatus/recover'
import { describe, expect, it } from 'vitest'
import { body, row } from './bodies.ts'

const piece = fc.constantFrom(
  ...[
    '<D:response>',
    '</D:response>',
    '<D:response',
    '<D:href>',
    '</D:href>',
    '<D:href/>',
    '<D:propstat>',
    '</D:propstat>',
  ],
  ...['<D:prop>', '</D:prop>', '<D:displayname>', '</D:displayname>', '<D:status>', 'HTTP/1.1 200 OK', '</D:status>'],
  ...[
    '<D:error>',
    '</D:error>',
    '<x:y z="',
    '"',
    "'",
    '=',
    '>',
    '<',
    '/>',
    '&',
    '&amp;',
    '&#0;',
    '<!--',
    '-->',
    '<![CDATA[',
  ],
  ...[
    ']]>',
    '<?',
    '?>',
    '<?cut?>',
    '<!DOCTYPE a>',
    '</',
    '<.a>',
    '<__proto__>',
    '</__proto__>',
    '<constructor/>',
    'xmlns="',
  ],
  ...['xmlns:D=""', '\0', '\r\n', '\ud800', '\ufffd', '/a', ' ', '</D:multistatus>', '<D:multistatus xmlns:D="DAV:">'],
)

describe('recoverMultistatus, with hostile bodies', () => {
  it('throws nothing but errors of this package, and every value it gives can be read', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.oneof(piece, fc.constant(row('/x'))), { maxLength: 40 }),
        (rooted, pieces) => {
          const text = (rooted ? '<D:multistatus xmlns:D="DAV:">' : '') + pieces.join('')
          for (const input of [text, new TextEncoder().encode(text)]) {
            try {
              const { multistatus, damaged } = recoverMultistatus(input)
              for (const { propstats, extensions, error } of multistatus) {
                for (const { props } of propstats)
                  for (const { text, name } of props) expect(text + name).toBeTypeOf('string')
                expect([extensions.length, error?.conditions.length]).toBeDefined()
              }
              for (const { response, reason } of damaged) {
                expect(multistatus.responses).toContain(response)
                expect(reason).not.toBe('')
              }
            } catch (error) {
              if (!isMultistatusError(error)) throw error
            }
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  const patterns: readonly [string, (n: number) => string][] = [
    ['responses without an end', (n) => '<D:response><D:href>/a</D:href>'.repeat(n / 30)],
    ['broken responses', (n) => row('/a&').repeat(n / 200)],
    ['responses inside a property', (n) => `<D:response><D:propstat><D:prop>${row('/a').repeat(n / 200)}`],
    ['less-than signs', (n) => `<D:response>${'<'.repeat(n)}`],
    ['ampersands', (n) => `<D:response><D:href>${'&'.repeat(n)}</D:href></D:response>`],
    ['tags that do not end', (n) => `<D:response>${'<a b="'.repeat(n / 6)}`],
    ['tags with one kind of quote', (n) => `<D:response>${`<a b='>`.repeat(n / 7)}`],
    ['responses whose tag does not end', (n) => '<D:response a="'.repeat(n / 15)],
    ['end tags of nothing', (n) => `<D:response><D:href>/</D:href>${'</x>'.repeat(n / 4)}`],
    ['end tags without an end', (n) => `<D:response>${'</x'.repeat(n / 3)}`],
    ['comments without an end', (n) => `${row('/a&')}${'<!--'.repeat(n / 4)}`],
    ['comments without an end in a response', (n) => `<D:response>${'<!-- --><!-'.repeat(n / 11)}</D:response>`],
    ['CDATA sections without an end', (n) => `<D:response>${'<![CDATA['.repeat(n / 9)}</D:response>`],
    ['instructions without an end', (n) => `<D:response>${'<?'.repeat(n / 2)}</D:response>`],
    ['properties', (n) => `<D:response><D:href>&</D:href>${'<a/>'.repeat(n / 4)}</D:response>`],
    ['carriage returns', (n) => `<D:response><D:href>&${'\r\n'.repeat(n / 2)}</D:href></D:response>`],
    ['broken roots', (n) => `<?${'<?xml'.repeat(n / 5)}`],
    ['roots of nothing', (n) => `<a${'<?xml <a'.repeat(n / 8)}`],
    ['spaces before quotes', (n) => `<D:response><a b${`= "`.repeat(n / 3)}${' '.repeat(n)}"`],
  ]

  it.each(patterns)('takes twice the time for twice the %s', (_, pattern) => {
    const limits = { properties: 1e9, hrefs: 1e9 }
    const time = (n: number): number => {
      const text = body(pattern(n)).replace('</D:multistatus>', '')
      const start = performance.now()
      try {
        recoverMultistatus(text, { limits })
      } catch (error) {
        if (!isMultistatusError(error)) throw error
      }
      return performance.now() - start
    }
    time(20_000)
    const small = time(50_000)
    const large = time(400_000)
    expect(large).toBeLessThan(Math.max(small * 30, 1500))
  })
})
