import type { Random } from './random.ts'

const TEXTS = [
  '',
  'a',
  ' ',
  '\n  ',
  '/a/b%20c/',
  '/%C3%A9',
  'é',
  '日本',
  '😀',
  '0',
  '&lt;',
  '&amp;amp;',
  '&#13;',
  '&#x1F600;',
  '&#10;',
  ']]',
  '<![CDATA[<a>&]]>',
  '<![CDATA[]]>',
  '<!-- c -->',
  '<?pi x?>',
  '\r\n',
  '\t',
  'http://h:80/a?b#c',
  'opaquelocktoken:1',
  '"',
  "'",
  '>',
  '\u0085\u2028',
]
const STATUSES = [
  'HTTP/1.1 200 OK',
  'HTTP/1.1 404 Not Found',
  'HTTP/1.1 208 Already Reported',
  'HTTP/1.1 424 Failed Dependency',
  'HTTP/1.1 302 Found',
  'HTTP/1.1 507 Insufficient Storage',
  'HTTP/1.0 403',
  'HTTP/1.1  200 OK',
  'http/2 200',
  '200',
  '',
  'HTTP/1.1 999 x',
  'HTTP/1.1 102 ',
  'HTTP/1.1 20 OK',
]
const NAMES = [
  'a',
  'b',
  'displayname',
  'resourcetype',
  'collection',
  'getetag',
  '__proto__',
  'constructor',
  'é',
  'x-y.z',
  '_1',
  'href',
  'prop',
  'response',
  'status',
  'error',
  'xmlfoo',
]
const NAMESPACES = ['DAV:', 'urn:x', 'urn:y', 'DAV', 'dav:', 'http://h/ns#', 'urn:é']

/** What is in scope while a body grows: prefixes by namespace; `''` is the default one. */
interface Soil {
  readonly random: Random
  readonly prefixes: readonly (readonly [prefix: string, namespace: string])[]
  readonly depth: number
}

/** A well-formed body of the vocabulary of DAV, with things that RFC 4918 forbids here and there. */
export function grow(random: Random): string {
  const prefix = random.pick(['D', 'D', 'd', 'lp1', ''])
  const soil: Soil = {
    random,
    prefixes: [
      [prefix, 'DAV:'],
      ['x', 'urn:x'],
    ],
    depth: 0,
  }
  const name = prefix === '' ? 'multistatus' : `${prefix}:multistatus`
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix}`
  const head = random.pick([
    '',
    '<?xml version="1.0" encoding="utf-8"?>\n',
    "<?xml version='1.0'?>",
    '<!-- c -->',
    '\n',
  ])
  const mark = random.once(8) ? '\ufeff' : ''
  const content = many(random, 6, () => aroundResponses(soil))
  return `${mark}${head}<${name} ${declaration}="DAV:" xmlns:x="urn:x"${attributes(soil)}>${content}</${name}>${random.pick(['', '\n', '<!-- -->', '<?x?>'])}`
}

function many(random: Random, limit: number, grown: () => string): string {
  return Array.from({ length: random.small(limit) + 1 }, grown).join('')
}

function aroundResponses(soil: Soil): string {
  const { random } = soil
  if (!random.once(5)) return dav(soil, 'response', (inner) => many(random, 5, () => inResponse(inner)))
  return random.pick([
    () => dav(soil, 'sync-token', text),
    () => dav(soil, 'responsedescription', text),
    () => element(soil),
    () => text(soil),
  ])()
}

function inResponse(soil: Soil): string {
  const { random } = soil
  return random.pick([
    () => dav(soil, 'href', text),
    () => dav(soil, 'href', text),
    () => dav(soil, 'status', status),
    () => dav(soil, 'propstat', (inner) => many(random, 3, () => inPropstat(inner))),
    () => dav(soil, 'propstat', (inner) => inPropstat(inner) + dav(inner, 'status', status)),
    () => dav(soil, 'error', (inner) => many(random, 2, () => element(inner))),
    () =>
      dav(soil, 'responsedescription', (inner) => text(inner) + (random.once(4) ? dav(inner, 'error', element) : '')),
    () => dav(soil, 'location', (inner) => dav(inner, 'href', text)),
    () => element(soil),
    () => text(soil),
  ])()
}

function inPropstat(soil: Soil): string {
  const { random } = soil
  return random.pick([
    () => dav(soil, 'prop', (inner) => many(random, 5, () => element(inner))),
    () => dav(soil, 'prop', (inner) => many(random, 5, () => element(inner))),
    () => dav(soil, 'status', status),
    () => dav(soil, 'error', element),
    () => element(soil),
    () => text(soil),
  ])()
}

function status({ random }: Soil): string {
  return random.pick(STATUSES)
}

function text({ random }: Soil): string {
  return many(random, 4, () => random.pick(TEXTS))
}

/** An element of DAV: with whatever prefix is bound to it. */
function dav(soil: Soil, name: string, content: (inner: Soil) => string): string {
  const [prefix = ''] = soil.random.pick(soil.prefixes.filter(([, namespace]) => namespace === 'DAV:')) ?? []
  return tag({ ...soil, depth: soil.depth + 1 }, prefix, name, '', content)
}

/** Any element, which may declare a namespace. */
function element(outer: Soil): string {
  const { random } = outer
  let soil: Soil = { ...outer, depth: outer.depth + 1 }
  let [prefix, declared] = [...random.pick(soil.prefixes.filter(([, namespace]) => namespace !== ''))]
  declared = ''
  if (random.once(4)) {
    const namespace = random.pick(NAMESPACES)
    prefix = random.pick(['y', 'z', 'ns0', '', 'D2'])
    declared = prefix === '' ? ` xmlns="${namespace}"` : ` xmlns:${prefix}='${namespace}'`
    soil = { ...soil, prefixes: [...soil.prefixes.filter(([other]) => other !== prefix), [prefix, namespace]] }
  }
  const inner = (within: Soil): string =>
    within.depth > 8 || random.once(3)
      ? text(within)
      : many(random, 3, () => (random.once(2) ? text(within) : element(within)))
  return tag(soil, prefix ?? '', random.pick(NAMES), declared, inner)
}

function tag(soil: Soil, prefix: string, name: string, declared: string, content: (inner: Soil) => string): string {
  const { random } = soil
  const qualified = prefix === '' ? name : `${prefix}:${name}`
  const start = `<${qualified}${declared}${attributes(soil)}`
  if (random.once(8)) return `${start}${random.pick(['/>', ' />'])}`
  return `${start}>${content(soil)}</${qualified}${random.pick(['', '', ' ', '\n'])}>`
}

function attributes(soil: Soil): string {
  const { random } = soil
  if (!random.once(5)) return ''
  const names = new Set(
    Array.from({ length: random.small(3) + 1 }, () => random.pick([...NAMES, 'xml:lang', 'xml:base', 'xml:space'])),
  )
  if (random.once(2)) names.add(prefixed(soil)) // one at most: two could have one expanded name
  return Array.from(
    names,
    (name) => ` ${name}${random.pick(['=', ' = '])}"${random.pick(TEXTS.filter((value) => !/[<"]/.test(value)))}"`,
  ).join('')
}

/** The name of an attribute in a namespace that is in scope. */
function prefixed({ random, prefixes }: Soil): string {
  const [prefix = ''] = random.pick(prefixes)
  return prefix === '' ? 'plain' : `${prefix}:${random.pick(NAMES)}`
}
