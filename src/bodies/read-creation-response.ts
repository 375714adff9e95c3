import { Propstat } from '../model/propstat.ts'
import type { PropstatDraft } from '../read/drafts.ts'
import type { ReadingHooks } from '../read/hooks.ts'
import { ReadProps } from '../read/read-props.ts'
import type { BodyKind } from './body-kind.ts'
import { CreationResponse } from './creation-response.ts'
import type { BodyReadOptions } from './options.ts'
import { readBody } from './read-body.ts'

/** Reads a document of propstats. */
export function readCreationResponse(
  body: string | Uint8Array,
  kind: BodyKind,
  options: BodyReadOptions,
  hooks: ReadingHooks = {},
): CreationResponse {
  const { draft, issues } = readBody(body, kind, options, hooks)
  return new CreationResponse({
    propstats: draft.propstats.map(finished),
    extensions: draft.extensions ?? [],
    issues,
  })
}

function finished({ status, shape, sources, error, description, extensions }: PropstatDraft): Propstat {
  return new Propstat({ status, props: new ReadProps(shape, sources), error, description, extensions })
}
