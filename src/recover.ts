export { recoverMultistatus } from './recover/recover-multistatus.ts'
export type { DamagedResponse, IntactBody, RecoveredBody, RecoverOptions, Recovery } from './recover/recovery.ts'
