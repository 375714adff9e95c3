import fc from 'fast-check'
import {
  alreadyReported,
  type BuiltResponse,
  type ClarkName,
  element,
  formatHref,
  propstatNames,
  propstatResponse,
  statusResponse,
  type XmlElement,
} from 'multistatus'

/** A character that XML can carry, the awkward ones often. */
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'<>&"\'\r\n\t ;=/![]-?#%x') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'a',
      'Z',
      '0',
      'é',
      '\u0085',
      '\u2028',
      '\ufffd',
      '\u{10000}',
      '\u{10ffff}',
      '😀',
      ']]>',
      '<!--',
      '&amp;',
      '\ud7ff',
      '\ue000',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0x20, max: 0x10ffff })
      .filter((code) => code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff))
      .map((code) => String.fromCodePoint(code)),
  },
)

/** Any text that XML can carry. */
export const xmlText: fc.Arbitrary<string> = fc.array(character, { maxLength: 12 }).map((chars) => chars.join(''))

const localName = fc.constantFrom(
  'a',
  'color',
  'x-y.z',
  '_1',
  'constructor',
  '__proto__',
  'toString',
  'größe',
  'href',
  'response',
)
const namespace = fc.constantFrom(
  '',
  'DAV:',
  'urn:x',
  "urn:y?a&b='c'",
  'urn:ietf:params:xml:ns:caldav',
  'http://owncloud.org/ns',
  'D',
  'xmlns:D',
)

/** The name of an element in Clark notation. */
export const clarkName: fc.Arbitrary<ClarkName> = fc
  .tuple(namespace, localName)
  .map(([ns, local]): ClarkName => `{${ns}}${local}`)

const attributeName = fc.oneof(
  fc.constantFrom('id', 'x-y', 'constructor', '__proto__'),
  fc.constantFrom('{urn:x}a', '{urn:z}b', '{DAV:}c', '{http://www.w3.org/XML/1998/namespace}lang'),
)
const base = fc.tuple(
  fc.constant('{http://www.w3.org/XML/1998/namespace}base'),
  fc.constantFrom('http://example.com/a/', 'b/c', '../d', ''),
)
const attributes = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.tuple(attributeName, xmlText) }, base), { maxLength: 3 })
  .map((entries) => new Map(entries))

/** Any element, with elements inside. */
export const xmlElement: fc.Arbitrary<XmlElement> = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc
    .tuple(
      clarkName,
      attributes,
      fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, xmlText, tie('tree')), { maxLength: 3 }),
    )
    .map(([name, attrs, children]) => element(name, attrs, children)),
})).tree

const segment = fc.oneof(
  fc.constantFrom('a b.txt', '100% sure?', 'ü#&', 'two%20words', '%2F', ';,=+', '日本'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter((s) => s.isWellFormed() && s !== '.' && s !== '..'),
)

/** An href as the constructors take it. */
export const href: fc.Arbitrary<string> = fc
  .tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.boolean())
  .map(
    ([segments, collection, absolute]) =>
      `${absolute ? 'https://example.com' : ''}${formatHref(segments, { collection })}`,
  )

const around = fc.record(
  {
    error: fc.array(xmlElement, { minLength: 1, maxLength: 2 }),
    description: xmlText,
    location: fc.webUrl(),
    extensions: fc.array(
      xmlElement.filter((e) => e.namespace !== 'DAV:'),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
)

const values = fc.uniqueArray(xmlElement, { maxLength: 4, selector: (e) => e.name })
const names = fc.uniqueArray(clarkName, { maxLength: 4 })

/** Any response that the constructors make. */
export const builtResponse: fc.Arbitrary<BuiltResponse> = fc.oneof(
  fc
    .tuple(href, values, names, fc.constantFrom(401, 403, 404, 423, 424, 507) as fc.Arbitrary<404>, around) // one of the literals the types allow
    .map(([h, found, missing, status, options]) =>
      propstatResponse(h, { 200: found, [status as 404]: missing }, options),
    ),
  fc.tuple(href, names, names).map(([h, a, b]) => propstatNames(h, { 200: a, 403: b })),
  fc
    .tuple(href, values, xmlText, fc.array(xmlElement, { minLength: 1, maxLength: 2 }))
    .map(([h, props, description, error]) =>
      propstatResponse(h, [
        { status: 200, props },
        { status: 424, props: ['{urn:x}q'], description, error },
      ]),
    ),
  fc
    .tuple(
      fc.uniqueArray(href, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(200, 301, 403, 404, 423, 424, 507, 471),
      around,
    )
    .map(([hrefs, status, options]) => statusResponse(hrefs, status, options)),
  fc.tuple(href, values).map(([h, props]) => alreadyReported(h, props)),
)
