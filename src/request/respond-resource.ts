import type { PropName, PropValue } from '../codec/prop.ts'
import type { ResponseStatus } from '../status/codes.ts'
import type { ResponseOptions } from '../write/constructors.ts'
import type { ClarkName } from '../xml/name.ts'
import type { PropRefusal } from './respond-refusal.ts'

/** What is known of a property: its value, why it is not told, or nothing if there is none. */
export type PropAnswer = PropValue | PropRefusal | undefined

/** Finds a property when it is asked for, at once or later; a refusal may be returned or thrown. */
export type PropResolver = () => PropAnswer | Promise<PropAnswer>

/** A property as a resource has it. */
export type PropEntry = PropAnswer | PropResolver

/**
 * The properties of a resource: by Clark name in an object or a `Map`, or a list of values, and of names with what
 * finds them: `[dav.displayname('A'), [dav.getetag, () => etagOf(file)]]`.
 */
export type ResourceProps =
  | Readonly<Record<ClarkName, PropEntry>>
  | Iterable<PropValue | readonly [name: ClarkName | PropName, entry: PropEntry]>

/** Where a resource is: an href, or the segments of its path, not encoded. */
export type ResourcePlace =
  | { readonly href: string; readonly segments?: undefined }
  | { readonly segments: readonly string[]; readonly href?: undefined }

/** Resources, from memory or as they come. */
export type Resources = Iterable<PropfindResource> | AsyncIterable<PropfindResource>

/** A resource of which a PROPFIND is to tell. */
export type FoundResource = ResourcePlace & {
  /** Whether `segments` become an href that ends in a slash. */
  readonly collection?: boolean | undefined
  readonly props: ResourceProps
  /** The `DAV:resource-id` of a collection that may have several bindings. */
  readonly resourceId?: string | undefined
  /** The members of a collection, asked for when the depth reaches them. */
  readonly members?: (() => Resources | undefined) | undefined
  readonly status?: undefined
}

/** A member of which nothing can be told but a status: 403, 500, 301 with its `location`. */
export type FailedResource = ResourcePlace &
  ResponseOptions & { readonly collection?: boolean | undefined; readonly status: ResponseStatus }

/** What a source for `respondToPropfind` consists of. */
export type PropfindResource = FoundResource | FailedResource
