import * as dav from '../dav-values.ts'
import { propGetLws } from '../prop-get-lws.ts'
import { propGetcontentlanguageList, propGetcontentlanguageSyntax } from '../prop-getcontentlanguage-syntax.ts'
import { propGetcontentlengthSyntax } from '../prop-getcontentlength-syntax.ts'
import { propGetcontenttypeSyntax } from '../prop-getcontenttype-syntax.ts'
import { propInfosetPreserved, propWhitespaceSignificant } from '../stored-values.ts'
import type { CatalogueRow } from './row.ts'

/** The rules about the values of the properties of RFC 4918, but for locks, and about values as such. */
export const valueRows: readonly CatalogueRow[] = [
  {
    rule: dav.propCreationdateSyntax,
    reference: 'RFC 4918 section 15.1, RFC 3339 section 5.6',
    summary: 'DAV:creationdate is a date and time of RFC 3339.',
    message: 'no date of RFC 3339: {detail}',
    hint: 'write 2013-01-19T18:17:30Z, with an offset or Z',
  },
  {
    rule: dav.propGetlastmodifiedSyntax,
    reference: 'RFC 4918 section 15.7, RFC 9110 section 5.6.7',
    summary: 'DAV:getlastmodified is a date as in HTTP headers, in the form that is not obsolete.',
    message: 'no date as in HTTP headers: {detail}',
    hint: 'write Mon, 12 Jan 1998 09:25:56 GMT',
  },
  {
    rule: dav.propDateWeekday,
    reference: 'RFC 9110 section 5.6.7',
    summary: 'The weekday of a date is the one that the day has.',
    message: 'the weekday is not that of the date: {detail}',
    hint: 'work out the weekday from the date',
  },
  {
    rule: propGetcontentlengthSyntax,
    reference: 'RFC 4918 section 15.4',
    summary: 'DAV:getcontentlength is decimal digits.',
    message: ({ value }) => (value === '' ? 'DAV:getcontentlength is empty' : `${value ?? '…'} is not decimal digits`),
    hint: 'write the number of bytes, or list the property under 404 where there is none',
  },
  {
    rule: propGetcontenttypeSyntax,
    reference: 'RFC 4918 section 15.5, RFC 9110 section 8.3.1',
    summary: 'DAV:getcontenttype is a media type.',
    message: ({ value }) => (value === '' ? 'DAV:getcontenttype is empty' : `${value ?? '…'} is no media type`),
    hint: 'write type/subtype; parameter=value, or list the property under 404 where there is none',
  },
  {
    rule: propGetcontentlanguageSyntax,
    reference: 'RFC 4918 section 15.3',
    summary: 'DAV:getcontentlanguage is a language tag.',
    message: ({ value }) => (value === '' ? 'DAV:getcontentlanguage is empty' : `${value ?? '…'} is no language tag`),
    hint: 'write a tag such as en-GB, or list the property under 404 where there is none',
  },
  {
    rule: propGetcontentlanguageList,
    reference: 'RFC 4918 section 15.3',
    summary: 'DAV:getcontentlanguage is one language tag.',
    message: 'DAV:getcontentlanguage lists {tags} language tags, where one is defined',
    hint: 'name the first language',
  },
  {
    rule: dav.propGetetagSyntax,
    reference: 'RFC 4918 section 15.6, RFC 9110 section 8.8.3',
    summary: 'DAV:getetag is an entity tag, with its quotes.',
    message: 'no entity tag: {detail}',
    hint: 'write the tag as in the ETag header: "a1" or W/"a1"',
  },
  {
    rule: propGetLws,
    reference: 'RFC 4918 section 15',
    summary: 'The properties that mirror headers have no white space around their values, and no line breaks in them.',
    message: 'the value has white space at an end or a line break',
    hint: 'write the value of the header as it is',
  },
  {
    rule: propWhitespaceSignificant,
    reference: 'RFC 4918 section 4.3',
    summary: 'White space in values is kept.',
    message: 'the value that was stored has come back with other white space',
    hint: 'neither trim nor indent what stands in a property',
  },
  {
    rule: propInfosetPreserved,
    reference: 'RFC 4918 section 4.3',
    summary: 'Elements, attributes, text and language of stored values are kept.',
    message: 'the value that was stored has come back without its {lost}',
    hint: 'store the XML of the property, with the xml:lang in scope, and not its text',
  },
  {
    rule: dav.propResourcetypeContent,
    reference: 'RFC 4918 section 15.9',
    summary: 'DAV:resourcetype holds elements only.',
    message: 'not a set of types: {detail}',
    hint: 'write <D:resourcetype><D:collection/></D:resourcetype>, and an empty element for what is no collection',
  },
  {
    rule: dav.propSingleHref,
    reference: 'RFC 4918 section 14.7',
    summary: 'A property that points somewhere holds DAV:href elements, as many as its definition says.',
    message: 'not the hrefs that belong there: {detail}',
    hint: 'put the URL into a <D:href>',
  },
  {
    rule: dav.propValueContent,
    reference: 'RFC 4918 section 17',
    summary: 'A property holds what its definition says.',
    message: 'not what the property is defined to hold: {detail}',
    hint: 'compare the value with the definition of the property',
  },
  {
    rule: dav.propValueDuplicate,
    reference: 'RFC 4918 section 17',
    summary: 'What belongs once into a value stands there once.',
    message: 'too much of one kind: {detail}',
    hint: 'leave all but one of them out',
  },
  {
    rule: dav.propBooleanSyntax,
    reference: 'RFC 3253 section 13.3.1',
    summary: 'Yes and no are written in the words that the property is defined with.',
    message: 'not the words for yes and no: {detail}',
    hint: 'write the words exactly, without other capitals',
  },
  {
    rule: dav.propDurationSyntax,
    reference: 'RFC 5545 section 3.3.6',
    summary: 'Durations have the form of iCalendar.',
    message: 'no duration of iCalendar: {detail}',
    hint: 'write PT15M, P1D or P1W; weeks stand alone',
  },
]
