import { booleanOf } from '../codec/boolean.ts'
import { defineProp, type Prop } from '../codec/prop.ts'

/**
 * Whether the file may be run as a program.
 */
export const executable: Prop<boolean> = /* @__PURE__ */ defineProp(
  '{http://apache.org/dav/props/}executable',
  /* @__PURE__ */ booleanOf('T', 'F'),
)
