import * as rules from '../../read/rules.ts'
import { copyElement, davElement } from '../document/nodes.ts'
import { elementsOfRole } from '../document/skeleton.ts'
import { type FaultKind, invalidKind } from './fault-kind.ts'
import {
  davChild,
  davChildren,
  insertBehind,
  propstatResponses,
  remove,
  responsesOf,
  statusResponses,
} from './sites.ts'

/** What a response has too often or not at all. @see RFC 4918 sections 13.2, 14.9 and 14.24 */
export const responseFaults: readonly FaultKind[] = [
  invalidKind(
    {
      name: 'status-beside-propstats',
      description: 'a response has a status beside its propstats',
      rule: rules.responseStatusXorPropstat,
    },
    (document, random) => {
      const response = random.pick(propstatResponses(document))
      const href = response && davChild(response, 'href')
      if (response === undefined || href === undefined) return false
      insertBehind(response, davElement('status', 'HTTP/1.1 200 OK'), href)
      return true
    },
  ),
  invalidKind(
    { name: 'href-missing', description: 'a response has no href', rule: rules.responseMissingHref },
    (document, random) => {
      const response = random.pick(responsesOf(document))
      if (response === undefined) return false
      for (const href of davChildren(response, 'href')) remove(response, href)
      return true
    },
  ),
  invalidKind(
    {
      name: 'result-missing',
      description: 'a response has neither a status nor a propstat',
      rule: rules.responseNoResult,
    },
    (document, random) => {
      const response = random.pick(propstatResponses(document))
      if (response === undefined) return false
      for (const propstat of davChildren(response, 'propstat')) remove(response, propstat)
      return true
    },
  ),
  invalidKind(
    {
      name: 'hrefs-with-propstats',
      description: 'a response with propstats has two hrefs',
      rule: rules.responseMultipleHrefPropstat,
    },
    (document, random) => {
      const response = random.pick(propstatResponses(document))
      const href = response && davChild(response, 'href')
      if (response === undefined || href === undefined) return false
      insertBehind(response, davElement('href', '/second'), href)
      return true
    },
  ),
  invalidKind(
    {
      name: 'hrefs-with-status',
      description: 'a response with a status has two hrefs, of which many clients read one',
      rule: rules.responseMultipleHref,
    },
    (document, random) => {
      const response = random.pick(statusResponses(document))
      const href = response && davChild(response, 'href')
      if (response === undefined || href === undefined) return false
      insertBehind(response, davElement('href', '/second'), href)
      return true
    },
  ),
  ...(['status', 'error', 'responsedescription', 'location'] as const).map((child) =>
    invalidKind(
      {
        name: `${child}-twice`,
        description: `a response has two elements ${child}`,
        rule: rules.responseDuplicateChild,
      },
      (document, random) => {
        const response = random.pick(responsesOf(document).filter((each) => davChild(each, child) !== undefined))
        const first = response && davChild(response, child)
        if (response === undefined || first === undefined) return false
        insertBehind(response, copyElement(first), first)
        return true
      },
    ),
  ),
  invalidKind(
    {
      name: 'location-missing',
      description: 'a redirection does not say where to',
      rule: rules.redirectLocationMissing,
    },
    (document, random) => {
      const response = random.pick(statusResponses(document, 'redirection'))
      const location = response && davChild(response, 'location')
      if (response === undefined || location === undefined) return false
      remove(response, location)
      return true
    },
  ),
  invalidKind(
    { name: 'location-empty', description: 'a location holds no href', rule: rules.locationContent },
    (document, random) => {
      const location = random.pick(elementsOfRole(document, 'location'))
      if (location !== undefined) location.children = []
      return location !== undefined
    },
  ),
  invalidKind(
    { name: 'location-hrefs', description: 'a location holds two hrefs', rule: rules.locationContent },
    (document, random) => {
      const location = random.pick(elementsOfRole(document, 'location'))
      location?.children.push(davElement('href', 'http://example.com/second'))
      return location !== undefined
    },
  ),
  invalidKind(
    {
      name: 'location-without-redirection',
      description: 'a location beside a status that leads nowhere',
      rule: rules.locationWithoutRedirect,
    },
    (document, random) => {
      const response = random.pick(statusResponses(document, 'client-error', 'server-error'))
      response?.children.push(davElement('location', davElement('href', 'http://example.com/elsewhere')))
      return response !== undefined
    },
  ),
]
