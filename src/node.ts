export { sendMultistatus } from './node/send-multistatus.ts'
export type { ServerResponseLike } from './node/server-response-like.ts'
