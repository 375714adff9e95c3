import * as caldav from '../../src/caldav.ts'
import * as carddav from '../../src/carddav.ts'
import type { Prop } from '../../src/codec/prop.ts'
import * as dav from '../../src/dav.ts'
import * as vendor from '../../src/vendor.ts'

/** A descriptor with the door and the name by which it is exported. */
export interface Descriptor {
  readonly door: string
  readonly exported: string
  readonly prop: Prop<unknown, never>
}

const doors = { './dav': dav, './caldav': caldav, './carddav': carddav, './vendor': vendor }

/** All descriptors of all packs. */
export const descriptors: readonly Descriptor[] = Object.entries(doors).flatMap(([door, names]) =>
  Object.entries(names).flatMap(([exported, value]) =>
    typeof value === 'function' ? [{ door, exported, prop: value as Prop<unknown, never> }] : [],
  ),
)
