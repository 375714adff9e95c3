import { type BuiltResponse, parseMultistatus, statusResponse } from 'multistatus'
import { sendMultistatus } from 'multistatus/node'
import { afterEach, describe, expect, it } from 'vitest'
import { until } from './counted.ts'
import { makers, type TestServer } from './servers.ts'

/** A source that gives what it is told to, when it is told, and waits in between. */
class Controlled {
  asked = 0
  #ready = 0
  #done = false
  #wake = (): void => {}

  give(count: number): void {
    this.#ready += count
    this.#wake()
  }

  end(): void {
    this.#done = true
    this.#wake()
  }

  async *responses(): AsyncGenerator<BuiltResponse, void, undefined> {
    for (let i = 0; ; i++) {
      this.asked++
      while (this.#ready === 0 && !this.#done) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
      if (this.#ready === 0) return
      this.#ready--
      yield statusResponse(`/${i}`, 404)
    }
  }
}

describe.each(makers)('sendMultistatus with %o', (make) => {
  let server: TestServer | undefined
  afterEach(() => server?.close())

  it('holds nothing back that a slow walker has ready', async () => {
    const source = new Controlled()
    const sent: Promise<void>[] = []
    server = await make((res) => void sent.push(sendMultistatus(res, source.responses())))
    const opening = server.open()
    await until(() => source.asked === 1)
    source.give(1)
    const { body } = await opening
    let text = ''
    body.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    let given = 1
    for (const count of [1, 1, 2, 3, 50, 1]) {
      source.give(count)
      given += count
      await until(() => text.includes(`<D:href>/${given - 1}</D:href>`) && text.endsWith('</D:response>'))
      expect(text.split('<D:response>')).toHaveLength(given + 1)
      expect(source.asked).toBe(given + 1) // it waits for the next, and has not been asked for more
    }
    source.end()
    await until(() => text.includes('</D:multistatus>'))
    expect(parseMultistatus(text).responses).toHaveLength(given)
    await expect(Promise.all(sent)).resolves.toEqual([undefined])
  })
})
