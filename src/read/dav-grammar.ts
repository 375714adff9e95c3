import { isAllSpace, trimSpace } from '../xml/characters.ts'
import type { Grammar } from '../xml/grammar.ts'
import { readElement } from '../xml/parse-element.ts'
import type { ElementHead } from '../xml/scope.ts'
import { extensionRule } from './extension-rules.ts'
import { NotMultistatusError } from './not-multistatus-error.ts'
import type { Reading } from './reading.ts'
import { childRole, type Role, roleContent } from './roles.ts'
import * as rules from './rules.ts'

/** The grammar of RFC 4918 section 14 as effects on a {@link Reading}; which element is what stands in `roles.ts`. */
export const davGrammar: Grammar<Role, Reading> = {
  root: 'document',
  child: childRole,
  content: roleContent,
  varies: (role) => role === 'property' || role === 'href',
  open,
  text: (reading, _role, value) => {
    reading.text = reading.text === '' ? value : reading.text + value
  },
  slice,
  stray: (reading, role, at) => {
    const rule = role === 'prop' ? rules.propText : rules.multistatusText
    reading.log.report(rule, role === 'prop' ? `${reading.path}/prop` : reading.path, at)
  },
  close,
}

function open(reading: Reading, role: Role, head: ElementHead, at: number): void {
  reading.tellOpen(role, head, at)
  const { response, propstat } = reading
  switch (role) {
    case 'multistatus':
      return reading.beginMultistatus()
    case 'other-document':
      throw new NotMultistatusError({ httpStatus: reading.options.httpStatus, root: head.name.clark, beginning: '' })
    case 'response':
      return reading.beginResponse(at)
    case 'propstat':
      if (response !== undefined) reading.beginPropstat(response, at)
      return
    case 'prop':
      if (propstat !== undefined && ++propstat.propCount > 1) {
        reading.log.report(rules.propstatPropOnce, `${reading.path}/prop`, at, { found: propstat.propCount })
      }
      return
    case 'property':
      if (response !== undefined && propstat !== undefined) reading.beginProperty(response, propstat, head, at)
      return
    case 'location':
      if (response !== undefined) reading.beginLocation(response, at)
      return
    case 'href':
      return reading.beginText(at)
    case 'status':
    case 'responsedescription':
    case 'sync-token':
    case 'location-href':
      reading.countPart()
      return reading.beginText(at)
    case 'inner':
      return reading.log.report(rules.pcdataChildElement, reading.path, at, { child: head.name.clark })
    case 'extension':
      reading.countPart()
      return reportExtension(reading, head, at)
    case 'error':
    case 'lifted-error':
      reading.beginError(at)
      if (role === 'lifted-error') {
        reading.log.report(rules.errorInDescription, `${reading.path}/responsedescription/error`, at)
      }
      return
    default:
      return
  }
}

function reportExtension(reading: Reading, head: ElementHead, at: number): void {
  const parent =
    reading.propstat !== undefined ? 'propstat' : reading.response !== undefined ? 'response' : 'multistatus'
  const rule = extensionRule(head.name, parent)
  if (rule !== undefined) reading.log.report(rule, reading.path, at, { element: head.name.clark })
}

function slice(reading: Reading, role: Role, head: ElementHead, source: string): void {
  const { response, propstat } = reading
  switch (role) {
    case 'property':
      if (propstat === undefined) return
      propstat.addSource(source)
      if (propstat.firstValue < 0 && !isAllSpace(source)) propstat.firstValue = reading.textAt
      return
    case 'error':
    case 'lifted-error':
      return reading.endError(readElement(head, source), reading.errorAt)
    case 'extension': {
      const owner = propstat ?? response ?? reading
      owner.extensions ??= []
      owner.extensions.push(readElement(head, source))
      return
    }
    case 'error-document':
      reading.conditions = readElement(head, source).elements
      return
    default:
      return
  }
}

function close(reading: Reading, role: Role): void {
  const { response } = reading
  if (role === 'sync-token') reading.endSyncToken()
  else if (role === 'responsedescription') reading.endDescription()
  if (response === undefined) return
  switch (role) {
    case 'href':
      return reading.endHref(response)
    case 'status':
      return reading.endStatus(response)
    case 'propstat':
      return reading.endPropstat(response)
    case 'response':
      return reading.endResponse(response)
    case 'location-href':
      response.locationHrefCount++
      response.location ??= trimSpace(reading.text)
      return
    default:
      return
  }
}
