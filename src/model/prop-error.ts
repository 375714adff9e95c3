import { MultistatusError } from '../errors/multistatus-error.ts'
import type { ClarkName } from '../xml/name.ts'
import type { Lookup } from './lookup.ts'

/** Thrown by `requireProp`: the property is not there, failed, or cannot be read; `lookup` says which. */
export class PropError extends MultistatusError {
  static override readonly code = 'prop-unavailable'
  declare readonly code: 'prop-unavailable'
  readonly href: string
  readonly property: ClarkName
  readonly lookup: Exclude<Lookup<unknown>, { state: 'found' }>

  constructor(href: string, property: ClarkName, lookup: Exclude<Lookup<unknown>, { state: 'found' }>) {
    super(
      'prop-unavailable',
      `${href}: ${property} ${why(lookup)}`,
      lookup.state === 'invalid' ? { cause: lookup.cause } : {},
    )
    this.href = href
    this.property = property
    this.lookup = lookup
  }
}

function why(lookup: Exclude<Lookup<unknown>, { state: 'found' }>): string {
  switch (lookup.state) {
    case 'absent':
      return 'is not in the response: ask for it by name'
    case 'failed': {
      const status = lookup.status === undefined ? 'has no status' : `has the status ${lookup.status.raw.trim()}`
      return lookup.scope === 'property' ? status : `is not there, as the whole response ${status}`
    }
    case 'invalid':
      return `cannot be read: ${lookup.cause instanceof Error ? lookup.cause.message : String(lookup.cause)}`
  }
}
