import type { Prop, PropName } from '../codec/prop.ts'
import type { ErrorElement } from '../model/error-element.ts'
import { isSuccess, type Lookup } from '../model/lookup.ts'
import type { ResponseElement } from '../model/response-element.ts'
import {
  displayname,
  getcontentlength,
  getcontenttype,
  getetag,
  getlastmodified,
  resourcetype,
} from '../props/rfc4918.ts'
import { resourceId } from '../props/rfc5842.ts'
import type { ClarkName } from '../xml/name.ts'
import type { ShownProp } from './shown-props.ts'
import { messageOf } from './source.ts'

/** The properties that the command shows, and asks a server for. */
export const shownProps: readonly PropName[] = [
  resourcetype,
  displayname,
  getcontentlength,
  getcontenttype,
  getetag,
  getlastmodified,
  resourceId,
]

/** Properties that a server did not give. */
export interface ShownFailure {
  /** `undefined` when the propstat had no status that could be read. */
  readonly status: number | undefined
  readonly props: readonly ClarkName[]
  readonly conditions?: readonly ClarkName[] | undefined
  readonly description?: string | undefined
}

/** What the command shows of a response; as JSON it is one record. */
export interface ShownResponse {
  readonly href: string
  /** All hrefs, if there are several. */
  readonly hrefs?: readonly string[] | undefined
  readonly url?: string | undefined
  /** The last segment of the path, decoded. */
  readonly name: string
  /** The status of the response, or else that of the properties that were found, or else of those that were not. */
  readonly status?: number | undefined
  readonly alreadyReported?: true | undefined
  readonly collection: boolean
  readonly types?: readonly ClarkName[] | undefined
  readonly mediaType?: string | undefined
  readonly size?: number | undefined
  readonly modified?: string | undefined
  readonly etag?: string | undefined
  readonly displayName?: string | undefined
  readonly resourceId?: string | undefined
  readonly failures?: readonly ShownFailure[] | undefined
  /** Properties that are there, but whose value cannot be read. */
  readonly unreadable?: readonly { readonly prop: ClarkName; readonly reason: string }[] | undefined
  readonly conditions?: readonly ClarkName[] | undefined
  readonly description?: string | undefined
  readonly location?: string | undefined
  /** Why the response, recovered from a body that is not well-formed, is not certain. */
  readonly damaged?: string | undefined
  /** All properties, when they are asked for. */
  readonly props?: readonly ShownProp[] | undefined
}

/** What the command shows of a response. Never throws. */
export function shownResponse(response: ResponseElement): ShownResponse {
  const { href, hrefs, error, description, location, target, propstats } = response
  const unreadable: { prop: ClarkName; reason: string }[] = []
  const value = <T>(prop: Prop<T>): T | undefined => {
    const found: Lookup<T> = response.lookup(prop)
    if (found.state === 'invalid') unreadable.push({ prop: prop.name, reason: messageOf(found.cause) })
    return found.state === 'found' ? found.value : undefined
  }
  const types = value(resourcetype)
  const failures = propstats.filter(({ status }) => !isSuccess(status))
  return {
    href,
    hrefs: hrefs.length > 1 ? hrefs : undefined,
    url: target.url,
    name: target.name,
    status: statusOf(response),
    alreadyReported: response.alreadyReported || undefined,
    collection: response.isCollection,
    types: types === undefined || types.size === 0 ? undefined : [...types],
    mediaType: value(getcontenttype),
    size: value(getcontentlength),
    modified: value(getlastmodified)?.toISOString(),
    etag: value(getetag),
    displayName: value(displayname),
    resourceId: value(resourceId),
    failures: someOf(
      failures.map((propstat) => ({
        status: propstat.status?.code,
        props: propstat.names,
        conditions: conditionsOf(propstat.error),
        description: propstat.description,
      })),
    ),
    unreadable: someOf(unreadable),
    conditions: conditionsOf(error),
    description,
    location,
  }
}

function statusOf({ kind, status, propstats, alreadyReported }: ResponseElement): number | undefined {
  if (kind === 'status' || status !== undefined) return status?.code
  if (alreadyReported) return 208
  const told = propstats.find((propstat) => isSuccess(propstat.status)) ?? propstats[0]
  return told?.status?.code
}

function conditionsOf(error: ErrorElement | undefined): readonly ClarkName[] | undefined {
  return error === undefined ? undefined : someOf(error.conditions.map((condition) => condition.name))
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
