export { type Fault, type FaultOptions, faults } from './testing/faults/faults.ts'
export { sampleMultistatus } from './testing/sample-multistatus.ts'
export { type Variant, type VariantOptions, variants } from './testing/variants/variants.ts'
