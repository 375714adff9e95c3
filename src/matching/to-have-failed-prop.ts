import { clarkNameOf, type PropName } from '../codec/prop.ts'
import type { ClarkName } from '../xml/name.ts'
import { failEitherWay, type MatcherResult } from './matcher.ts'
import { type Received, readReceived } from './received.ts'
import { shownHrefs, shownResponse, shownStatus, shownText } from './shown.ts'

/** Expects that a property of a resource is listed under a status other than 2xx; with a code, that it is this one. */
export function toHaveFailedProp(
  this: unknown,
  received: Received,
  href: string,
  prop: PropName | ClarkName,
  status?: number,
): MatcherResult
export function toHaveFailedProp(
  this: unknown,
  received: unknown,
  href: string,
  prop: PropName | ClarkName,
  status?: number,
): MatcherResult {
  const read = readReceived(received)
  if ('failure' in read) return failEitherWay(this, read.failure)
  const { multistatus } = read
  const name = clarkNameOf(prop)
  const wanted = `${name} of ${shownText(href)} to have failed${status === undefined ? '' : ` with ${status}`}`
  const response = multistatus.find(href)
  if (response === undefined) {
    return {
      pass: false,
      message: () => `expected ${wanted}, but there is no response for it; ${shownHrefs(multistatus)}`,
    }
  }
  const found = response.lookup(name)
  if (found.state !== 'failed') {
    const instead = found.state === 'absent' ? 'it is not listed' : 'it was found'
    return { pass: false, message: () => `expected ${wanted}, but ${instead}; ${shownResponse(response)}` }
  }
  const pass = status === undefined || found.status?.code === status
  return {
    pass,
    message: () =>
      pass
        ? `expected ${wanted.replace(' to ', ' not to ')}, but it did`
        : `expected ${wanted}, found ${shownStatus(found.status)}`,
  }
}
