import type { Codec } from './codec.ts'
import { fields } from './fields.ts'
import { integer } from './integer.ts'
import { list } from './list.ts'
import { text } from './text.ts'
import { token } from './token.ts'

/** Somebody a file is shared with; `type` is a number of the kinds of shares. */
export interface Sharee {
  readonly id: string
  readonly displayName?: string | undefined
  readonly type: number
}

/** The people, groups and links a file is shared with, as Nextcloud tells them. */
export const shareeList: Codec<readonly Sharee[]> = /* @__PURE__ */ list(
  '{http://nextcloud.org/ns}sharee',
  /* @__PURE__ */ fields({
    id: ['{http://nextcloud.org/ns}id', token, 'required'],
    displayName: ['{http://nextcloud.org/ns}display-name', text, 'optional'],
    type: ['{http://nextcloud.org/ns}type', integer, 'required'],
  }),
)
