import { copyDocument } from '../document/nodes.ts'
import { sourcePlan } from '../document/prefix-plans.ts'
import { readDocument } from '../document/read-document.ts'
import type { Style } from '../document/style.ts'
import { writeDocument } from '../document/write-document.ts'
import { Random } from '../random.ts'
import { variantKinds } from './kinds.ts'
import type { Encoded, VariantKind } from './variant-kind.ts'
import type { Variant, VariantOptions } from './variants.ts'

/** A variant and what its kind keeps. */
export interface LabelledVariant extends Variant {
  readonly keeps: VariantKind['keeps']
}

/**
 * Variants of any well-formed document, whatever is wrong with it as a multistatus.
 *
 * Those that keep the content only mean the same for a multistatus without errors: where a status stands twice, their
 * order decides.
 *
 * @throws XmlSyntaxError when the body is not well-formed.
 */
export function* variantsOfXml(body: string | Uint8Array, options: VariantOptions = {}): Generator<LabelledVariant> {
  const { contentType, seed = 0 } = options
  const source = readDocument(body, contentType)
  const style: Style = { prefixes: sourcePlan(source), declaration: { encoding: 'UTF-8' } }
  const given: Encoded[] = [contentType === undefined ? { body } : { body, contentType }]
  for (const { name, description, keeps, apply, encode } of variantKinds) {
    const document = copyDocument(source)
    const chosen = apply({ document, style, random: new Random(seed) })
    if (chosen === undefined) continue
    const text = writeDocument(document, chosen)
    const encoded: Encoded | undefined = encode === undefined ? { body: text } : encode(text)
    if (encoded === undefined || given.some((other) => isSame(other, encoded))) continue
    given.push(encoded)
    yield { name, description, keeps, ...encoded }
  }
}

/** Whether two bodies are the same to who receives them. */
function isSame(a: Encoded, b: Encoded): boolean {
  if (a.body.length !== b.body.length || a.contentType !== b.contentType) return false
  if (typeof a.body === 'string' || typeof b.body === 'string') return a.body === b.body
  const { body } = b
  return a.body.every((byte, i) => byte === body[i])
}
