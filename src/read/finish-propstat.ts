import { Propstat } from '../model/propstat.ts'
import type { PropstatDraft } from './drafts.ts'
import { ReadProps } from './read-props.ts'

/** Makes the propstat of a draft. */
export function finishPropstat({ status, shape, sources, error, description, extensions }: PropstatDraft): Propstat {
  return new Propstat({ status, props: new ReadProps(shape, sources), error, description, extensions })
}
