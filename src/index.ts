export { acceptsBind, type RequestHeaders } from './bindings/accepts-bind.ts'
export {
  type BindingTracker,
  type BindingTrackerOptions,
  type BindingVerdict,
  createBindingTracker,
} from './bindings/binding-tracker.ts'
export { type ExpandedBinding, type ExpandOptions, expandBindings } from './bindings/expand-bindings.ts'
export { type BindingLink, linkBindings } from './bindings/link-bindings.ts'
export type { Codec, Note } from './codec/codec.ts'
export type { Prop, PropName, PropValue, ReadableProp } from './codec/prop.ts'
export { InvalidInputError } from './errors/invalid-input-error.ts'
export { LimitError } from './errors/limit-error.ts'
export { type ErrorCode, isMultistatusError, MultistatusError } from './errors/multistatus-error.ts'
export type { Position } from './errors/position.ts'
export { XmlSyntaxError, type XmlSyntaxKind } from './errors/xml-syntax-error.ts'
export { InvalidMultistatusError } from './issues/invalid-multistatus-error.ts'
export type { Finding, Issue, IssueArgs, Level, RuleId } from './issues/issue.ts'
export type { CollectionEvidence, CollectionVerdict } from './model/collection-evidence.ts'
export { ErrorElement } from './model/error-element.ts'
export { FailedResponsesError, type Failure } from './model/failures.ts'
export { equivalentHrefs } from './model/href/equivalent-hrefs.ts'
export { type FormatHrefOptions, formatHref } from './model/href/format-href.ts'
export { resolveHref } from './model/href/resolve-href.ts'
export type { HrefFlag, Relation, Target } from './model/href/target.ts'
export type { Lookup, ValueNote } from './model/lookup.ts'
export { Multistatus } from './model/multistatus.ts'
export { PropError } from './model/prop-error.ts'
export { type PropList, Propstat } from './model/propstat.ts'
export type {
  Picked,
  PropSelection,
  PropstatResponse,
  ResponseElement,
  ResponseFields,
  StatusResponse,
} from './model/response-element.ts'
export { type Comparable, sameMultistatus } from './model/same-multistatus.ts'
export type { Chunk, HttpResponseLike, Source } from './read/chunks.ts'
export type { Limits } from './read/limits.ts'
export { MultistatusParser } from './read/multistatus-parser.ts'
export { NotMultistatusError } from './read/not-multistatus-error.ts'
export type { ReadOptions, Summary } from './read/options.ts'
export { parseMultistatus } from './read/parse-multistatus.ts'
export { readMultistatus } from './read/read-multistatus.ts'
export { type ResponseStream, streamResponses } from './read/stream-responses.ts'
export type { FailurePropstatStatus, ResponseStatus, StatusCode, SuccessPropstatStatus } from './status/codes.ts'
export type { StatusLine } from './status/status-line.ts'
export {
  type AlreadyReportedOptions,
  alreadyReported,
  type PropstatGroups,
  type PropstatNameGroups,
  propstatNames,
  propstatResponse,
  type ResponseOptions,
  statusResponse,
} from './write/constructors.ts'
export { multistatusStream } from './write/multistatus-stream.ts'
export { MultistatusWriter } from './write/multistatus-writer.ts'
export type {
  AsyncBodyEnd,
  BodyEnd,
  IllegalCharacters,
  LateBodyEnd,
  WriteIssue,
  WriteOptions,
} from './write/options.ts'
export type { BuiltPropstat, BuiltResponse, ErrorInput, PropstatInput, ResponseInput } from './write/response-input.ts'
export { type MultistatusInput, stringifyMultistatus } from './write/stringify-multistatus.ts'
export { type HttpOptions, MULTISTATUS_CONTENT_TYPE, toHttpResponse } from './write/to-http-response.ts'
export { type Responses, writeMultistatus } from './write/write-multistatus.ts'
export { type Attributes, element, XmlElement } from './xml/element.ts'
export { createLearned, type Learned } from './xml/learned.ts'
export type { XmlLimits } from './xml/limits.ts'
export type { ClarkName } from './xml/name.ts'
export { type ParseElementOptions, parseElement } from './xml/parse-element.ts'
