import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { requiredAttribute, writtenName } from './attributes.ts'
import { ChildReader } from './child-reader.ts'
import { caldav } from './namespaces.ts'
import { requestFault } from './request-fault.ts'
import { readTextMatch, type TextMatch, type TextMatchInput, writeTextMatch } from './text-match.ts'
import { readTimeRange, type TimeRange, type TimeRangeInput, writeTimeRange } from './time-range.ts'

/** What all filters have. */
interface Filter {
  readonly name: string
  /** Whether nothing of this name may be there; then there are no further conditions. */
  readonly isNotDefined: boolean
  /** Conditions that the specification does not define: to pass over one would be to answer another question. */
  readonly extensions: readonly XmlElement[]
}

/**
 * A condition on a parameter: that it is there, and its text if there is a match.
 * @see RFC 4791 section 9.7.3
 */
export interface ParamFilter extends Filter {
  readonly textMatch: TextMatch | undefined
}

/**
 * Conditions on a property of a component.
 * @see RFC 4791 section 9.7.2
 */
export interface PropFilter extends Filter {
  readonly timeRange: TimeRange | undefined
  readonly textMatch: TextMatch | undefined
  readonly params: readonly ParamFilter[]
}

/**
 * Conditions on a component and on what is inside it.
 * @see RFC 4791 section 9.7.1
 */
export interface CompFilter extends Filter {
  readonly timeRange: TimeRange | undefined
  readonly props: readonly PropFilter[]
  readonly components: readonly CompFilter[]
}

interface FilterInput {
  readonly name: string
  readonly isNotDefined?: boolean | undefined
  readonly extensions?: readonly XmlElement[] | undefined
}

/** What can be written as a {@link ParamFilter}. */
export interface ParamFilterInput extends FilterInput {
  readonly textMatch?: TextMatchInput | undefined
}

/** What can be written as a {@link PropFilter}. */
export interface PropFilterInput extends FilterInput {
  readonly timeRange?: TimeRangeInput | undefined
  readonly textMatch?: TextMatchInput | undefined
  readonly params?: readonly ParamFilterInput[] | undefined
}

/** What can be written as a {@link CompFilter}. */
export interface CompFilterInput extends FilterInput {
  readonly timeRange?: TimeRangeInput | undefined
  readonly props?: readonly PropFilterInput[] | undefined
  readonly components?: readonly CompFilterInput[] | undefined
}

/** Reads a `CALDAV:comp-filter`. */
export function readCompFilter(from: XmlElement): CompFilter {
  const children = new ChildReader(from)
  const timeRange = children.optional(caldav('time-range'))
  const props = children.all(caldav('prop-filter'))
  const components = children.all(caldav('comp-filter'))
  return {
    ...readFilter(from, children, timeRange !== undefined || props.length + components.length > 0),
    timeRange: timeRange && readTimeRange(timeRange),
    props: props.map(readPropFilter),
    components: components.map(readCompFilter),
  }
}

/** Writes a `CALDAV:comp-filter`. */
export function writeCompFilter(filter: CompFilterInput): XmlElement {
  const { timeRange, props = [], components = [] } = filter
  return writeFilter('comp-filter', filter, [
    ...(timeRange === undefined ? [] : [writeTimeRange(timeRange)]),
    ...props.map(writePropFilter),
    ...components.map(writeCompFilter),
  ])
}

function readPropFilter(from: XmlElement): PropFilter {
  const children = new ChildReader(from)
  const condition = children.choice(caldav('time-range'), caldav('text-match'))
  const params = children.all(caldav('param-filter'))
  return {
    ...readFilter(from, children, condition !== undefined || params.length > 0),
    timeRange: condition?.localName === 'time-range' ? readTimeRange(condition) : undefined,
    textMatch: condition?.localName === 'text-match' ? readTextMatch(condition) : undefined,
    params: params.map(readParamFilter),
  }
}

function writePropFilter(filter: PropFilterInput): XmlElement {
  const { timeRange, textMatch, params = [] } = filter
  if (timeRange !== undefined && textMatch !== undefined) {
    throw new InvalidInputError(`filter of ${filter.name}: expected one of timeRange and textMatch, got both`)
  }
  return writeFilter('prop-filter', filter, [
    ...(timeRange === undefined ? [] : [writeTimeRange(timeRange)]),
    ...(textMatch === undefined ? [] : [writeTextMatch(textMatch)]),
    ...params.map(writeParamFilter),
  ])
}

function readParamFilter(from: XmlElement): ParamFilter {
  const children = new ChildReader(from)
  const textMatch = children.optional(caldav('text-match'))
  return { ...readFilter(from, children, textMatch !== undefined), textMatch: textMatch && readTextMatch(textMatch) }
}

function writeParamFilter(filter: ParamFilterInput): XmlElement {
  const { textMatch } = filter
  return writeFilter('param-filter', filter, textMatch === undefined ? [] : [writeTextMatch(textMatch)])
}

function readFilter(from: XmlElement, children: ChildReader, hasConditions: boolean): Filter {
  const name = requiredAttribute(from, 'name')
  const isNotDefined = children.flag(caldav('is-not-defined'))
  if (isNotDefined && hasConditions) {
    throw requestFault(`${from.localName}: expected is-not-defined of ${name} alone, found more conditions`)
  }
  return { name, isNotDefined, extensions: children.rest }
}

function writeFilter(
  localName: string,
  { name, isNotDefined = false, extensions = [] }: FilterInput,
  conditions: readonly XmlElement[],
): XmlElement {
  if (isNotDefined && conditions.length > 0) {
    throw new InvalidInputError(`filter of ${name}: expected isNotDefined alone, got more conditions`)
  }
  return element(caldav(localName), { name: writtenName(name, localName) }, [
    ...(isNotDefined ? [element(caldav('is-not-defined'))] : []),
    ...conditions,
    ...extensions,
  ])
}
