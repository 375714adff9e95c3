/** What the example server serves: a small library in which one collection is bound twice and one contains itself. */
import { element, type PropValue, parseElement } from 'multistatus'
import * as dav from 'multistatus/dav'

/** A file, or a collection if it has members. The same object under two names is one resource with two bindings. */
export interface Resource {
  readonly id: string
  readonly props: readonly PropValue[]
  /** Names and resources, from memory or, one after the other, from a slow store. */
  readonly members?: Iterable<readonly [string, Resource]> | AsyncIterable<readonly [string, Resource]>
}

export function file(id: number, etag: string, size: number, ...others: readonly PropValue[]): Resource {
  const modified = new Date(Date.UTC(2026, 0, id, 9, 30))
  return {
    id: uri(id),
    props: [
      dav.resourcetype([]),
      dav.getetag(etag),
      dav.getcontentlength(size),
      dav.getlastmodified(modified),
      dav.resourceId(uri(id)),
      ...others,
    ],
  }
}

export function folder(
  id: number,
  members: NonNullable<Resource['members']>,
  ...others: readonly PropValue[]
): Resource {
  return {
    id: uri(id),
    members,
    props: [dav.resourcetype([dav.collection]), dav.resourceId(uri(id)), ...others],
  }
}

function uri(id: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}`
}

/** A property as a client stored it: the server keeps the element and gives it back. */
const rating = parseElement(
  '<r:rating xmlns:r="urn:example:reading" scale="5"><r:stars>4</r:stars> well told</r:rating>',
)

const poems = folder(
  3,
  new Map([
    ['Ithaka.txt', file(4, '"p1"', 1043, element('{urn:example:reading}read'))],
    ['Où sont les neiges?.txt', file(5, '"p2"', 2210, dav.displayname('Ballade des dames du temps jadis'))],
  ]),
)

/** `/favourites/` is another binding to `/shelf/poems/`. */
export const library: Resource = folder(
  1,
  new Map([
    [
      'shelf',
      folder(
        2,
        new Map([
          ['novel.epub', file(6, '"n7"', 482_133, rating)],
          ['poems', poems],
        ]),
      ),
    ],
    ['favourites', poems],
  ]),
)

const inbox = new Map([['draft.txt', file(8, '"d1"', 88)]])
inbox.set('self', folder(7, inbox))

/** `/self/` is a binding to `/` itself. */
export const loop: Resource = folder(7, inbox)
