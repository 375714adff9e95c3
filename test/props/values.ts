import type { Prop } from '../../src/codec/prop.ts'

/** For each descriptor that a pack exports, the value it reads and the value it writes. */
export type Values<Pack> = {
  -readonly [K in keyof Pack as Pack[K] extends string ? never : K]: Pack[K] extends Prop<infer T, infer Input>
    ? [T, Input]
    : never
}

/** Whether two unions have the same members. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
