/**
 * How far bytes of UTF-8 are plain: without carriage returns, other control characters and what takes four bytes or is
 * seldom met, as nearly all of a body is.
 *
 * Goes through them four at a time: one subtraction finds whether any byte of a word is below a blank, one mask whether
 * any is beyond ASCII. The line feeds are counted on the way, so that nobody has to look for them again.
 */
export class PlainRun {
  /** The index behind the run that was measured last. */
  end = 0
  /** How many line feeds were in it. */
  feeds = 0

  /** Measures the run of plain ASCII that begins with the bytes. */
  measure(bytes: Uint8Array): void {
    this.feeds = 0
    this.#go(bytes, 0, 0x80)
  }

  /** Goes on behind that run, over characters up to U+EFFF as well. The bytes may still be no UTF-8. */
  widen(bytes: Uint8Array): void {
    this.#go(bytes, this.end, 0xef)
  }

  /** Goes through bytes of which the plain ones are below a limit. */
  #go(bytes: Uint8Array, from: number, limit: number): void {
    const first = Math.min(bytes.length, from + ((4 - ((bytes.byteOffset + from) & 3)) & 3))
    if (this.#step(bytes, from, first, limit) < first) return
    const count = (bytes.length - first) >> 2
    // Where there is no whole word, the offset need not be one that a view can begin at.
    const words = new Int32Array(bytes.buffer, count === 0 ? 0 : bytes.byteOffset + first, count)
    let feeds = 0
    for (let i = 0; i < count; i++) {
      const word = words[i] as number // below the length
      if (((((word - 0x20202020) & ~word) | word) & 0x80808080) === 0) continue
      // By far most words that are not all plain have a line feed, and nothing else.
      let inWord = 0
      for (let shift = 0; shift < 32; shift += 8) {
        const byte = (word >>> shift) & 0xff
        if (byte === 10) inWord++
        else if (byte >= limit || (byte < 0x20 && byte !== 9)) {
          // Which byte of the word is the first depends on the machine, so the bytes are asked.
          this.feeds += feeds
          this.#step(bytes, first + (i << 2), bytes.length, limit)
          return
        }
      }
      feeds += inWord
    }
    this.feeds += feeds
    this.#step(bytes, first + (count << 2), bytes.length, limit)
  }

  /** Goes through some bytes one at a time; returns, and notes, where the run ends or that it reaches their end. */
  #step(bytes: Uint8Array, from: number, to: number, limit: number): number {
    let i = from
    for (; i < to; i++) {
      const byte = bytes[i] as number // below the length
      if (byte === 10) this.feeds++
      else if (byte >= limit || (byte < 0x20 && byte !== 9)) break
    }
    this.end = i
    return i
  }
}
