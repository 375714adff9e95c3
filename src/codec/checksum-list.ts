import { InvalidInputError } from '../errors/invalid-input-error.ts'
import type { Codec } from './codec.ts'
import { list } from './list.ts'
import { map } from './map.ts'
import { quoted, shownValue } from './shown.ts'
import { token } from './token.ts'

/** A checksum of a file: `algorithm` in capitals as the server names it, `SHA1` for example. */
export interface Checksum {
  readonly algorithm: string
  readonly value: string
}

const CHECKSUM = /^(?<algorithm>[0-9A-Za-z_-]+):(?<value>[!-~]+)$/

/**
 * The checksums of a file; ownCloud writes them in a row, `SHA1:… MD5:… ADLER32:…`, in one element.
 */
export const checksumList: Codec<readonly Checksum[]> = /* @__PURE__ */ map(
  /* @__PURE__ */ list('{http://owncloud.org/ns}checksum', token),
  (rows) => rows.flatMap((row) => row.split(/[ \t\r\n]+/).filter((word) => word !== '')).map(readChecksum),
  (values) => (values.length === 0 ? [] : [values.map(writeChecksum).join(' ')]),
)

function readChecksum(word: string): Checksum {
  const parts = CHECKSUM.exec(word)?.groups
  if (parts === undefined) throw new InvalidInputError(`expected ALGORITHM:value, found ${quoted(word)}`)
  return { algorithm: parts.algorithm ?? '', value: parts.value ?? '' }
}

function writeChecksum({ algorithm, value }: Checksum): string {
  const word = `${algorithm}:${value}`
  if (!CHECKSUM.test(word)) throw new InvalidInputError(`expected an algorithm and a value, got ${shownValue(word)}`)
  return word
}
