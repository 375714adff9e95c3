import type { XmlSyntaxError } from '../errors/xml-syntax-error.ts'
import type { Multistatus } from '../model/multistatus.ts'
import type { ResponseElement } from '../model/response-element.ts'
import type { NotMultistatusError } from '../read/not-multistatus-error.ts'
import type { ReadOptions } from '../read/options.ts'

/** How a body is recovered: as `parseMultistatus` takes it, without what makes no sense here. */
export type RecoverOptions = Omit<ReadOptions, 'strict' | 'signal'>

/** A response of which something is lost or in doubt. */
export interface DamagedResponse {
  /** One of the responses of the recovered multistatus. */
  readonly response: ResponseElement
  /** What is wrong, for people. */
  readonly reason: string
}

/** The body was well-formed: there was nothing to recover. */
export interface IntactBody {
  readonly recovered: false
  readonly complete: true
  readonly cause: undefined
  readonly multistatus: Multistatus
  readonly damaged: readonly DamagedResponse[]
}

/** What could be made of a body that is not well-formed. Responses may be missing; a response may lack properties. */
export interface RecoveredBody {
  readonly recovered: true
  readonly complete: false
  /** Why the strict reader refused the body. */
  readonly cause: XmlSyntaxError | NotMultistatusError
  readonly multistatus: Multistatus
  /** The responses that are not as certain as if the strict reader had read them. */
  readonly damaged: readonly DamagedResponse[]
}

/** What `recoverMultistatus` gives. */
export type Recovery = IntactBody | RecoveredBody
