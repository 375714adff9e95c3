import { random } from './random.ts'

/** A file as a server of Nextcloud's kind has it in memory. */
export interface Row {
  readonly href: string
  readonly modified: Date
  readonly size: number
  readonly etag: string
  readonly type: string
  readonly name: string
  readonly id: string
  readonly fileid: string
  readonly permissions: string
  readonly favorite: boolean
  readonly owner: string
  readonly shareTypes: readonly number[]
  readonly preview: boolean
}

/** So many files, the same for the same count. */
export function rows(count: number): readonly Row[] {
  const next = random(count)
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(next() * 16).toString(16)).join('')
  return Array.from({ length: count }, (_, i) => ({
    href: `/remote.php/dav/files/ada/Papers/draft%20${i}.pdf`,
    modified: new Date(1.5e12 + Math.floor(next() * 2e8) * 1000),
    size: Math.floor(next() * 1e7),
    etag: `"${hex(32)}"`,
    type: 'application/pdf',
    name: i % 20 === 3 ? `報告 & Übersicht ${i}.pdf` : `draft ${i}.pdf`,
    id: `${i}abc`,
    fileid: String(i),
    permissions: 'RGDNVW',
    favorite: i % 7 === 0,
    owner: 'Ada Example',
    shareTypes: i % 9 === 0 ? [3] : [],
    preview: i % 2 === 0,
  }))
}
