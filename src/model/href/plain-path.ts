import { isUtf8 } from './percent.ts'

/** For ASCII: bit 1 for what may stand in a path as it is, bit 2 for hexadecimal digits, bit 4 for those from 8 on. */
const CLASSES = /* @__PURE__ */ classes()

function classes(): Uint8Array {
  const table = new Uint8Array(128)
  for (let unit = 0; unit < 128; unit++) {
    const char = String.fromCharCode(unit)
    table[unit] =
      (/[A-Za-z0-9\-._~!$&'()*+,;=:@/]/.test(char) ? 1 : 0) |
      (/[0-9A-Fa-f]/.test(char) ? 2 : 0) |
      (/[89A-Fa-f]/.test(char) ? 4 : 0)
  }
  return table
}

const SLASH = 0x2f
const DOT = 0x2e
const PERCENT = 0x25

/**
 * Whether an href is an absolute path of legal characters about which there is nothing to say: no empty or dotted
 * segment, no escape that is none, that hides a dot at the beginning of a segment or that has been escaped twice.
 *
 * Asked for every href of a body, hence one pass by hand.
 */
export function isPlainPath(path: string): boolean {
  if (path.charCodeAt(0) !== SLASH) return false
  let afterSlash = true
  let high = false
  for (let i = 1; i < path.length; i++) {
    const unit = path.charCodeAt(i)
    if (unit === PERCENT) {
      const first = path.charCodeAt(i + 1)
      const second = path.charCodeAt(i + 2)
      if (!isHex(first) || !isHex(second)) return false
      if (first === 0x32 && isRemarkable(path, i, second, afterSlash)) return false
      if (((CLASSES[first] as number) & 4) !== 0) high = true // a digit is ASCII
      i += 2
      afterSlash = false
    } else if (unit === SLASH) {
      if (afterSlash) return false
      afterSlash = true
    } else {
      if (unit > 127 || ((CLASSES[unit] as number) & 1) === 0 || (unit === DOT && afterSlash)) return false // in the table
      afterSlash = false
    }
  }
  return !high || isUtf8(path)
}

/** Whether an escape that begins with `%2` is that of a dot behind a slash, or of the percent sign of another escape. */
function isRemarkable(path: string, at: number, second: number, afterSlash: boolean): boolean {
  if (second === 0x35) return isHex(path.charCodeAt(at + 3)) && isHex(path.charCodeAt(at + 4))
  return afterSlash && (second === 0x65 || second === 0x45)
}

function isHex(unit: number): boolean {
  return unit < 128 && ((CLASSES[unit] as number) & 2) !== 0 // in the table
}
