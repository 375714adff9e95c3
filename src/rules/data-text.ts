import type { IssueArgs, Rule } from '../issues/issue.ts'
import { caldav, carddav } from '../request/namespaces.ts'
import { trimSpace } from '../xml/characters.ts'
import type { XmlElement } from '../xml/element.ts'
import type { PropertyRule } from './property-rule.ts'

/** `CALDAV:calendar-data` holds an iCalendar object as text; elements belong to requests. @see RFC 4791 section 9.6 */
export const caldavDataText: Rule = { id: 'caldav-calendar-data-text', level: 'error' }

/** `CARDDAV:address-data` holds a vCard as text; elements belong to requests. @see RFC 6352 section 10.4 */
export const carddavDataText: Rule = { id: 'carddav-address-data-text', level: 'error' }

/** Looks at calendar data wherever they are found. */
export const checkCalendarData: PropertyRule = {
  prop: /* @__PURE__ */ caldav('calendar-data'),
  rule: caldavDataText,
  faults: (value) => faultsOfData(value, 'text/calendar', 'BEGIN:VCALENDAR'),
}

/** Looks at address data wherever they are found. */
export const checkAddressData: PropertyRule = {
  prop: /* @__PURE__ */ carddav('address-data'),
  rule: carddavDataText,
  faults: (value) => faultsOfData(value, 'text/vcard', 'BEGIN:VCARD'),
}

/** An element, or a text of the default type that does not begin as one must. */
function* faultsOfData(value: XmlElement, type: string, begin: string): Generator<IssueArgs> {
  const [element] = value.elements
  if (element !== undefined) {
    yield { data: value.localName, element: element.name }
    return
  }
  const declared = value.attributes.get('content-type') ?? type
  if (trimSpace(declared.split(';', 1)[0] ?? '').toLowerCase() !== type) return
  const text = trimSpace(value.text.replace(/^\ufeff/, ''))
  if (text.slice(0, begin.length).toUpperCase() !== begin)
    yield { data: value.localName, begin, text: text.slice(0, 40) }
}
