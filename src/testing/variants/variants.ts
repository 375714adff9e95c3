import { parseMultistatus } from '../../read/parse-multistatus.ts'
import { sampleMultistatus } from '../sample-multistatus.ts'
import { variantsOfXml } from './variants-of-xml.ts'

/** A body that means the same as another one. */
export interface Variant {
  /** The same in all releases: `prefixes-other`. */
  readonly name: string
  /** What is different about it, in a sentence for the title of a test. */
  readonly description: string
  /** Bytes where the encoding is what makes the difference. */
  readonly body: string | Uint8Array
  /** The Content-Type to send it with; given for bytes, where it may tell the encoding. */
  readonly contentType?: string
}

export interface VariantOptions {
  /** The Content-Type that the given bytes came with. */
  readonly contentType?: string | undefined
  /** Decides what is left to chance, such as an order; 0 by default. The same seed gives the same bodies. */
  readonly seed?: number | undefined
}

/**
 * Bodies that mean the same as a given one and look different, to try out a client with.
 *
 * Other prefixes, white space, comments, CDATA sections, references, quotes, orders that mean nothing, propstats split and
 * joined, other reason phrases, XML declarations and encodings. Each is read by `parseMultistatus` as `sameMultistatus`.
 * The values of properties stay what they are: white space is added outside of them only. A variant that would be the same
 * bytes as the body or as another one is left out, and so is one for which the body gives no occasion.
 *
 * A prefix that a text or an attribute uses, as in `xsi:type="xs:date"`, keeps the namespace it has in the body.
 *
 * @throws XmlSyntaxError, NotMultistatusError or InvalidMultistatusError when the body has an error: what means the same
 * as a body that contradicts itself, nobody can say.
 * @see RFC 4918 section 17
 */
export function variants(
  body: string | Uint8Array = sampleMultistatus,
  options: VariantOptions = {},
): readonly Variant[] {
  parseMultistatus(body, { contentType: options.contentType, strict: true })
  return Array.from(variantsOfXml(body, options), ({ keeps: _keeps, ...variant }) => variant)
}
