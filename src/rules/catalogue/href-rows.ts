import * as href from '../../model/href/href-rules.ts'
import { hrefCollectionTrailingSlash } from '../href-collection-trailing-slash.ts'
import { hrefMixedFormat } from '../href-mixed-format.ts'
import { hrefPrefixMismatch } from '../href-prefix-mismatch.ts'
import { responseDuplicateHref, responseDuplicateHrefEquivalent } from '../response-duplicate-href.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the hrefs of responses. */
export const hrefRows: readonly CatalogueRow[] = [
  {
    rule: href.hrefEmpty,
    reference: 'RFC 4918 sections 8.3 and 14.7',
    summary: 'An href is not empty.',
    message: 'this href is empty',
    hint: 'write the absolute path of the resource',
  },
  {
    rule: href.hrefNotSimpleRef,
    reference: 'RFC 4918 section 8.3',
    summary: 'An href is an absolute URI or an absolute path, with or without a query.',
    message: 'the href {href} is neither an absolute URI nor an absolute path',
    hint: 'write the path from the root of the server, with a single slash in front',
  },
  {
    rule: href.hrefFragment,
    reference: 'RFC 4918 section 8.3',
    summary: 'An href has no fragment.',
    message: 'the href {href} has a fragment',
    hint: 'if the # belongs to the name, write %23',
  },
  {
    rule: href.hrefDotSegments,
    reference: 'RFC 4918 section 8.3 (erratum 1519)',
    summary: 'An href has no . and .. segments.',
    message: 'the href {href} has . or .. segments',
    hint: 'resolve them before you send the href',
  },
  {
    rule: href.hrefInvalidCharacters,
    reference: 'RFC 4918 section 8.3.1, RFC 3986 section 2',
    summary: 'An href has no characters but those of a URI; all others are percent-encoded.',
    message: 'the href {href} has characters that must be percent-encoded',
    hint: 'encode each segment as UTF-8: a blank is %20, a percent sign %25; formatHref does it',
  },
  {
    rule: href.hrefOverEncoded,
    reference: 'RFC 4918 section 8.3.1',
    summary: 'An href is percent-encoded once, and its delimiters are not.',
    message: 'the href {href} looks as if it had been encoded twice, or with its delimiters',
    hint: 'encode each segment once and join them with plain slashes',
  },
  {
    rule: href.hrefWhitespace,
    reference: 'RFC 4918 section 14.7',
    summary: 'An href has no white space around it.',
    message: 'this href has white space around it, which is ignored',
    hint: 'write the href on one line with its tags',
  },
  {
    rule: href.responseHrefNotHttp,
    reference: 'RFC 4918 section 14.24',
    summary: 'The href of a response is an http or https URL.',
    message: 'the href {href} is no http or https URL',
    hint: 'name the resource by its path; lock tokens and identifiers stand in properties',
  },
  {
    rule: responseDuplicateHref,
    reference: 'RFC 4918 section 14.24',
    summary: 'A particular href stands once among the responses of a body.',
    message: 'the href {href} stands in this body before',
    hint: 'put all that is to say of a resource into one response',
  },
  {
    rule: responseDuplicateHrefEquivalent,
    reference: 'RFC 4918 sections 5.2 and 14.24, RFC 3986 section 6.2.2',
    summary: 'No two hrefs of a body are the same URI in another spelling.',
    message: 'the href {href} is the same URI as {first}, in another spelling',
    hint: 'settle for one spelling, with a slash at the end for collections',
  },
  {
    rule: hrefMixedFormat,
    reference: 'RFC 4918 section 8.3',
    summary: 'The hrefs of a body are either all absolute URIs or all absolute paths.',
    message: 'the href {href} has another form than {first}; this is said once for a body',
    hint: 'absolute paths are the form that goes through proxies unharmed',
  },
  {
    rule: hrefPrefixMismatch,
    reference: 'RFC 4918 section 8.3 (erratum 1519)',
    summary: 'An href begins as the Request-URI does.',
    message: ({ href = '…', requestUri = '…', part }) =>
      part === 'host'
        ? `the href ${href} names another scheme or host than the Request-URI ${requestUri}`
        : `the href ${href} does not lie at or below the Request-URI ${requestUri}`,
    hint: 'behind a proxy, absolute paths as the client sees them are safest',
  },
  {
    rule: hrefCollectionTrailingSlash,
    reference: 'RFC 4918 sections 5.2 and 8.3',
    summary: 'The href of a collection ends in a slash.',
    message: 'the href {href} of a collection does not end in a slash',
    hint: 'write {href}/',
  },
]
