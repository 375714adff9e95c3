/** A small hash of texts, for telling whether two runtimes have come to the same: FNV-1a over UTF-16 units, in two halves. */
export class Digest {
  #low = 0x811c9dc5
  #high = 0x01000193

  add(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      this.#low = Math.imul(this.#low ^ (unit & 0xff), 0x01000193)
      this.#high = Math.imul(this.#high ^ (unit >>> 8) ^ this.#low, 0x01000193)
    }
  }

  /** Sixteen hexadecimal digits. */
  get text(): string {
    return [this.#low, this.#high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
  }
}
