import type { ReadableProp } from '../codec/prop.ts'
import * as apple from '../props/apple.ts'
import * as calendarserver from '../props/calendarserver.ts'
import * as calendarserverSharing from '../props/calendarserver-sharing.ts'
import * as microsoft from '../props/microsoft.ts'
import * as modDav from '../props/mod-dav.ts'
import * as nextcloud from '../props/nextcloud.ts'
import * as owncloud from '../props/owncloud.ts'
import * as rfc2518 from '../props/rfc2518.ts'
import * as rfc3253 from '../props/rfc3253.ts'
import * as rfc3253Advanced from '../props/rfc3253-advanced.ts'
import * as rfc3648 from '../props/rfc3648.ts'
import * as rfc3744 from '../props/rfc3744.ts'
import * as rfc4331 from '../props/rfc4331.ts'
import * as rfc4437 from '../props/rfc4437.ts'
import * as rfc4791 from '../props/rfc4791.ts'
import * as rfc4918 from '../props/rfc4918.ts'
import * as rfc5323 from '../props/rfc5323.ts'
import * as rfc5397 from '../props/rfc5397.ts'
import * as rfc5842 from '../props/rfc5842.ts'
import * as rfc5995 from '../props/rfc5995.ts'
import * as rfc6352 from '../props/rfc6352.ts'
import * as rfc6578 from '../props/rfc6578.ts'
import * as rfc6638 from '../props/rfc6638.ts'
import * as rfc7809 from '../props/rfc7809.ts'
import * as rfc7953 from '../props/rfc7953.ts'
import * as rfc8607 from '../props/rfc8607.ts'
import * as sabre from '../props/sabre.ts'
import * as subversion from '../props/subversion.ts'
import type { ClarkName } from '../xml/name.ts'

/** The modules of all packs of properties. */
const packs: readonly Readonly<Record<string, unknown>>[] = [
  apple,
  calendarserverSharing,
  calendarserver,
  microsoft,
  modDav,
  nextcloud,
  owncloud,
  rfc2518,
  rfc3253Advanced,
  rfc3253,
  rfc3648,
  rfc3744,
  rfc4331,
  rfc4437,
  rfc4791,
  rfc4918,
  rfc5323,
  rfc5397,
  rfc5842,
  rfc5995,
  rfc6352,
  rfc6578,
  rfc6638,
  rfc7809,
  rfc7953,
  rfc8607,
  sabre,
  subversion,
]

/** Every descriptor that the package has, by the name of its property. */
export const knownProps: ReadonlyMap<ClarkName, ReadableProp<unknown>> = new Map(
  packs.flatMap((pack) => Object.values(pack).filter(isDescriptor)).map((prop) => [prop.name, prop]),
)

function isDescriptor(value: unknown): value is ReadableProp<unknown> {
  return typeof value === 'function' && 'codec' in value
}
