/** XML Schema, whose simple types RFC 4316 allows for properties. */
export const XS = 'http://www.w3.org/2001/XMLSchema'

/** The largest length that is looked at. */
const MOST = 4096

const INTEGER = /^[+-]?[0-9]+$/
const YEAR = '-?(?:[1-9][0-9]{3,}|0[0-9]{3})'
const DATE = `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])`
const TIME = '(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?|24:00:00(?:\\.0+)?)'
const ZONE = '(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?'
const FLOAT = /^(?:[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|[+-]?INF|NaN)$/

/** The lexical forms of the types that have some, by local name; white space around them is trimmed. */
const FORMS: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false|0|1)$/,
  decimal: /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/,
  float: FLOAT,
  double: FLOAT,
  dateTime: new RegExp(`^${DATE}T${TIME}${ZONE}$`),
  date: new RegExp(`^${DATE}${ZONE}$`),
  time: new RegExp(`^${TIME}${ZONE}$`),
  duration:
    /^-?P(?=.)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?$/,
  hexBinary: /^(?:[0-9A-Fa-f]{2})*$/,
  base64Binary: /^[A-Za-z0-9+/ \t\r\n]*(?:=[ \t\r\n]*){0,2}$/,
  integer: INTEGER,
}

/** The whole numbers: from and to, where there is an end. */
const RANGES: Readonly<Record<string, readonly [from: bigint | undefined, to: bigint | undefined]>> = {
  nonNegativeInteger: [0n, undefined],
  positiveInteger: [1n, undefined],
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
  byte: [-(2n ** 7n), 2n ** 7n - 1n],
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  unsignedByte: [0n, 2n ** 8n - 1n],
  unsignedShort: [0n, 2n ** 16n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedLong: [0n, 2n ** 64n - 1n],
}

/**
 * Whether a text is a value of a simple type of XML Schema; what is not known counts as one.
 * @see XML Schema Part 2, section 3
 */
export function isOfXsType(text: string, type: string): boolean {
  if (text.length > MOST) return true
  const value = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  if (Object.hasOwn(FORMS, type)) return FORMS[type]?.test(value) ?? true
  const range = Object.hasOwn(RANGES, type) ? RANGES[type] : undefined
  if (range === undefined) return true
  if (!INTEGER.test(value)) return false
  const [from, to] = range
  const number = BigInt(value.replace(/^\+/, ''))
  return (from === undefined || number >= from) && (to === undefined || number <= to)
}
