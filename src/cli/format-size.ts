const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']

/** A number of bytes for people, in at most eight characters: `512 B`, `1.4 KiB`, `23 MiB`. */
export function formatSize(bytes: number): string {
  let value = bytes
  let unit = 0
  // From 1023.5 on, a rounded value would read 1024.
  while (value >= (unit === 0 ? 1024 : 1023.5) && unit < UNITS.length - 1) {
    value /= 1024
    unit++
  }
  const digits = unit > 0 && value < 9.95 ? 1 : 0
  return `${value.toFixed(digits)} ${UNITS[unit]}`
}
