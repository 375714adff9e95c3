import type { Source } from 'multistatus'

/** A web stream of chunks that counts what was asked of it; `more` is what it does when the chunks are used up. */
export function webStream<Chunk>(
  chunks: readonly Chunk[],
  more: 'close' | 'stall' | Error = 'close',
): { stream: ReadableStream<Chunk>; pulled: () => number; cancelled: () => unknown[] } {
  let pulled = 0
  const cancelled: unknown[] = []
  const stream = new ReadableStream<Chunk>(
    {
      pull(controller) {
        const chunk = chunks[pulled++]
        if (chunk !== undefined) return controller.enqueue(chunk)
        if (more === 'close') return controller.close()
        if (more === 'stall') return new Promise<never>(() => {})
        throw more
      },
      cancel: (reason) => void cancelled.push(reason),
    },
    { highWaterMark: 0 },
  )
  return { stream, pulled: () => pulled, cancelled: () => cancelled }
}

/** An async generator of chunks that notes when it was ended early. */
export function generator<Chunk>(chunks: Iterable<Chunk>): { source: AsyncGenerator<Chunk>; ended: () => boolean } {
  let ended = false
  async function* generate(): AsyncGenerator<Chunk> {
    try {
      yield* chunks
    } finally {
      ended = true
    }
  }
  return { source: generate(), ended: () => ended }
}

/** What JavaScript callers may hand in. */
export function nonsense(value: unknown): Source {
  return value as Source // that it is none is what is tested
}

/** Lets everything that waits for nothing but its turn have it. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
