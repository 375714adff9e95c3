import { finishPropstat } from '../read/finish-propstat.ts'
import type { ReadingHooks } from '../read/hooks.ts'
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
    propstats: draft.propstats.map(finishPropstat),
    extensions: draft.extensions ?? [],
    issues,
  })
}
