import { integer } from '../codec/integer.ts'
import { defineProp, type Prop } from '../codec/prop.ts'
import { text } from '../codec/text.ts'
import { token } from '../codec/token.ts'

/**
 * The identifier of the repository.
 */
export const repositoryUuid: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://subversion.tigris.org/xmlns/dav/}repository-uuid',
  token,
)

/**
 * The path of the resource in its repository, not percent-encoded.
 */
export const baselineRelativePath: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://subversion.tigris.org/xmlns/dav/}baseline-relative-path',
  text,
)

/**
 * How many properties of the user the resource has.
 */
export const deadpropCount: Prop<number> = /* @__PURE__ */ defineProp(
  '{http://subversion.tigris.org/xmlns/dav/}deadprop-count',
  integer,
)

/**
 * The MD5 of the file, in hexadecimal digits.
 */
export const md5Checksum: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://subversion.tigris.org/xmlns/dav/}md5-checksum',
  token,
)

/**
 * The SHA-1 of the file, in hexadecimal digits.
 */
export const sha1Checksum: Prop<string> = /* @__PURE__ */ defineProp(
  '{http://subversion.tigris.org/xmlns/dav/}sha1-checksum',
  token,
)
