/**
 * A place in a body.
 *
 * `offset` counts units of the input: UTF-16 units when it was a string, bytes when it was bytes. `line` and `column`
 * start at 1 and count code points; they are the same for every form of the input and every chunking.
 */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}
