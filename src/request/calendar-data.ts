import { InvalidInputError } from '../errors/invalid-input-error.ts'
import { element, type XmlElement } from '../xml/element.ts'
import { attributesBut, requiredAttribute, writtenName, yesNoAttribute } from './attributes.ts'
import { ChildReader } from './child-reader.ts'
import { caldav } from './namespaces.ts'
import { requestFault } from './request-fault.ts'
import { type Period, readPeriod, writePeriod } from './time-range.ts'

/** A property of a component that is asked for, with or without its value. */
export interface ComponentProperty {
  readonly name: string
  readonly novalue: boolean
}

/**
 * A component that is asked for, and what of it.
 * @see RFC 4791 section 9.6.1
 */
export interface ComponentRequest {
  readonly name: string
  readonly props: 'all' | readonly ComponentProperty[]
  readonly components: 'all' | readonly ComponentRequest[]
}

/**
 * How calendar data are asked for: in which type, which parts of them, and which instances of what recurs.
 * @see RFC 4791 section 9.6
 */
export interface CalendarDataRequest {
  readonly contentType: string
  readonly version: string
  /** The whole calendar object if `undefined`. */
  readonly component: ComponentRequest | undefined
  readonly expand: Period | undefined
  readonly limitRecurrenceSet: Period | undefined
  readonly limitFreebusySet: Period | undefined
}

/** What can be written as a {@link ComponentRequest}; nothing is asked for that is not named. */
export interface ComponentRequestInput {
  readonly name: string
  readonly props?: 'all' | Iterable<string | ComponentProperty> | undefined
  readonly components?: 'all' | readonly ComponentRequestInput[] | undefined
}

/** What can be written as a {@link CalendarDataRequest}. */
export interface CalendarDataInput {
  readonly contentType?: string | undefined
  readonly version?: string | undefined
  readonly component?: ComponentRequestInput | undefined
  readonly expand?: Period | undefined
  readonly limitRecurrenceSet?: Period | undefined
  readonly limitFreebusySet?: Period | undefined
}

const DEFAULTS = { 'content-type': 'text/calendar', version: '2.0' }

/** Reads the `CALDAV:calendar-data` of a `DAV:prop`, if it is there. */
export function readCalendarData(prop: XmlElement | undefined): CalendarDataRequest | undefined {
  const data = prop?.child(caldav('calendar-data'))
  if (data === undefined) return undefined
  const children = new ChildReader(data)
  const component = children.optional(caldav('comp'))
  const instances = children.choice(caldav('expand'), caldav('limit-recurrence-set'))
  const period = instances && readPeriod(instances)
  const freebusy = children.optional(caldav('limit-freebusy-set'))
  return {
    contentType: data.attributes.get('content-type') ?? DEFAULTS['content-type'],
    version: data.attributes.get('version') ?? DEFAULTS.version,
    component: component && readComponent(component),
    expand: instances?.localName === 'expand' ? period : undefined,
    limitRecurrenceSet: instances?.localName === 'expand' ? undefined : period,
    limitFreebusySet: freebusy && readPeriod(freebusy),
  }
}

/** Writes a `CALDAV:calendar-data`. */
export function writeCalendarData(data: CalendarDataInput): XmlElement {
  const { contentType, version, component, expand, limitRecurrenceSet, limitFreebusySet } = data
  if (expand !== undefined && limitRecurrenceSet !== undefined) {
    throw new InvalidInputError('calendarData: expected one of expand and limitRecurrenceSet, got both')
  }
  return element(caldav('calendar-data'), attributesBut({ 'content-type': contentType, version }, DEFAULTS), [
    ...(component === undefined ? [] : [writeComponent(component)]),
    ...(expand === undefined ? [] : [writePeriod(expand, 'expand')]),
    ...(limitRecurrenceSet === undefined ? [] : [writePeriod(limitRecurrenceSet, 'limit-recurrence-set')]),
    ...(limitFreebusySet === undefined ? [] : [writePeriod(limitFreebusySet, 'limit-freebusy-set')]),
  ])
}

function readComponent(from: XmlElement): ComponentRequest {
  const children = new ChildReader(from)
  const name = requiredAttribute(from, 'name')
  const allProps = children.flag(caldav('allprop'))
  const props = children.all(caldav('prop'))
  const allComponents = children.flag(caldav('allcomp'))
  const components = children.all(caldav('comp'))
  if ((allProps && props.length > 0) || (allComponents && components.length > 0)) {
    throw requestFault(`comp: expected all or some of ${name}, found both`)
  }
  return {
    name,
    props: allProps ? 'all' : props.map(readComponentProperty),
    components: allComponents ? 'all' : components.map(readComponent),
  }
}

function writeComponent(component: ComponentRequestInput): XmlElement {
  const { name, props = [], components = [] } = component
  return element(caldav('comp'), { name: writtenName(name, 'component') }, [
    ...(props === 'all' ? [element(caldav('allprop'))] : writeComponentProperties(props, caldav('prop'))),
    ...(components === 'all' ? [element(caldav('allcomp'))] : components.map(writeComponent)),
  ])
}

/** Reads a property of a component, or of a vCard, which is asked for in the same way. */
export function readComponentProperty(from: XmlElement): ComponentProperty {
  return { name: requiredAttribute(from, 'name'), novalue: yesNoAttribute(from, 'novalue') }
}

/** Writes properties of a component or a vCard. */
export function writeComponentProperties(
  props: Iterable<string | ComponentProperty>,
  name: XmlElement['name'],
): readonly XmlElement[] {
  return Array.from(props, (prop) => {
    const { name: local, novalue } = typeof prop === 'string' ? { name: prop, novalue: false } : prop
    const attributes = attributesBut({ name: writtenName(local, 'property'), novalue: novalue ? 'yes' : undefined })
    return element(name, attributes)
  })
}
