import type { Codec } from './codec.ts'
import { fields } from './fields.ts'
import { href } from './href.ts'
import { list } from './list.ts'
import { token } from './token.ts'

/**
 * A member of a version of a collection: its name there, percent-encoded, and the href of its version history.
 * @see RFC 3253 section 14.2.1
 */
export interface VersionControlledBinding {
  readonly bindingName: string
  readonly versionHistory: string
}

/**
 * The members of a version of a collection.
 * @see RFC 3253 section 14.2.1
 */
export const versionControlledBindings: Codec<readonly VersionControlledBinding[]> = /* @__PURE__ */ list(
  '{DAV:}version-controlled-binding',
  /* @__PURE__ */ fields({
    bindingName: ['{DAV:}binding-name', token, 'required'],
    versionHistory: ['{DAV:}version-history', href, 'required'],
  }),
)
