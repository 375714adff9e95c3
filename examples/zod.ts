/**
 * A property of your own whose values a schema checks: Zod here, and any validator with the Standard Schema interface
 * (Valibot, ArkType) in the same way.
 *
 *     npx tsx examples/zod.ts
 */
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseMultistatus, propstatResponse, stringifyMultistatus } from 'multistatus'
import { defineProp, type Prop, standardSchema } from 'multistatus/codec'
import { z } from 'zod'

/** How a photo was taken, kept as JSON in one property. */
export interface Exposure {
  aperture: number
  iso: number
  takenAt: string
}

const exposure = z.object({
  aperture: z.number().positive(),
  iso: z.int().min(25),
  takenAt: z.iso.datetime(),
})

/** The text of an element is the input of the schema: JSON first, and what it says is then checked. */
const exposureText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'expected JSON' })
      return z.NEVER
    }
  })
  .pipe(exposure)

/** What the schema reads and the second function writes; a value that the schema would refuse is never written. */
export const photoExposure: Prop<Exposure> = defineProp(
  '{urn:example:photos}exposure',
  standardSchema(exposureText, (value: Exposure) => JSON.stringify(value)),
)

/** A rating of one to five stars: digits in the XML, a number in the program. */
export const rating: Prop<number> = defineProp(
  '{urn:example:photos}rating',
  standardSchema(
    z
      .string()
      .regex(/^[1-5]$/, 'expected 1 to 5')
      .transform(Number),
    String,
  ),
)

/** What a server sends. */
export function listing(): string {
  return stringifyMultistatus([
    propstatResponse('/photos/heron.jpg', {
      200: [rating(5), photoExposure({ aperture: 5.6, iso: 400, takenAt: '2026-05-01T06:12:00Z' })],
    }),
    propstatResponse('/photos/fog.jpg', { 404: [rating, photoExposure] }),
  ])
}

/** What a client makes of it: typed values, and the words of the schema where a value is not what it should be. */
export function describePhotos(body: string): readonly string[] {
  return parseMultistatus(body).responses.map((response) => {
    const found = response.lookup(photoExposure)
    const stars = '*'.repeat(response.prop(rating) ?? 0)
    switch (found.state) {
      case 'found':
        return `${response.href} f/${found.value.aperture} ISO ${found.value.iso} ${stars}`.trim()
      case 'invalid':
        return `${response.href} invalid: ${found.cause instanceof Error ? found.cause.message : found.cause}`
      default:
        return `${response.href} ${found.state}`
    }
  })
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const body = listing()
  for (const line of describePhotos(body)) console.log(line)
  for (const line of describePhotos(body.replace('400', '"a lot"'))) console.log(line)
}
