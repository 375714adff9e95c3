/** A recorded body; esbuild puts its bytes into the bundle. */
declare module '*.xml' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
