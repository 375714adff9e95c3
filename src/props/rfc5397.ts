import { type CurrentUser, currentUser } from '../codec/current-user.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * The principal of the user who asks.
 * @see RFC 5397 section 3
 */
export const currentUserPrincipal: Prop<CurrentUser> = /* @__PURE__ */ defineProp(
  '{DAV:}current-user-principal',
  currentUser,
)
