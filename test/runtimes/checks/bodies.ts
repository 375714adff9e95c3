import { body, kinds } from '../../bench/bodies.ts'
import apache from '../../fixtures/servers/apache-mod_dav/pf-odd-names.xml'
import nephele from '../../fixtures/servers/nephele/pf-allprop-d0.xml'
import radicale from '../../fixtures/servers/radicale/prin-allprop-d0.xml'
import sabredav from '../../fixtures/servers/sabredav-4/cq-vevent.xml'
import xandikos from '../../fixtures/servers/xandikos/ab-allprop-d0.xml'

/** Bodies that were recorded from servers. */
export const recorded: Readonly<{ [server: string]: Uint8Array }> = { apache, nephele, radicale, sabredav, xandikos }

/** Bodies like those of servers, fifty responses each. */
export const generated: readonly string[] = kinds.map((kind) => body(kind, 50))

/** A body as a web stream of chunks of so many bytes; `cancelled` hears why nobody wants the rest. */
export function streamed(bytes: Uint8Array, size: number, cancelled?: (reason: unknown) => void): ReadableStream {
  let sent = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(sent, sent + size))
      sent += size
    },
    cancel: (reason) => cancelled?.(reason),
  })
}

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
